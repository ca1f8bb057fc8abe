package dateline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.result.StoryArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandExportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void storiesOfAnExportAreThoseOfTheIndex(long seed) throws IOException {
        List<Article> articles = BatchNews.articles(new Random(seed));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            index.stories().exportBands(folder.resolve("bands"));
            Map<String, Set<String>> expected = new TreeMap<>();
            for (Article article : articles) {
                String id = article.id().value();
                expected.put(id, ids(index.stories().of(id).orElseThrow().articles()));
            }
            assertThat(expected.values().stream().filter(story -> story.size() > 1))
                    .hasSizeGreaterThan(40);
            assertThat(new PlainJob(folder.resolve("bands")).stories(expected.keySet()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static Set<String> ids(List<StoryArticle> story) {
        return story.stream().map(each -> each.article().id().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void linesAreSortedAndEachThereOnce() throws IOException {
        String body = "The harbour council of Port Elder bought nine new boats for 4,000 crowns on Friday, and nobody "
                + "knows why it did.\tTabs\\and backslashes\nand lines stay as they are in the text of an article.";
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("tab\\here").body(body).language("en").build());
            index.add(Article.builder("copy").body(body).language("en").build());
            index.add(Article.builder("filler").body("(no text)").build());
            index.commit();
            BandExport export = index.stories().exportBands(folder);
            List<String> lines = Files.readAllLines(folder.resolve(BandExport.BANDS));
            assertThat(lines)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.matches("[0-9a-f]{16}\t[0-9a-f]{16}"));
            List<BatchArticle> articles;
            try (Stream<String> all = Files.lines(folder.resolve(BandExport.ARTICLES))) {
                articles = all.map(BatchArticle::parse).toList();
            }
            assertThat(articles).extracting(BatchArticle::id).containsExactlyInAnyOrder("tab\\here", "copy");
            assertThat(articles)
                    .extracting(BatchArticle::body)
                    .containsOnly(index.article("copy").orElseThrow().body());
            assertThat(articles)
                    .extracting(BatchArticle::text)
                    .containsOnly(StoryBatch.text(lines.getFirst().substring(17)));
            assertThat(export.articles()).isEqualTo(2);
            assertThat(export.bands()).isEqualTo(lines.size()).isGreaterThan(3);
            assertThat(export.bytes())
                    .isEqualTo(Files.size(folder.resolve(BandExport.BANDS))
                            + Files.size(folder.resolve(BandExport.ARTICLES)));
            assertThat(folder).isDirectoryContaining(file -> file.endsWith(BandExport.BANDS));
        }
    }

    @Test
    void anIndexWithoutStoriesAndAnEmptyOneAreExported() throws IOException {
        try (ArticleIndex index =
                ArticleIndex.inMemory(IndexOptions.builder().stories(false).build())) {
            assertThat(index.stories().exportBands(folder.resolve("empty"))).isEqualTo(new BandExport(0, 0, 0));
            BatchNews.articles(new Random(4)).forEach(index::add);
            index.commit();
            assertThat(index.stories().exportBands(folder.resolve("deep/er")).articles())
                    .isGreaterThan(100);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("empty", "deep");
        }
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.stories().exportBands(folder))
                    .withMessageContaining("something is there: name a folder that is empty or does not exist")
                    .matches(e -> e.reason() == Reason.EXISTS);
        }
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void damagedLinesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchArticle.parse("a\tb"))
                .withMessage("a line of articles has 5 columns, not 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchArticle.parse("a\tb\tc\td\te"))
                .withMessage("'b' is not a name of 16 hexadecimal digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchArticle.parse("a\t0123456789abcdef\tc\td\te\\x"))
                .withMessageContaining("a backslash stands before 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoryBatch.copies("0123456789abcdef\t0123456789abcdee\tfar\t50"))
                .withMessage("'far' is none of same, near, rewrite and apart");
    }
}
