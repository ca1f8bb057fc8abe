package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    Path dir;

    @Test
    void everyLineIsAnArticle() {
        Reads reads = Reads.in(dir).file("news.jsonl", """
                {"id": "a", "title": "First", "body": "One."}

                {"id": "b", "title": "Second", "body": "Two."}
                {"id": 3, "title": "Third"}""");

        assertThat(reads.lines())
                .containsExactly("news.jsonl:1 a \"First\"", "news.jsonl:3 b \"Second\"", "news.jsonl:4 3 \"Third\"");
    }

    @Test
    void usualNamesBecomeFieldsAndOthersStayExtra() {
        Article article = Reads.in(dir).file("news.jsonl", """
                {"guid": "g1", "Headline": "Ferry sails", "pub_date": "2023-10-12", "byline": "By Ann Lee and Bo Fry, Reuters", \
                "content": "Text.", "summary": "Short.", "category": "World", "keywords": ["sea", "ships"], \
                "link": "https://a.example/1", "lang": "en", "dateline": "SEOUL, Oct 12 -", "score": 0.5, "n": NaN, \
                "draft": false, "note": null}
                {"id": "x"}""").articles().getFirst();

        assertThat(article.id().value()).isEqualTo("g1");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.published()).hasToString("2023-10-12");
        assertThat(article.authors()).containsExactly("Ann Lee", "Bo Fry");
        assertThat(article.publisher()).contains("Reuters");
        assertThat(article.body()).isEqualTo("Text.");
        assertThat(article.lead()).isEqualTo("Short.");
        assertThat(article.section()).contains("World");
        assertThat(article.tags()).containsExactly("sea", "ships");
        assertThat(article.url()).contains("https://a.example/1");
        assertThat(article.language()).contains("en");
        assertThat(article.place()).contains("SEOUL");
        assertThat(article.extras())
                .isEqualTo(Map.of("score", List.of("0.5"), "n", List.of("NaN"), "draft", List.of("false")));
        assertThat(article.origins().get("title").evidence()).isEqualTo("json: Headline");
    }

    @Test
    void aLanguageThatTheTextIsCertainlyNotInDoesNotDecide() {
        String body =
                "Der Bundesrat hat heute die neue Verordnung über die Abgaben auf Strom und Gas verabschiedet, und sie "
                        + "tritt am ersten Januar in Kraft. Die Kantone haben nun Zeit, sich auf die neuen Regeln einzustellen, wie "
                        + "das Departement mitteilte.";
        Article wrong = Reads.in(dir)
                .file("a.jsonl", "{\"id\": \"1\", \"language\": \"en\", \"body\": \"" + body + "\"}")
                .articles()
                .getFirst();
        Article right = Reads.in(dir)
                .file("a.jsonl", "{\"id\": \"1\", \"language\": \"de-CH\", \"body\": \"" + body + "\"}")
                .articles()
                .getFirst();

        assertThat(wrong.language()).contains("de");
        assertThat(wrong.origins().get("lang").evidence()).isEqualTo("text: its words");
        assertThat(wrong.extras()).containsEntry("language_stated", List.of("en"));
        assertThat(right.language()).contains("de-CH");
        assertThat(right.origins().get("lang").evidence()).isEqualTo("json: language");
        assertThat(right.extras()).isEmpty();
    }

    @Test
    void nestedObjectsAndArraysBecomePaths() {
        Article article = Reads.in(dir).file("news.jsonl", """
                {"_source": {"title": {"rendered": "T"}, "text": ["P one.", "P two."]}, "_id": {"$oid": "5f"}, \
                "authors": [{"name": "Ann", "role": "editor"}, {"name": "Bo", "role": "writer"}], "geo": [[1, 2], [3]]}
                {"id": "x"}""").articles().getFirst();

        assertThat(article.id().value()).isEqualTo("5f");
        assertThat(article.title()).isEqualTo("T");
        assertThat(article.body()).isEqualTo("P one.\n\nP two.");
        assertThat(article.authors()).containsExactly("Ann", "Bo");
        assertThat(article.extras())
                .isEqualTo(Map.of("authors.role", List.of("editor", "writer"), "geo", List.of("1", "2", "3")));
    }

    @Test
    void aBadLineIsNamedAndTheRestIsRead() {
        Reads reads = Reads.in(dir).file("news.jsonl", """
                {"id": "ok1", "title": "x"}
                {"id": "cut", "title": "x
                {"id": "t"} garbage
                [{"id": "in an array"}]
                42
                {"id": "c" /* comment */}
                {"id": "comma",}
                {"id": "twice", "id": "twice"}
                {"colour": "red", "size": 3}
                {"id": "ok2", "title": "y"}
                """);

        List<String> lines = reads.lines();
        assertThat(lines).hasSize(10);
        assertThat(lines.getFirst()).isEqualTo("news.jsonl:1 ok1 \"x\"");
        assertThat(lines.subList(1, 9))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("news.jsonl:2: bad JSON: "),
                        line -> assertThat(line).startsWith("news.jsonl:3: bad JSON: "),
                        line -> assertThat(line).isEqualTo("news.jsonl:4: line holds an array, not an object"),
                        line -> assertThat(line).isEqualTo("news.jsonl:5: line holds a number, not an object"),
                        line -> assertThat(line).startsWith("news.jsonl:6: bad JSON: "),
                        line -> assertThat(line).startsWith("news.jsonl:7: bad JSON: "),
                        line -> assertThat(line).isEqualTo("news.jsonl:8: bad JSON: duplicate field 'id'"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "news.jsonl:9: no title, text or id among its fields (colour, size); a field map can say which is which"));
        assertThat(lines.getLast()).isEqualTo("news.jsonl:10 ok2 \"y\"");
    }

    @Test
    void aRecordBeyondALimitIsNamedWithTheOptionThatLiftsIt() {
        ReadOptions tight = ReadOptions.builder()
                .maxRecordBytes(1 << 20)
                .maxNesting(10)
                .maxValues(50)
                .build();
        Reads reads = Reads.in(dir)
                .with(tight)
                .file(
                        "news.jsonl",
                        String.join(
                                "\n",
                                "{\"id\": \"ok1\", \"title\": \"x\"}",
                                "{\"id\": \"deep\", \"body\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                                "{\"id\": \"long\", \"body\": \"" + "x".repeat(3 << 20) + "\"}",
                                "{\"id\": \"many\", \"n\": [" + "1,".repeat(60) + "1]}",
                                "{\"id\": \"ok2\", \"title\": \"y\"}"));

        assertThat(reads.lines())
                .containsExactly(
                        "news.jsonl:1 ok1 \"x\"",
                        "news.jsonl:2: record is nested more than 10 levels deep, the limit of maxNesting",
                        "news.jsonl:3: record is larger than 1 MB, the limit of maxRecordBytes",
                        "news.jsonl:4: record has more than 50 values, the limit of maxValues",
                        "news.jsonl:5 ok2 \"y\"");
    }

    @Test
    void lineEndsAndByteOrderMarksDoNotMatter() {
        Reads reads = Reads.in(dir)
                .file("news.jsonl", "\uFEFF{\"id\": \"a\"}\r\n\uFEFF{\"id\": \"b\"}\r\n \t\r\n{\"id\": \"c\"}\r\n");

        assertThat(reads.lines()).containsExactly("news.jsonl:1 a", "news.jsonl:2 b", "news.jsonl:4 c");
    }

    @Test
    void charsetsAreFoundOut() {
        String line = "{\"id\": \"a\", \"title\": \"Überfähre – naïve café\"}\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                Charset.forName("UTF-32LE"),
                Charset.forName("windows-1252"))) {
            Reads reads = Reads.in(dir).file("news.jsonl", (line + line).getBytes(charset));

            assertThat(reads.lines("news.jsonl"))
                    .as(charset.name())
                    .containsExactly(
                            "news.jsonl:1 a \"Überfähre – naïve café\"", "news.jsonl:2 a \"Überfähre – naïve café\"");
        }
    }

    @Test
    void aStrayByteOfAnotherCharsetSpoilsNothingElse() {
        byte[] mixed =
                "{\"id\": \"a\", \"title\": \"good é bad # end\"}\n{\"id\": \"b\"}\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = mixed[i] == '#' ? (byte) 0xE9 : mixed[i];
        }

        assertThat(Reads.in(dir).file("news.jsonl", mixed).lines())
                .containsExactly("news.jsonl:1 a \"good é bad é end\"", "news.jsonl:2 b");
    }

    @Test
    void theNameDoesNotMatter() {
        Reads reads = Reads.in(dir).file("news.txt", "{\"id\": \"a\"}\n{\"id\": \"b\"}\n");

        assertThat(reads.lines()).containsExactly("news.txt:1 a", "news.txt:2 b");
    }

    @Test
    void aFirstLineLongerThanTheHeadIsNoDocument() {
        Reads reads = Reads.in(dir)
                .file(
                        "news.jsonl",
                        "{\"id\": \"a\", \"body\": \"" + "word ".repeat(40_000) + "\"}\n{\"id\": \"b\"}\n{");

        assertThat(reads.lines()).hasSize(3).last().asString().startsWith("news.jsonl:3: bad JSON: ");
    }

    /// Where a record states neither place nor agency, its text often does.
    @Test
    void theDatelineOfATextSaysPlaceAndAgency() {
        List<Article> articles = Reads.in(dir).file("wire.jsonl", """
                {"id": "a", "title": "A", "body": "CARRICK (Reuters) - Cranes move again."}
                {"id": "b", "title": "B", "body": "SEOUL, Oct 12 (Yonhap) -- Letters were sent.", "published": "2023-10-12", "source": "The Post"}
                {"id": "c", "title": "C", "body": "WASHINGTON — The senator spoke."}
                {"id": "d", "title": "D", "body": "FOR SALE - A crane, hardly used."}
                {"id": "e", "title": "E", "body": "CARRICK (Reuters) - Cranes.", "place": "Dublin"}
                """).articles();

        assertThat(articles)
                .extracting(article ->
                        article.place().orElse("-") + ", " + article.publisher().orElse("-"))
                .containsExactly("CARRICK, Reuters", "SEOUL, The Post", "WASHINGTON, -", "-, -", "Dublin, -");
        assertThat(articles.getFirst().origins().get("place").evidence()).isEqualTo("text: dateline");
        assertThat(articles.getFirst().origins().get("publisher").evidence()).isEqualTo("text: dateline");
        assertThat(articles.get(1).published()).hasToString("2023-10-12");
        assertThat(articles.getFirst().body()).startsWith("CARRICK");
    }

    @Test
    void postsThatWereTakenAway() {
        var posts = Reads.in(dir).file("a.jsonl", """
                {"id": "p1", "title": "Ships", "selftext": "They wait.", "author": "ann_l"}
                {"id": "p2", "title": "Rain", "selftext": "[removed]", "author": "[deleted]"}
                {"id": "p3", "title": "Deleted", "selftext": "deleted", "author": [{"name": "Ann Lund"}, "Bo Fry"]}
                """).articles();

        assertThat(posts).extracting(Article::body).containsExactly("They wait.", "", "deleted");
        assertThat(posts.get(1).authors()).isEmpty();
        assertThat(posts.get(2).title()).isEqualTo("Deleted");
        assertThat(posts.get(2).authors()).containsExactly("Ann Lund", "Bo Fry");
    }
}
