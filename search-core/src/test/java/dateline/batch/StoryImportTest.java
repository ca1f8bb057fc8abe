package dateline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.article.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryImportTest {

    private static final IndexOptions DEFERRED =
            IndexOptions.builder().deferStories(true).build();

    @TempDir
    private Path folder;

    private static List<Article> shuffled(List<Article> articles, Random random) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<String, String> expected(List<Article> articles) {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            return ToldStories.of(index, articles);
        }
    }

    /// Makes an index whose stories are still to be found.
    private ArticleIndex deferred(List<Article> articles) {
        ArticleIndex index = ArticleIndex.create(folder.resolve("index"), DEFERRED);
        for (int from = 0; from < articles.size(); from += 40) {
            index.addAll(articles.subList(from, Math.min(articles.size(), from + 40)));
            index.commit();
        }
        return index;
    }

    private PlainJob job(ArticleIndex index) throws IOException {
        Path bands = folder.resolve("bands-" + System.nanoTime());
        index.stories().exportBands(bands);
        return new PlainJob(bands);
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("found.tsv"), lines);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void importedPairsMakeTheStoriesOfAnIndexInAnyOrder(long seed) throws IOException {
        Random random = new Random(seed);
        List<Article> articles = BatchNews.articles(random);
        List<Article> early = articles.subList(0, articles.size() * 2 / 3);
        Map<String, String> expected = expected(articles);
        try (ArticleIndex index = deferred(shuffled(early, random))) {
            assertThat(index.stats().copied()).as("before the import").isZero();
            PlainJob job = job(index);
            // What comes after the export is compared at the import.
            index.addAll(shuffled(early.subList(0, 9), random));
            index.addAll(articles.subList(early.size(), early.size() + 20));
            StoryImport done = index.importStories(file(job.lines(random)));
            assertThat(done.pairs()).isEqualTo(job.pairs().size());
            assertThat(done.lines()).isEqualTo(job.pairs().size() + job.texts().size());
            assertThat(done.missing()).isZero();
            assertThat(done.compared()).isPositive();
            List<Article> there = articles.subList(0, early.size() + 20);
            assertThat(ToldStories.of(index, there)).as("seed %d", seed).isEqualTo(expected(there));
        }
        // What comes later joins as ever.
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"))) {
            index.addAll(articles.subList(early.size(), articles.size()));
            index.commit();
            assertThat(ToldStories.of(index, articles)).as("seed %d", seed).isEqualTo(expected);
            index.delete(articles.getFirst().id().value());
            index.delete(articles.get(30).id().value());
            index.commit();
            List<Article> rest = new ArrayList<>(articles);
            rest.remove(30);
            rest.removeFirst();
            assertThat(ToldStories.of(index, rest)).as("seed %d", seed).isEqualTo(expected(rest));
        }
        assertThat(ArticleIndex.check(folder.resolve("index"))).isEmpty();
    }

    @Test
    void anImportReplacesStoriesThatTheIndexFound() throws IOException {
        Random random = new Random(5);
        List<Article> articles = BatchNews.articles(random);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            Map<String, String> found = ToldStories.of(index, articles);
            PlainJob job = job(index);
            List<String> alone = job.texts().stream().map(StoryBatch::name).toList();
            index.importStories(file(alone));
            assertThat(index.stats().copied()).as("copies of other texts").isLessThan(articles.size() / 3);
            assertThat(ToldStories.of(index, articles)).isNotEqualTo(found);
            index.importStories(file(job.lines(random)));
            assertThat(ToldStories.of(index, articles)).isEqualTo(found);
        }
    }

    @Test
    void importedLabelsMakeTheSameStoriesAndLaterCopiesJoin() throws IOException {
        Random random = new Random(6);
        List<Article> articles = BatchNews.articles(random);
        Path parts = Files.createDirectory(folder.resolve("labels"));
        try (ArticleIndex index = deferred(articles)) {
            List<String> labels = job(index).labels(random);
            labels.add("nobody\tstory of nobody");
            Files.write(parts.resolve("part-1"), labels.subList(0, 50));
            Files.write(parts.resolve("part-0"), labels.subList(50, labels.size()));
            Files.writeString(parts.resolve("_SUCCESS"), "");
            Files.writeString(parts.resolve(".part-0.crc"), "check");
            StoryImport done = index.importStories(parts);
            assertThat(done.missing()).isEqualTo(1);
            assertThat(done.compared()).isZero();
            assertThat(names(ToldStories.of(index, articles))).isEqualTo(names(expected(articles)));
        }
        Article copied = articles.stream()
                .filter(article -> article.body().length() > 300)
                .findFirst()
                .orElseThrow();
        Article copy = Article.builder("late")
                .title("Again")
                .body(copied.body() + " And more words came at the end.")
                .language("en")
                .build();
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"))) {
            String story = index.stories().of(copied.id().value()).orElseThrow().toString();
            index.add(copy);
            index.commit();
            assertThat(index.stories().of("late").orElseThrow().articles()).hasSizeGreaterThan(1);
            assertThat(index.stories().of(copied.id().value()).orElseThrow())
                    .asString()
                    .isNotEqualTo(story);
        }
    }

    @Test
    void aLabelJoinsWhatIsNoCopy() throws IOException {
        List<Article> articles = BatchNews.articles(new Random(7));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            Article one = articles.getFirst();
            Article other = articles.stream()
                    .filter(article -> !index.stories().of(one.id().value()).orElseThrow().articles().stream()
                            .anyMatch(each -> each.article().id().equals(article.id())))
                    .findFirst()
                    .orElseThrow();
            index.importStories(file(List.of(one.id() + "\tx", other.id() + "\tx")));
            assertThat(index.stories().of(one.id().value()).orElseThrow().articles())
                    .extracting(each -> each.article().id())
                    .contains(one.id(), other.id());
        }
    }

    /// {@return what was told without how articles are copies}
    private static Map<String, String> names(Map<String, String> told) {
        told.replaceAll((key, value) ->
                value.replaceAll(" (SAME|NEAR|REWRITE) [0-9.]+", "").replaceAll("Contents.*", ""));
        return told;
    }

    @Test
    void aCommitThatDoesNotDeferComparesWhatWasLeftOut() {
        List<Article> articles = BatchNews.articles(new Random(8));
        deferred(articles).close();
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"))) {
            index.commit();
            assertThat(ToldStories.of(index, articles)).isEqualTo(expected(articles));
        }
    }

    @Test
    void pairsOfTextsThatAreGoneAreSkipped() throws IOException {
        Random random = new Random(9);
        List<Article> articles = BatchNews.articles(random);
        try (ArticleIndex index = deferred(articles)) {
            PlainJob job = job(index);
            articles.subList(0, 40).forEach(article -> index.delete(article.id().value()));
            StoryImport done = index.importStories(file(job.lines(random)));
            assertThat(done.missing()).isPositive();
            assertThat(done.pairs() + done.missing()).isEqualTo(job.pairs().size());
            List<Article> rest = articles.subList(40, articles.size());
            assertThat(ToldStories.of(index, rest)).isEqualTo(expected(rest));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | 'x' is not a name of 16 hexadecimal digits",
                "0123456789abcdef,0123456789abcdee,near | a pair of copies has 4 or 8 columns, not 3",
                "0123456789abcdef,0123456789abcdee,near,0 | '0' is not a number from 1 to 100",
                "0123456789abcdef,0123456789abcdee,near,high | 'high' is not a number from 1 to 100",
                "0123456789abcdef,0123456789abcdee,alike,50 | 'alike' is none of same, near, rewrite and apart",
                "0123456789abcdef,0123456789abcdee,apart,50 | a pair that is apart has no more columns",
                "0123456789abcdef,0123456789abcdef,same,100 | edge from text 123456789abcdef to itself",
                "0123456789abcdef,0123456789abcdee,near,90,3,0000000000000001,5,5 | '3' is not a number from 1 to 2",
                "0123456789abcdef,0123456789abcdee,near,90,1,0000000000000001,999,5 | '999' is not a number from 0",
                "n0000,a | labels and pairs are mixed: import either",
                ",a | the id of its article is empty"
            })
    void aWrongLineIsNamedAndNothingChanges(String line, String why) throws IOException {
        List<Article> articles = BatchNews.articles(new Random(10));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            Map<String, String> before = ToldStories.of(index, articles);
            Path file = file(List.of("0123456789abcdee", "", line.replace(',', '\t')));
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.importStories(file))
                    .withMessageStartingWith("cannot import stories, line 3 of " + file + " is wrong: " + why)
                    .matches(e -> e.reason() == Reason.BAD_REQUEST);
            assertThat(ToldStories.of(index, articles)).isEqualTo(before);
        }
    }

    @Test
    void labelsThatContradictEachOtherAreNamed() throws IOException {
        UnaryOperator<String> body = start -> start + " harbour council of Port Elder bought nine new boats on Friday.";
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("a").title("T").body(body.apply("The")).build());
            index.add(Article.builder("b").title("T").body(body.apply("The")).build());
            index.commit();
            Path file = file(List.of("a\tone", "b\ttwo"));
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.importStories(file))
                    .withMessage("cannot import stories, line 2 of " + file
                            + " is wrong: article b has the same text as the article in line 1 of " + file
                            + ", but another story");
            Path twice = file(List.of("a\tone", "a\ttwo"));
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.importStories(twice))
                    .withMessageContaining("line 2 of " + twice + " is wrong: article a has another story in line 1");
            Path missing = folder.resolve("none.tsv");
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.importStories(missing))
                    .withMessageContaining("there is no file " + missing);
        }
    }

    @Test
    void anIndexWithoutStoriesRefuses() throws IOException {
        Path file = file(List.of());
        try (ArticleIndex index =
                ArticleIndex.inMemory(IndexOptions.builder().stories(false).build())) {
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.importStories(file))
                    .withMessageEndingWith("has no stories: index the articles again with stories");
        }
    }

    /// Another letter in a file, or its end in another place: the line is named, or names nothing that is in the index.
    @Test
    void aDamagedFileIsNamedOrSkippedInPart() throws IOException {
        Random random = new Random(9);
        List<Article> articles = BatchNews.articles(random).subList(0, 12);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            PlainJob job = job(index);
            for (List<String> lines : List.of(job.lines(random), job.labels(random))) {
                byte[] whole = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
                Path file = folder.resolve("damaged.tsv");
                for (int at = 0; at < whole.length; at += 3) {
                    byte[] bytes = whole.clone();
                    bytes[at] ^= (byte) (1 << at % 8);
                    Files.write(file, at % 2 == 0 ? bytes : Arrays.copyOf(bytes, at + 1));
                    try {
                        StoryImport done = index.importStories(file);
                        assertThat(done.lines()).isLessThanOrEqualTo(lines.size() + 1L);
                    } catch (ArticleIndexException e) {
                        assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.BAD_REQUEST);
                        assertThat(e.getMessage()).containsPattern("line \\d+ of .*damaged.tsv is wrong: ");
                    }
                }
                assertThat(index.search("the").hits()).isNotEmpty();
            }
        }
    }
}
