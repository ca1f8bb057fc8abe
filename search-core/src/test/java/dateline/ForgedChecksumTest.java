package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.story.TestWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A bit that flipped before the checksum was made, as in memory, or by somebody who made it again: what a deep
/// verification calls sound has each article as it was written, and nothing ends otherwise than in an answer or an
/// error that says what to do.
@Timeout(900)
class ForgedChecksumTest {

    private static final int ARTICLES = 60;
    private static final int FOOTER = 16;
    private static final Set<Reason> SAID =
            EnumSet.of(Reason.DAMAGED, Reason.MISSING, Reason.INCOMPATIBLE, Reason.OUTDATED, Reason.IO);

    @TempDir
    private static Path dir;

    private static Path sound;
    private static List<String> files;
    private static Map<String, String> written;

    @BeforeAll
    static void index() throws IOException {
        sound = dir.resolve("sound");
        Random random = new Random(12);
        try (ArticleIndex index = ArticleIndex.create(sound)) {
            for (int i = 0; i < ARTICLES; i++) {
                String body = TestWords.prose(i % 5 == 0 ? new Random(7) : random, 60) + " The ferry sails for "
                        + TestWords.prose(random, 4);
                index.add(Article.builder(Integer.toString(i))
                        .title("Ferry " + i)
                        .body(body)
                        .language("en")
                        .author("Ann Lee")
                        .published("2023-10-" + (10 + i % 20))
                        .build());
            }
            index.commit();
            index.compact();
            index.delete("3");
            index.commit();
        }
        try (Stream<Path> all = Files.list(sound)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
        written = articles(sound);
        assertThat(written).hasSize(ARTICLES - 1);
    }

    private static Map<String, String> articles(Path folder) {
        Map<String, String> articles = new TreeMap<>();
        try (SearchIndex index = SearchIndex.open(folder);
                Stream<Article> all = index.articles(Query.everything())) {
            all.forEach(article -> articles.put(article.id().value(), article.title() + "\n" + article.body()));
        }
        return articles;
    }

    /// Flips a bit, and makes the checksum at the end of the file anew.
    private static void damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length - FOOTER);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, crc.getValue());
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatIsCalledSoundIsAsItWasWritten(int seed) throws IOException {
        Random random = new Random(seed);
        for (String name : files) {
            assertSoundOrNamed(name, seed, random);
        }
    }

    /// Most of this file are the stored articles and the values of their fields.
    @Test
    void articlesThatWereChangedAreNoticed() throws IOException {
        String segment =
                files.stream().filter(name -> name.endsWith(".cfs")).findFirst().orElseThrow();
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            assertSoundOrNamed(segment, i, random);
        }
    }

    /// Damages a file of a copy: verifying calls it damaged, or all articles are as they were. Then the copy is
    /// repaired: what is kept can be read, and the rest is accounted for.
    private static void assertSoundOrNamed(String name, int number, Random random) throws IOException {
        Path copy = copy(number + "-" + name);
        damage(copy.resolve(name), random);
        boolean isSound = Boolean.TRUE.equals(
                said(name, () -> IndexFiles.of(copy).verify(true).isSound(), false));
        use(copy, name);
        if (isSound) {
            assertThat(articles(copy)).as(name).isEqualTo(written);
        }
        RepairReport report = said(name, () -> IndexFiles.of(copy).repair(), null);
        if (report != null) {
            long named = articles(copy).size() + report.lostIds().size() + report.lostOthers();
            assertThat(named >= written.size() || !report.losses().isEmpty())
                    .as("%s: %s", name, report)
                    .isTrue();
            assertThat(IndexFiles.of(copy).verify(true).damage()).as(name).isEmpty();
        }
        IOUtils.rm(copy);
    }

    private static <T> @Nullable T said(String what, Supplier<T> use, @Nullable T otherwise) {
        try {
            return use.get();
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).as("%s: %s", what, e.getMessage()).isIn(SAID);
            return otherwise;
        } catch (RuntimeException | Error e) {
            if (e instanceof AssertionError
                    && e.getStackTrace()[0].getClassName().startsWith("org.apache.lucene.")) {
                // What Lucene asserts of what it reads, in tests only.
                return otherwise;
            }
            throw new AssertionError(what + ": " + e, e);
        }
    }

    private static void use(Path folder, String what) {
        said(
                what,
                () -> {
                    try (SearchIndex index = SearchIndex.open(folder)) {
                        List<Supplier<Object>> uses = List.of(
                                () -> index.search("ferry"),
                                () -> index.search("\"ferry sails\" fer* the w/3 ferry"),
                                () -> index.article("7"),
                                index::stats,
                                index::fingerprint,
                                () -> index.stories().largest(SearchRequest.of(Query.everything())));
                        uses.forEach(each -> said(what, each, ""));
                    }
                    return "";
                },
                "");
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(dir.resolve(name));
        for (String file : files) {
            Files.copy(sound.resolve(file), copy.resolve(file));
        }
        return copy;
    }
}
