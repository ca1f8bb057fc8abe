package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.story.TestWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever bit of whatever file is flipped, or how short it is cut: verifying names the file, and nothing that is
/// asked of the index ends in anything but an answer or an error that says what to do.
class DamageTest {

    @TempDir
    private static Path dir;

    private static Path sound;
    private static List<String> files;

    /// A compacted segment in files of its own, others in one file each, deleted articles, and stories.
    @BeforeAll
    static void index() throws IOException {
        sound = dir.resolve("sound");
        Random random = new Random(11);
        try (ArticleIndex index = ArticleIndex.create(sound)) {
            for (int i = 0; i < 200; i++) {
                index.add(article(i, random));
                if (i == 100) {
                    index.commit();
                }
            }
            index.compact();
            for (int i = 190; i < 220; i++) {
                index.add(article(i, random));
            }
            index.commit();
            index.delete("3");
            index.add(article(500, random));
            index.commit();
        }
        try (Stream<Path> all = Files.list(sound)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
        assertThat(files).anyMatch(name -> name.endsWith(".fdt")).anyMatch(name -> name.endsWith(".cfs"));
        assertThat(files).anyMatch(name -> name.endsWith(".liv")).anyMatch(name -> name.startsWith("stories_"));
    }

    private static Article article(int i, Random random) {
        // Every fifth is a copy with another ending.
        String body = TestWords.prose(i % 5 == 0 ? new Random(7) : random, 80) + " A northern ferry sails for "
                + TestWords.prose(random, 4);
        return Article.builder(Integer.toString(i))
                .title("Ferry " + i)
                .body(body)
                .language("en")
                .author("Ann Lee")
                .published("2023-10-" + (10 + i % 20))
                .extra("desk", "foreign")
                .build();
    }

    enum Damage {
        FIRST_BIT,
        SOME_BIT,
        LAST_BIT,
        CUT,
        MISSING;

        void damage(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int at = switch (this) {
                case FIRST_BIT -> 0;
                case LAST_BIT -> bytes.length - 1;
                default -> random.nextInt(bytes.length);
            };
            switch (this) {
                case FIRST_BIT, SOME_BIT, LAST_BIT -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case CUT -> Files.write(file, java.util.Arrays.copyOf(bytes, at));
                case MISSING -> Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void isNamedAndEndsNothing(Damage damage) throws IOException {
        Random random = new Random(damage.name().hashCode());
        List<String> silent = new ArrayList<>();
        for (String name : files) {
            Path copy = copy(damage + "-" + name);
            damage.damage(copy.resolve(name), random);
            boolean isListGone = name.startsWith("segments_") && damage == Damage.MISSING;
            if (isListGone) {
                assertThatExceptionOfType(ArticleIndexException.class)
                        .isThrownBy(() -> IndexFiles.of(copy).verify(false))
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
            } else {
                VerifyReport report = IndexFiles.of(copy).verify(false);
                if (report.damage().stream().noneMatch(file -> file.name().equals(name))) {
                    silent.add(name + ": " + report.damage());
                }
            }
            String what = damage + " of " + name;
            use(copy, what);
            if (damage == Damage.SOME_BIT || damage == Damage.MISSING) {
                tolerate(() -> write(copy), "writing after " + what);
            }
            IOUtils.rm(copy);
        }
        assertThat(silent).as("damaged files that verifying did not name").isEmpty();
    }

    /// Asks all that there is to ask.
    private static void use(Path folder, String what) {
        try (SearchIndex index =
                SearchIndex.open(folder, IndexOptions.builder().once(true).build())) {
            List<Runnable> uses = List.of(
                    () -> index.search("northern ferry"),
                    () -> index.search("\"northern ferry\" desk:foreign fer* north w/3 ferry"),
                    () -> index.search(SearchRequest.of(Query.everything()).toBuilder()
                            .facet("author", 10)
                            .build()),
                    () -> index.article("7"),
                    () -> index.articles(Query.everything()).forEach(article -> {}),
                    index::fields,
                    index::stats,
                    index::fingerprint,
                    () -> index.stories().largest(SearchRequest.of(Query.everything())));
            uses.forEach(use -> tolerate(use, what));
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).as("%s: %s", what, e.getMessage()).isIn(Reason.DAMAGED, Reason.MISSING);
        }
    }

    private static void tolerate(Runnable use, String what) {
        try {
            use.run();
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).as("%s: %s", what, e.getMessage()).isIn(Reason.DAMAGED, Reason.MISSING);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }

    private static void write(Path folder) {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.add(article(900, new Random(1)));
            index.commit();
            index.compact();
        }
    }

    @Test
    void aSoundIndexIsSound() {
        for (boolean deep : new boolean[] {false, true}) {
            VerifyReport report = IndexFiles.of(sound).verify(deep);
            assertThat(report.damage()).isEmpty();
            assertThat(report.files()).isEqualTo(files.size());
        }
    }

    @Test
    void whatIsVerifiedAndDamagedIsNotOpened() throws IOException {
        IndexOptions options = IndexOptions.builder().verified(true).build();
        Random random = new Random(5);
        for (String name : files) {
            Path copy = copy("verified-" + name);
            Damage.SOME_BIT.damage(copy.resolve(name), random);
            for (Runnable opening : List.<Runnable>of(
                    () -> SearchIndex.open(copy, options).close(),
                    () -> ArticleIndex.open(copy, options).close())) {
                assertThatExceptionOfType(ArticleIndexException.class)
                        .as(name)
                        .isThrownBy(opening::run)
                        .withMessageContaining(name)
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
            }
            IOUtils.rm(copy);
        }
    }

    @Test
    void whatIsVerifiedAndSoundIsOpened() throws IOException {
        Path copy = copy("verified");
        IndexOptions options = IndexOptions.builder().verified(true).build();
        try (ArticleIndex index = ArticleIndex.open(copy, options)) {
            assertThat(index.count(Query.everything())).isEqualTo(220);
        }
        try (SearchIndex index = SearchIndex.open(copy, options.toBuilder().build())) {
            assertThat(index.count(Query.everything())).isEqualTo(220);
        }
        try (ArticleIndex index = ArticleIndex.create(dir.resolve("verified-new"), options)) {
            assertThat(index.count(Query.everything())).isZero();
        }
        IOUtils.rm(copy);
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(dir.resolve(name));
        for (String file : files) {
            Files.copy(sound.resolve(file), copy.resolve(file));
        }
        return copy;
    }
}
