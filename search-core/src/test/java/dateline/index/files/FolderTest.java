package dateline.index.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.IndexFiles;
import dateline.article.Article;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of indexes: what lies in them, what is put in their place, and what happens in them meanwhile.
class FolderTest {

    @TempDir
    private Path dir;

    private Path index(String name) {
        Path folder = dir.resolve(name);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(Article.builder("a").title("Ferry").body("It sails.").build());
            index.commit();
        }
        return folder;
    }

    private static void addAndCompact(Path folder, String id) {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.add(Article.builder(id).title("Ferry").body("It sails.").build());
            index.commit();
            index.compact();
        }
    }

    @Test
    void eachFileIsListedWithItsPurpose() throws IOException {
        Path folder = index("i");
        for (String name : new String[] {
            "pending_segments_9", "alerts.txt", "alerts.lock", "stories_z", "notes.txt", "_z.xyz", "_z", "_0.cfs.bak"
        }) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectory(folder.resolve("pictures"));
        Files.createSymbolicLink(folder.resolve("link.si"), folder.resolve("notes.txt"));
        Map<String, String> purposes = FolderListing.of(folder).stream()
                .collect(Collectors.toMap(FolderListing.Entry::name, FolderListing.Entry::purpose));
        assertThat(purposes)
                .containsEntry("write.lock", "lock of the writer")
                .containsEntry("pending_segments_9", "list of segments, not finished")
                .containsEntry("alerts.txt", "alerts")
                .containsEntry("alerts.lock", "lock of the alerts")
                .containsEntry("stories_z", "pairs of copies")
                .containsEntry("_z.xyz", "part of a segment")
                .containsEntry("_z", "not of the index")
                .containsEntry("notes.txt", "not of the index")
                .doesNotContainKeys("pictures", "link.si");
        assertThat(FolderListing.of(folder))
                .filteredOn(FolderListing.Entry::committed)
                .extracting(FolderListing.Entry::name)
                .anyMatch(name -> name.startsWith("segments_"))
                .doesNotContain("stories_z", "_z.xyz", "write.lock");
    }

    @Test
    void ofADamagedIndexFilesAreListedAllTheSame() throws IOException {
        Path folder = index("i");
        for (FolderListing.Entry entry : FolderListing.of(folder)) {
            if (entry.name().startsWith("segments_")) {
                Files.writeString(folder.resolve(entry.name()), "nothing of the kind");
            }
        }
        assertThat(FolderListing.of(folder)).isNotEmpty().noneMatch(FolderListing.Entry::committed);
    }

    @Test
    void nothingTakesThePlaceOfAnything() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");
        Path full = Files.createDirectory(dir.resolve("full"));
        Files.writeString(full.resolve("a"), "x");
        Path dangling = Files.createSymbolicLink(dir.resolve("link"), dir.resolve("nowhere"));
        for (Path taken : new Path[] {file, full, dangling}) {
            assertThat(NewFolder.isFree(taken)).as(taken.toString()).isFalse();
            try (NewFolder made = new NewFolder(taken)) {
                Files.createDirectory(made.path());
                Files.writeString(made.path().resolve("b"), "y");
                assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(made::putInPlace);
            }
        }
        Path empty = Files.createDirectory(dir.resolve("empty"));
        try (NewFolder made = new NewFolder(empty)) {
            Files.createDirectory(made.path());
            Files.writeString(made.path().resolve("b"), "y");
            made.putInPlace();
        }
        assertThat(empty.resolve("b")).hasContent("y");
        try (NewFolder made = new NewFolder(dir.resolve("never"))) {
            assertThat(made.path()).doesNotExist();
        }
        assertThat(dir.toFile().list()).containsExactlyInAnyOrder("file", "full", "link", "empty");
    }

    @Test
    void whatIsMovedAsideOverwritesNothing() throws IOException {
        Path first = Files.createDirectory(dir.resolve("i"));
        Path aside = NewFolder.moveAside(first, "damaged");
        // Another one in the same second, or with what lies there by then.
        Path second = Files.createDirectory(dir.resolve("i"));
        Path next = NewFolder.moveAside(second, "damaged");
        assertThat(aside).isNotEqualTo(next).exists();
        assertThat(next).exists();
        assertThat(aside.getFileName().toString()).startsWith("i.damaged-");
    }

    @Test
    void anEmptyFolderOfRevisionsOrVectorsIsNoDamageAndNotCopied() throws IOException {
        Path folder = index("i");
        Files.createDirectory(folder.resolve("manifest"));
        Files.createSymbolicLink(folder.resolve("alerts.txt"), Files.writeString(dir.resolve("other.txt"), "x"));
        assertThat(IndexFiles.of(folder).verify(true).damage()).isEmpty();
        IndexFiles.of(folder).snapshot(dir.resolve("s"), true);
        assertThat(dir.resolve("s").toFile().list()).doesNotContain("manifest", "alerts.txt");
        assertThat(IndexFiles.of(dir.resolve("s")).verify(true).damage()).isEmpty();
        assertThat(IndexParts.isIndex(folder)).isTrue();
        assertThat(IndexParts.isIndex(dir.resolve("other.txt"))).isFalse();
        assertThat(IndexParts.isIndex(Files.createDirectory(dir.resolve("none"))))
                .isFalse();
    }

    /// When the list of segments is opened, or a file of a segment, a writer has made another commit and deleted the
    /// files of this one.
    private static Directory overtaken(Path folder, String prefix, AtomicBoolean done) throws IOException {
        return new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                if (name.startsWith(prefix) && done.compareAndSet(false, true)) {
                    addAndCompact(folder, "b");
                }
                return super.openInput(name, context);
            }
        };
    }

    @Test
    void aWriterThatIsFasterIsNoDamage() throws IOException {
        for (String prefix : new String[] {"segments_", "_"}) {
            Path folder = index("overtaken" + prefix);
            addAndCompact(folder, "c");
            AtomicBoolean done = new AtomicBoolean();
            try (Directory directory = overtaken(folder, prefix, done);
                    PinnedCommit commit = PinnedCommit.latest(directory)) {
                assertThat(done).isTrue();
                assertThat(commit.missing()).isEmpty();
                assertThat(commit.infos().totalMaxDoc()).isEqualTo(3);
                for (String name : commit.listAll()) {
                    assertThat(Checksums.problem(commit, name)).as(name).isEmpty();
                }
            }
        }
    }

    @Test
    void aFolderWithoutAnIndexIsSaidToHaveNone() throws IOException {
        try (Directory directory = FSDirectory.open(dir)) {
            assertThatExceptionOfType(IndexNotFoundException.class).isThrownBy(() -> PinnedCommit.latest(directory));
        }
    }
}
