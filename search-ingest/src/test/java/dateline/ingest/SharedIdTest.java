package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids and addresses that name no article, as several have them, or as they say nothing.
class SharedIdTest {

    @TempDir
    Path dir;

    private List<Article> read(String name, String text) {
        return Reads.in(dir).file(name, text).articles();
    }

    private static void assertDistinct(List<Article> articles) {
        assertThat(articles).extracting(Article::title).containsExactly("Tugs leave", "Fog stays", "Rain falls");
        assertThat(articles).extracting(article -> article.id().value()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "n/a",
                "NA",
                "None",
                "null",
                "NULL",
                "nan",
                "NaN",
                "NaT",
                "undefined",
                "nil",
                "-",
                "--",
                "0",
                "#",
                "?",
                "unknown",
                "true",
                "k. A.",
                "aucun",
                "ninguno",
                "00000000-0000-0000-0000-000000000000",
                "0.0",
            })
    void wordsForNothingAreNoIdsAndNoAddresses(String word) {
        String item =
                "{\"id\": \"%1$s\", \"url\": \"%1$s\", \"publisher\": \"%1$s\", \"title\": \"%2$s\", \"body\": \"%2$s today.\"}\n";

        List<Article> articles = read(
                "a.jsonl",
                String.format(Locale.ROOT, item, word, "Tugs leave")
                        + String.format(Locale.ROOT, item, word, "Fog stays")
                        + String.format(Locale.ROOT, item, word, "Rain falls"));
        assertDistinct(articles);
        Article alone = Reads.in(dir.resolve("alone"))
                .file("a.jsonl", String.format(Locale.ROOT, item, word, "Tugs leave"))
                .article();
        assertThat(alone.id().value())
                .startsWith("sha256:")
                .isEqualTo(articles.getFirst().id().value());
        assertThat(alone.url()).isEmpty();
        assertThat(alone.extras()).doesNotContainKeys("id", "url", "shared_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\" \"1\" \"2\"", "0 1 2", "2 1 0", "\"000\" \"001\" \"002\"", "0 10 20"})
    void aZeroIsAnIdAmongNumbers(String ids) {
        String[] id = ids.split(" ", -1);
        String item = "{\"id\": %1$s, \"title\": \"%2$s\", \"body\": \"%2$s today.\"}\n";

        List<Article> articles = read(
                "numbered.jsonl",
                String.format(Locale.ROOT, item, id[0], "Tugs leave")
                        + String.format(Locale.ROOT, item, id[1], "Fog stays")
                        + String.format(Locale.ROOT, item, id[2], "Rain falls"));

        assertThat(articles)
                .extracting(article -> article.id().value())
                .containsExactly(id[0].replace("\"", ""), id[1].replace("\"", ""), id[2].replace("\"", ""));
    }

    @Test
    void aZeroThatTwoNumberedRecordsShareNamesNeither() {
        List<Article> articles = read(
                "shared.csv",
                "id,title,body\n0,Tugs leave,Tugs left.\n0,Fog stays,Fog stayed.\n7,Rain falls,Rain fell.\n");

        assertDistinct(articles);
        assertThat(articles.getLast().id().value()).isEqualTo("7");
        assertThat(articles.getFirst().id().value()).startsWith("sha256:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link>N/A</link><guid isPermaLink=\"false\">N/A</guid>",
                "<link>https://quay.example/</link><guid>https://quay.example/</guid>",
                "<guid>https://quay.example/</guid>",
                "<link>https://quay.example/news</link>",
                "<guid isPermaLink=\"false\">quay</guid>",
                "<link>#</link><guid>0</guid>",
            })
    void itemsOfAFeedWithOneGuidAreArticlesEach(String id) {
        String item = "<item><title>%s</title>" + id + "<description>So it is said today.</description></item>";

        assertDistinct(read(
                "feed.xml",
                "<rss version=\"2.0\"><channel><title>Quay</title><link>https://quay.example/</link>"
                        + String.format(Locale.ROOT, item, "Tugs leave") + String.format(Locale.ROOT, item, "Fog stays")
                        + String.format(Locale.ROOT, item, "Rain falls")
                        + "</channel></rss>"));
    }

    @Test
    void entriesOfAtomWithOneIdAreArticlesEach() {
        String entry =
                "<entry><title>%s</title><id>tag:quay.example,2014:1</id><link href=\"https://quay.example/%d\"/></entry>";

        List<Article> articles = read(
                "atom.xml",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay</title>"
                        + String.format(Locale.ROOT, entry, "Tugs leave", 1)
                        + String.format(Locale.ROOT, entry, "Fog stays", 2)
                        + String.format(Locale.ROOT, entry, "Rain falls", 3)
                        + "</feed>");

        assertDistinct(articles);
        assertThat(articles.getFirst().id().value()).isEqualTo("https://quay.example/1");
        assertThat(articles.getFirst().extras()).containsEntry("shared_id", List.of("tag:quay.example,2014:1"));
    }

    @Test
    void itemsOfAJsonFeedAndRowsOfATableWithOneIdAreArticlesEach() {
        String item = "{\"id\": \"feed\", \"title\": \"%s\", \"content_text\": \"So it is said.\"}";

        assertDistinct(read(
                "feed.json",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Quay\", \"items\": ["
                        + String.format(Locale.ROOT, item, "Tugs leave") + ","
                        + String.format(Locale.ROOT, item, "Fog stays") + ","
                        + String.format(Locale.ROOT, item, "Rain falls")
                        + "]}"));
        assertDistinct(Reads.in(dir.resolve("rows"))
                .file("a.csv", "id,title,text\nx,Tugs leave,One.\nx,Fog stays,Two.\nx,Rain falls,Three.\n")
                .articles());
    }

    @Test
    void anAddressThatRecordsWithIdsShareLeavesTheirIds() {
        assertThat(read("a.jsonl", """
                {"id": "7", "url": "https://quay.example/", "title": "Tugs leave", "body": "One."}
                {"id": "8", "url": "https://quay.example/", "title": "Fog stays", "body": "Two."}
                """))
                .extracting(article -> article.id().value())
                .containsExactly("7", "8");
    }

    @Test
    void aVersionOfAnArticleHasItsId() {
        assertThat(read("a.jsonl", """
                {"id": "7", "url": "http://www.quay.example/1", "title": "Tugs leave", "body": "One."}
                {"id": "7", "url": "https://quay.example/1/", "title": "Tugs leave", "body": "One, or two."}
                """))
                .extracting(article -> article.id().value())
                .containsExactly("7", "7");
    }

    @Test
    void recordsBeforeADamagedOneAreGiven() {
        assertThat(Reads.in(dir)
                        .file(
                                "a.json",
                                "[{\"id\": 1, \"title\": \"Tugs leave\"}, {\"id\": 2, \"title\": \"Fog stays\"}, {\"id\"")
                        .lines())
                .hasSize(3)
                .first()
                .asString()
                .endsWith("1 \"Tugs leave\"");
    }
}
