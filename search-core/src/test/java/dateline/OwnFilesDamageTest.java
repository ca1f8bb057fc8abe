package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.story.TestWords;
import dateline.vector.ConceptModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What dateline itself writes beside Lucene's segments: the pairs of copies, the description of a commit, and the
/// folders of vectors and earlier versions. Whatever becomes of one of these files, verifying names it or it is as good
/// as before; and what is asked of the index then is answered as before, or called damaged.
class OwnFilesDamageTest {

    private static final Set<Reason> SAID =
            EnumSet.of(Reason.DAMAGED, Reason.MISSING, Reason.INCOMPATIBLE, Reason.OUTDATED, Reason.IO);

    @TempDir
    private static Path dir;

    private static Path sound;
    /// An index of other articles.
    private static Path other;
    private static Map<String, String> answers;

    @BeforeAll
    static void index() throws IOException {
        sound = dir.resolve("sound");
        other = dir.resolve("other");
        write(sound, 3);
        write(other, 4);
        answers = answers(sound);
        assertThat(answers.get("story copy-2")).isEqualTo("[copy-0, copy-1, copy-2] [] []");
        assertThat(answers.get("story roundup")).startsWith("[roundup] [item-0, item-1, item-2, item-3]");
    }

    private static void write(Path folder, int seed) {
        Random random = new Random(seed);
        try (ArticleIndex index =
                ArticleIndex.create(folder, options().keepRevisions(true).build())) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                items.add(String.join("\n", TestWords.report(random, 4)));
                index.add(article("item-" + i, items.getLast()));
            }
            String body = TestWords.prose(random, 60);
            index.add(article("copy-0", body));
            index.add(article("copy-1", body + " " + TestWords.prose(random, 3)));
            index.commit();
            index.add(article("roundup", String.join("\n\n", items)));
            index.add(article("copy-2", body + " " + TestWords.prose(random, 4)));
            index.add(article("copy-0", body + " It sails again."));
            index.commit();
            index.vectors().build((done, of) -> {});
        }
    }

    private static IndexOptions.Builder options() {
        return IndexOptions.builder().model(new ConceptModel());
    }

    private static Article article(String id, String body) {
        return Article.builder(id)
                .title("Ferry " + id)
                .body(body)
                .language("en")
                .build();
    }

    // --- what is asked ---

    private static Map<String, String> answers(Path folder) {
        Map<String, String> answers = new TreeMap<>();
        try (SearchIndex index = SearchIndex.open(folder, options().once(true).build())) {
            for (String id : List.of("copy-0", "copy-1", "copy-2", "item-0", "roundup")) {
                answers.put(
                        "article " + id,
                        Integer.toHexString(index.article(id).orElseThrow().hashCode()));
                answers.put(
                        "story " + id,
                        index.stories().of(id).map(OwnFilesDamageTest::told).orElse("none"));
            }
            answers.put("versions", index.revisions().of("copy-0").toString());
        }
        return answers;
    }

    private static String told(dateline.result.Story story) {
        return story.articles().stream()
                        .map(each -> each.article().id().value())
                        .sorted()
                        .toList() + " " + story.contents().contains() + " "
                + story.contents().partOf();
    }

    /// {@return what is asked and answered; empty if it is said why it cannot be}
    private static @Nullable Map<String, String> answersOrSaid(Path folder, String what) {
        try {
            return answers(folder);
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).as("%s: %s", what, e.getMessage()).isIn(SAID);
            return null;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }

    /// {@return what verifying says}
    private static List<String> damage(Path folder, String what) {
        try {
            return IndexFiles.of(folder).verify(false).damage().stream()
                    .map(DamagedFile::name)
                    .toList();
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).as("%s: %s", what, e.getMessage()).isIn(SAID);
            return List.of("refused: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }

    /// Verifying names what is wrong, or nothing is; and what is asked is answered, or said to be impossible.
    private static void assertNamedOrHarmless(Path folder, String what, List<String> silent) {
        List<String> damage = damage(folder, what);
        Map<String, String> now = answersOrSaid(folder, what);
        if (damage.isEmpty() && !answers.equals(now)) {
            silent.add(what);
        }
    }

    // --- every byte ---

    @ParameterizedTest
    @ValueSource(strings = {"", "revisions", "vectors-cccccccccccccccc"})
    void everyByteOfListsAndPairsIsVerified(String part) throws IOException {
        Path copy = copy("every" + part);
        if (part.isEmpty()) {
            IOUtils.rm(copy.resolve("revisions"), copy.resolve("vectors-cccccccccccccccc"));
        }
        List<Path> files = files(copy.resolve(part), name -> name.matches("(stories|segments)_.*"));
        assertThat(files).hasSize(part.isEmpty() ? 2 : 1);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            String name = copy.relativize(file).toString();
            for (int at = 0; at < whole.length; at++) {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) (1 << at % 8);
                Files.write(file, bytes);
                assertNamed(copy, name + ", a bit of byte " + at, at);
                if (at % 5 == 0 || whole.length < 300) {
                    Files.write(file, Arrays.copyOf(whole, at));
                    assertNamed(copy, name + ", cut at " + at, at);
                }
            }
            Files.write(file, whole);
        }
        assertThat(damage(copy, "none")).isEmpty();
        IOUtils.rm(copy);
    }

    private static void assertNamed(Path folder, String what, int at) {
        assertThat(damage(folder, what)).as(what).isNotEmpty();
        if (at % 16 == 0) {
            answersOrSaid(folder, what);
        }
    }

    // --- other kinds of damage ---

    enum Damage {
        EMPTY,
        TWICE,
        ZEROS_ADDED,
        MISSING,
        FOLDER,
        DANGLING_LINK,
        OF_ANOTHER_INDEX;

        /// @param file    is damaged
        /// @param another a file of its kind from another index
        void damage(Path file, Path another) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            switch (this) {
                case EMPTY -> Files.write(file, new byte[0]);
                case TWICE -> {
                    byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
                    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
                    Files.write(file, twice);
                }
                case ZEROS_ADDED -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 100));
                case MISSING -> {}
                case FOLDER -> Files.createDirectory(file);
                case DANGLING_LINK -> Files.createSymbolicLink(file, Path.of("nowhere"));
                case OF_ANOTHER_INDEX -> Files.copy(another, file);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecomesOfAFileIsNamed(Damage damage) throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files(sound, name -> !name.equals("write.lock"))) {
            String name = sound.relativize(file).toString();
            Path copy = copy(damage + "-" + name.replace('/', '-'));
            damage.damage(copy.resolve(name), another(name));
            assertNamedOrHarmless(copy, damage + " of " + name, silent);
            IOUtils.rm(copy);
        }
        assertThat(silent).isEmpty();
    }

    /// Versions are those of the index beside which they lie, also where it was repaired.
    @Test
    void versionsOfAnotherIndexAreRefused() throws IOException {
        Path copy = copy("other-versions");
        IOUtils.rm(copy.resolve("revisions"));
        copy(other.resolve("revisions"), copy.resolve("revisions"));
        try (SearchIndex index = SearchIndex.open(copy)) {
            assertThat(index.article("copy-0")).isPresent();
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.revisions().of("copy-0"))
                    .withMessageContaining("its earlier versions are those of another index")
                    .withMessageContaining("revisions");
        }
        assertThatExceptionOfType(ArticleIndexException.class).isThrownBy(() -> ArticleIndex.open(copy));
        IOUtils.rm(copy);
    }

    @Test
    void versionsAreKeptWhereTheListOfSegmentsIsLost() throws IOException {
        Path copy = copy("lost-list");
        for (Path list : files(copy, name -> name.startsWith("segments_"))) {
            if (list.getParent().equals(copy)) {
                Files.write(list, new byte[10]);
            }
        }
        IndexFiles.of(copy).repair();
        try (SearchIndex index = SearchIndex.open(copy)) {
            assertThat(index.revisions().of("copy-0")).hasSize(2);
        }
        assertThat(IndexFiles.of(copy).verify(true).damage()).isEmpty();
        IOUtils.rm(copy);
    }

    /// The list of what is kept is gone: nothing may begin another one in its place.
    @Test
    void versionsWithoutTheirListAreNotReplaced() throws IOException {
        Path copy = copy("no-list");
        for (Path list : files(copy.resolve("revisions"), name -> name.startsWith("segments_"))) {
            Files.delete(list);
        }
        List<Path> kept = files(copy.resolve("revisions"), name -> name.startsWith("_"));
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> ArticleIndex.open(copy))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
        assertThat(kept).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
        IOUtils.rm(copy);
    }

    private static Path another(String name) throws IOException {
        if (!name.contains("stories_")) {
            return other.resolve(name);
        }
        return files(other, each -> each.startsWith("stories_")).getFirst();
    }

    private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Path copy(String name) throws IOException {
        Path copy = dir.resolve(name);
        copy(sound, copy);
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
