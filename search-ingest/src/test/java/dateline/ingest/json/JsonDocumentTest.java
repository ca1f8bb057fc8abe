package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonDocumentTest {

    @TempDir
    Path dir;

    @Test
    void anArrayHoldsArticles() {
        Reads reads = Reads.in(dir).file("news.json", """
                [
                  {"id": "a", "title": "First"},
                  7,
                  {
                    "id": "b",
                    "title": "Second"
                  }
                ]
                """);

        assertThat(reads.lines())
                .containsExactly(
                        "news.json:2 a \"First\"",
                        "news.json:3: there is a number where an object should be",
                        "news.json:4 b \"Second\"");
    }

    @Test
    void anObjectHoldsAnArrayHoweverDeep() {
        Reads reads = Reads.in(dir).file("news.json", """
                {"took": 3, "response": {"total": 2, "tags": [{"name": "x"}], "docs": [
                  {"id": "a", "headline": "First", "text": "One.", "authors": [{"name": "Ann", "url": "u"}]},
                  {"id": "b", "headline": "Second", "text": "Two."}
                ]}, "status": "ok"}
                """);

        assertThat(reads.lines()).containsExactly("news.json:2 a \"First\"", "news.json:3 b \"Second\"");
    }

    @Test
    void anObjectIsAnArticleAndSoAreSeveralInARow() {
        assertThat(Reads.in(dir).file("one.json", """
                {
                  "title": "Only",
                  "body": "Text.",
                  "id": "o",
                  "related": [{"title": "Another", "url": "https://a.example/2", "summary": "Not this."}]
                }""").lines("one.json")).containsExactly("one.json:1 o \"Only\"");
        assertThat(Reads.in(dir).file("row.json", """
                {
                  "id": "a"
                }
                {
                  "id": "b"
                }""").lines("row.json"))
                .containsExactly("row.json:1 a", "row.json:4 b");
    }

    @Test
    void theMembersOfAnObjectMayBeArticles() {
        assertThat(Reads.in(dir).file("named.json", """
                {"n1": {"title": "First", "text": "One."},
                 "n2": {"id": "own", "title": "Second", "text": "Two."}}""").lines("named.json"))
                .containsExactly("named.json:1 n1 \"First\"", "named.json:2 own \"Second\"");
        assertThat(Reads.in(dir).file("within.json", """
                {"title": "Coast News", "exported": {"by": "a program"}, "articles": {
                 "-N1": {"title": "First", "text": "One."},
                 "-N2": {"title": "Second", "text": "Two.", "author": {"name": "Ann"}}}}""").lines("within.json"))
                .containsExactly("within.json:2 -N1 \"First\"", "within.json:3 -N2 \"Second\"");
    }

    /// The numbers of rows are the same in each file of a program.
    @Test
    void theNumberOfARowIsNoId() {
        assertThat(Reads.in(dir)
                        .file(
                                "rows.json",
                                "{\"0\": {\"title\": \"First\", \"text\": \"One.\"}, \"1\": {\"title\": \"Second\", \"text\": \"Two.\"}}")
                        .articles())
                .hasSize(2)
                .allSatisfy(article -> assertThat(article.id().value()).startsWith("sha256:"));
    }

    @Test
    void aTableColumnByColumnIsNamed() {
        assertThat(Reads.in(dir)
                        .file(
                                "frame.json",
                                "{\"title\": {\"0\": \"First\", \"1\": \"Second\"}, \"text\": {\"0\": \"One.\", \"1\": \"Two.\"}}")
                        .lines())
                .singleElement()
                .asString()
                .startsWith("frame.json:1: the file holds a table column by column");
    }

    @Test
    void anObjectInPartsIsOneArticle() {
        assertThat(Reads.in(dir)
                        .file(
                                "parts.json",
                                "{\"head\": {\"title\": \"Only\", \"id\": \"o\"}, \"main\": {\"text\": \"One.\", \"lead\": \"So.\"}}")
                        .lines())
                .singleElement()
                .asString()
                .startsWith("parts.json:1 ");
    }

    @Test
    void whatTheOuterObjectSaysOfAllHoldsForEach() {
        Article article = Reads.in(dir).file("feed.json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Coast News", "language": "fr",
                 "items": [{"id": "1", "url": "https://c.example/1", "title": "Marée", "content_html": "<p>Un.</p><p>Deux.</p>",
                   "date_published": "2023-04-04T08:00:00+02:00", "authors": [{"name": "Anne Roux"}], "tags": ["mer"]}]}
                """).article();

        assertThat(article.publisher()).contains("Coast News");
        assertThat(article.language()).contains("fr");
        assertThat(article.body()).isEqualTo("Un.\n\nDeux.");
        assertThat(article.published()).hasToString("2023-04-04T08:00:00+02:00");
        assertThat(article.authors()).containsExactly("Anne Roux");
    }

    @Test
    void aBrokenArticleIsSkipped() {
        Reads reads = Reads.in(dir).file("news.json", """
                [{"id": "a"},
                 {"id": "b"},
                 {"id": "c", oops},
                 {"id": "d"}]
                """);

        assertThat(reads.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("news.json:1 a"),
                        line -> assertThat(line).isEqualTo("news.json:2 b"),
                        line -> assertThat(line)
                                .startsWith("news.json:3: bad JSON: ")
                                .endsWith("; skipped 8 bytes, up to the next one on line 4"),
                        line -> assertThat(line).isEqualTo("news.json:4 d"));
    }

    @Test
    void aRecordThatIsTooLargeCostsOnlyItself() {
        String values = IntStream.range(0, 200).mapToObj(i -> "{\"n\": [1, 2]}").collect(Collectors.joining(","));
        Reads reads = Reads.in(dir)
                .with(ReadOptions.builder().maxValues(100).build())
                .file(
                        "news.json",
                        "[{\"id\": \"a\"},\n{\"id\": \"many\", \"list\": [" + values + "]},\n{\"id\": \"b\"}]");

        assertThat(reads.lines())
                .containsExactly(
                        "news.json:1 a",
                        "news.json:2: record has more than 100 values, the limit of maxValues",
                        "news.json:3 b");
    }
}
