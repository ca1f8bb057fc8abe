package dateline.index.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.article.Article;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is behind a failure, and how damage is said.
class DamageFinderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(Article.builder("a").title("Ferry").body("It sails.").build());
            index.commit();
        }
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    private Optional<IOException> explained(Throwable failure) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return new DamageFinder(directory).explain(failure);
        }
    }

    static List<Throwable> damageShowsAs() {
        return List.of(
                new CorruptIndexException("odd", "x"),
                new IndexFormatTooOldException("x", "old"),
                new IndexFormatTooNewException("x", 9, 1, 2),
                new EOFException(),
                new NoSuchFileException("x"),
                new FileNotFoundException("x"),
                new IndexOutOfBoundsException(9),
                new NegativeArraySizeException("-4"),
                new BufferUnderflowException(),
                new ArithmeticException("/ by zero"),
                new ClassCastException("a"),
                new OutOfMemoryError("length"),
                new InternalError("a fault occurred in an unsafe memory access operation"),
                new AssertionError("bits"));
    }

    @ParameterizedTest
    @MethodSource("damageShowsAs")
    void whateverDamageLeadsToIsExplainedByTheDamagedFile(Throwable failure) throws IOException {
        assertThat(explained(failure)).as("of a sound index").isEmpty();
        Path damaged = file(".cfs");
        flip(damaged);
        assertThat(explained(new UncheckedIOException(new IOException("cannot search", failure)))
                        .orElseThrow())
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining(damaged.getFileName().toString());
    }

    @Test
    void whatADatelineRefusesIsNoDamage() throws IOException {
        flip(file(".cfs"));
        assertThat(explained(new IllegalArgumentException("limit must be at least 1")))
                .isEmpty();
        assertThat(explained(new IllegalStateException("closed"))).isEmpty();
        assertThat(explained(new NullPointerException("text must not be null"))).isEmpty();
        assertThat(explained(new IOException("No space left on device"))).isEmpty();
        IOException full = new IOException("No space left on device");
        assertThat(DamageFinder.NONE.explained(full)).isSameAs(full);
        assertThat(DamageFinder.NONE.explain(new EOFException())).isEmpty();
    }

    @Test
    void theListOfSegmentsADescriptionAndAMissingFileAreNamed() throws IOException {
        Path description = file(".si");
        Path list = file("segments_" + lastGeneration());
        byte[] sound = Files.readAllBytes(description);
        flip(description);
        assertThat(explained(new EOFException()).orElseThrow())
                .hasMessageContaining(description.getFileName().toString());
        Files.delete(description);
        assertThat(explained(new EOFException()).orElseThrow())
                .hasMessageContaining(description.getFileName().toString())
                .hasMessageContaining("is missing");
        Files.write(description, sound);
        Files.delete(file(".cfs"));
        assertThat(explained(new EOFException()).orElseThrow()).hasMessageContaining(".cfs is missing");
        flip(list);
        assertThat(explained(new EOFException()).orElseThrow())
                .hasMessageContaining(list.getFileName().toString());
        Files.delete(list);
        assertThat(explained(new EOFException())).as("of no index").isEmpty();
    }

    private String lastGeneration() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return Long.toString(
                    org.apache.lucene.index.SegmentInfos.getLastCommitGeneration(directory), Character.MAX_RADIX);
        }
    }

    /// A folder whose files cannot be opened.
    private static Directory failing(Directory folder, Throwable failure) {
        return new FilterDirectory(folder) {
            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                switch (failure) {
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new IllegalStateException(failure);
                }
            }
        };
    }

    static List<List<Object>> saidOfFailures() {
        return List.of(
                List.of(new NoSuchFileException("x"), "is missing", true),
                List.of(new FileNotFoundException("x"), "is missing", true),
                List.of(new EOFException("read past EOF"), "is cut short", true),
                List.of(
                        new CorruptIndexException("checksum failed (hardware problem?) : expected=1", "x"),
                        "does not have the checksum that it was written with",
                        true),
                List.of(new CorruptIndexException("misplaced codec footer", "x"), "is cut short or overwritten", true),
                List.of(new CorruptIndexException("bad bits", "x"), "is damaged (bad bits)", true),
                List.of(new IOException("Input/output error"), "cannot be read (Input/output error)", false),
                List.of(new InternalError("a fault\nhere"), "cannot be read (a fault)", true),
                List.of(
                        new IndexOutOfBoundsException("9"),
                        "is damaged (java.lang.IndexOutOfBoundsException: 9)",
                        true));
    }

    @ParameterizedTest
    @MethodSource
    void saidOfFailures(List<Object> row) throws IOException {
        try (Directory directory = failing(FSDirectory.open(folder), (Throwable) row.get(0))) {
            assertThat(Checksums.problem(directory, "a")).contains((String) row.get(1));
            // That the disk does not give a file is no damage of its content.
            assertThat(Checksums.damage(directory, "a").isPresent()).isEqualTo(row.get(2));
        }
    }

    @Test
    void whatMayNotBeReadIsNotCalledDamaged() throws IOException {
        try (Directory directory = failing(FSDirectory.open(folder), new AccessDeniedException("a"))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Checksums.problem(directory, "a"));
        }
    }
}
