package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles in the forms in which the interfaces of papers, agencies and search engines hand them out; the texts are
/// made up.
class NewsApisTest {

    @TempDir
    Path dir;

    private Reads reads(String json) {
        return Reads.in(dir).file("news.json", json);
    }

    @Test
    void theIdOfASourceIsNotThatOfItsArticles() {
        assertThat(reads("""
                {"status": "ok", "articles": [
                  {"source": {"id": "harbour-wire", "name": "Harbour Wire"}, "author": "Lena Okafor", "title": "Strike ends",
                   "url": "https://h.example/1", "publishedAt": "2022-11-14T09:00:00Z", "content": "Cranes move."},
                  {"source": {"id": "harbour-wire", "name": "Harbour Wire"}, "author": null, "title": "Rain",
                   "url": "https://h.example/2", "publishedAt": "2022-11-15T09:00:00Z", "content": "It rained."}]}
                """).articles())
                .hasSize(2)
                .allSatisfy(article -> assertThat(article.publisher()).contains("Harbour Wire"))
                .extracting(article -> article.id().value())
                .containsExactly("https://h.example/1", "https://h.example/2");
    }

    @Test
    void aKeywordIsItsValueAndNotTheNameOfItsKind() {
        Article article = reads("""
                {"response": {"docs": [{"abstract": "Cranes move again.", "web_url": "https://n.example/a.html",
                  "lead_paragraph": "Cranes move again.", "source": "The Harbour Wire", "headline": {"main": "Strike Ends",
                  "kicker": null, "print_headline": "Strike Over"}, "keywords": [
                  {"name": "subject", "value": "Ports", "rank": 1}, {"name": "glocations", "value": "Carrick", "rank": 2}],
                  "pub_date": "2022-11-14T09:00:00+0000", "section_name": "World", "byline": {"original":
                  "By Lena Okafor and Tom Reed", "person": [{"firstname": "Lena", "lastname": "Okafor"}]},
                  "_id": "n://article/1"}]}}
                """).article();

        assertThat(article.tags()).containsExactly("Ports", "Carrick");
        assertThat(article.title()).isEqualTo("Strike Ends");
        assertThat(article.lead()).isEqualTo("Cranes move again.");
        assertThat(article.authors()).containsExactly("Lena Okafor", "Tom Reed");
        assertThat(article.section()).contains("World");
        assertThat(article.id().value()).isEqualTo("n://article/1");
        assertThat(article.extras()).doesNotContainKey("lead_paragraph");
    }

    @Test
    void ofATextInTwoFormsOneIsKept() {
        Article article = reads("""
                {"response": {"results": [{"id": "world/2022/nov/14/strike", "sectionName": "World news",
                  "webPublicationDate": "2022-11-14T09:00:00Z", "webTitle": "Strike ends",
                  "webUrl": "https://g.example/world/2022/nov/14/strike", "fields": {"headline": "Strike ends",
                  "bodyText": "Cranes move. Ships come.", "body": "<p>Cranes move.</p> <p>Ships come.</p>"},
                  "tags": [{"id": "world/ports", "type": "keyword", "webTitle": "Ports"}]}]}}
                """).article();

        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips come.");
        assertThat(article.tags()).containsExactly("Ports");
        assertThat(article.extras()).doesNotContainKeys("fields.bodyText", "webTitle", "fields.headline");
    }

    @Test
    void keysOfAuthorsAndTagsAreNoNames() {
        Article article = reads("""
                [{"id": 7, "date": "2022-11-14T09:00:00", "slug": "strike", "link": "https://w.example/strike/",
                  "title": {"rendered": "Strike &#8216;ends&#8217;"}, "content": {"rendered": "<p>Cranes move.</p>",
                  "protected": false}, "author": 12, "categories": [3, 4], "tags": [5]}]
                """).article();

        assertThat(article.title()).isEqualTo("Strike ‘ends’");
        assertThat(article.authors()).isEmpty();
        assertThat(article.tags()).isEmpty();
        assertThat(article.extras().get("x_author")).containsExactly("12");
    }

    @Test
    void theBlocksOfAnArticleAreItsText() {
        Article article = reads("""
                {"id": "b2e8", "article_url": "https://p.example/strike_story.html", "title": "Strike ends",
                 "author": "Lena Okafor", "published_date": 1668416400000, "contents": [
                 {"content": "World", "mime": "text/plain", "type": "kicker"},
                 {"content": "Strike ends", "mime": "text/plain", "type": "title"},
                 {"content": "By Lena Okafor", "mime": "text/plain", "type": "byline"},
                 {"content": 1668416400000, "mime": "text/plain", "type": "date"},
                 {"content": "Cranes move.", "subtype": "paragraph", "type": "sanitized_html", "mime": "text/html"},
                 null,
                 {"fullcaption": "A crane", "imageURL": "https://p.example/a.jpg", "type": "image"},
                 {"content": "<b>Ships</b> come.", "subtype": "paragraph", "type": "sanitized_html", "mime": "text/html"}]}
                """).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips come.");
        assertThat(article.section()).contains("World");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.published()).hasToString("2022-11-14T09:00:00Z");
        assertThat(article.url()).contains("https://p.example/strike_story.html");
    }

    @Test
    void theBlocksOfAnArticleMayBeElements() {
        Article article = reads("""
                {"_id": "X7", "headlines": {"basic": "Strike ends", "mobile": ""}, "canonical_url": "/world/strike/",
                 "credits": {"by": [{"_id": "lo", "type": "author", "name": "Lena Okafor"}]},
                 "description": {"basic": "Back to work."}, "taxonomy": {"tags": [{"text": "ports", "slug": "ports"}]},
                 "content_elements": [{"_id": "1", "type": "text", "content": "Cranes move."},
                 {"_id": "2", "type": "header", "level": 2, "content": "The ships"},
                 {"_id": "3", "type": "image", "caption": "A crane"},
                 {"_id": "4", "type": "text", "content": "Ships come."}]}
                """).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.lead()).isEqualTo("Back to work.");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.tags()).containsExactly("ports");
        assertThat(article.body()).isEqualTo("Cranes move.\n\nThe ships\n\nShips come.");
        assertThat(article.id().value()).isEqualTo("X7");
    }

    @Test
    void linesBetweenArticlesSayTheirIds() {
        Reads reads = Reads.in(dir).file("bulk.ndjson", """
                {"index": {"_index": "news", "_id": "a"}}
                {"title": "First", "body": "One."}
                {"create": {"_id": 7}}
                {"title": "Second", "body": "Two."}
                {"delete": {"_id": "gone"}}
                {"index": {}}
                {"id": "own", "title": "Third"}
                {"index": {"title": "An article in an object"}}
                """);

        assertThat(reads.lines())
                .containsExactly(
                        "bulk.ndjson:2 a \"First\"",
                        "bulk.ndjson:4 7 \"Second\"",
                        "bulk.ndjson:7 own \"Third\"",
                        "bulk.ndjson:8: no title, text or id among its fields (index.title); a field map can say which is which");
    }

    @Test
    void theContentsOfACollectionForASearchEngineAreTheText() {
        assertThat(Reads.in(dir).file("docs.jsonl", """
                {"id": "d1", "contents": "Cranes move."}
                {"id": "d2", "contents": "Ships come."}
                """).articles())
                .extracting(Article::body)
                .containsExactly("Cranes move.", "Ships come.");
    }

    @Test
    void anAddressIsNotWhoPublishedIt() {
        Article article =
                Reads.in(dir).file("pages.jsonl", """
                {"title": "Strike ends", "author": "Lena Okafor; Tom Reed", "hostname": "h.example", "date": "2022-11-14",
                 "id": null, "text": "Cranes move.", "source": "https://h.example/strike", "source-hostname": "Harbour Wire"}
                """.replace("\n ", " ")).article();

        assertThat(article.publisher()).contains("Harbour Wire");
        assertThat(article.url()).contains("https://h.example/strike");
        assertThat(article.id().value()).isEqualTo("https://h.example/strike");
    }

    @Test
    void crawlersAndArchivesHaveNamesOfTheirOwn() {
        Reads reads = Reads.in(dir).file("crawled.jsonl", """
                {"date_publish": "2022-11-14 09:00:00", "date_download": "2023-01-01 00:00:00", "maintext": "One.", "title": "First"}
                {"accession_number": "HARB1", "publication_date": 1668416400000, "source_name": "Harbour Wire", "title": "Second", "body": "Two."}
                {"uuid": "3", "thread": {"uuid": "t3", "site": "h.example", "title": "Third"}, "title": "Third", "text": "Three."}
                """);

        assertThat(reads.lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("\"First\""),
                        second -> assertThat(second).isEqualTo("crawled.jsonl:2 HARB1 \"Second\""),
                        third -> assertThat(third).isEqualTo("crawled.jsonl:3 3 \"Third\""));
        assertThat(reads.articles().getFirst().published().toString()).startsWith("2022-11-14");
        assertThat(reads.articles().get(1).publisher()).contains("Harbour Wire");
        assertThat(reads.articles().get(2).publisher()).contains("h.example");
    }

    @Test
    void objectsMayBePartedOtherwiseThanByLines() {
        assertThat(Reads.in(dir)
                        .file(
                                "sequence.json",
                                Stream.of("First", "Second")
                                        .map(title -> "\u001e{\"title\": \"" + title + "\", \"body\": \""
                                                + "Cranes move. ".repeat(9) + "\"}\n")
                                        .collect(Collectors.joining()))
                        .lines("sequence.json"))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("\"First\""),
                        second -> assertThat(second).endsWith("\"Second\""));
        assertThat(Reads.in(dir)
                        .file(
                                "commas.jsonl",
                                "{\"title\": \"First\"},\n{\"title\": \"Second\"},\n{\"title\": \"Third\"}\n")
                        .articles("commas.jsonl"))
                .extracting(Article::title)
                .containsExactly("First", "Second", "Third");
    }

    @Test
    void nothingThatABylineSaysIsLost() {
        List<Article> articles = Reads.in(dir).file("people.jsonl", """
                {"id": "a", "title": "A", "author": "Carla K. Johnson, AP", "source": "The Harbour Wire"}
                {"id": "b", "title": "B", "author": "Editor"}
                {"id": "c", "title": "C", "author": "Carla K. Johnson, AP"}
                {"id": "d", "title": "D", "author": "nan", "date": "N/A"}
                """).articles();

        assertThat(articles.getFirst().authors()).containsExactly("Carla K. Johnson");
        assertThat(articles.getFirst().publisher()).contains("The Harbour Wire");
        assertThat(articles.getFirst().extras().get("agency")).containsExactly("AP");
        assertThat(articles.get(1).extras().get("x_author")).containsExactly("Editor");
        assertThat(articles.get(2).publisher()).contains("AP");
        assertThat(articles.get(2).extras()).isEmpty();
        assertThat(articles.get(3).extras()).isEmpty();
    }

    @Test
    void fieldsOfSolrHaveTheirTypeBehindTheirName() {
        Article article = reads("""
                {"response": {"numFound": 1, "docs": [{"id": "s1", "title_t": "Strike ends", "body_txt": "Cranes move.",
                  "published_dt": "2022-11-14T09:00:00Z", "tags_ss": ["ports", "unions"]}]}}
                """).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("Cranes move.");
        assertThat(article.published()).hasToString("2022-11-14T09:00:00Z");
        assertThat(article.tags()).containsExactly("ports", "unions");
    }
}
