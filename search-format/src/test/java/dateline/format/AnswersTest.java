package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an index answers, in each form.
class AnswersTest {

    private static final String BODY =
            "SEOUL - The northern ferry sailed on Thursday after a strike of four weeks that "
                    + "had kept the islands apart. The harbour master said that nobody had expected it so soon, and that the "
                    + "second boat would follow before the autumn storms. Islanders waited at the pier with flowers and flags.";

    private static final Article WIRE = printed("wire-1", "Harbour Wire", "2023-10-12");

    private static ArticleIndex index;

    @BeforeAll
    static void fill() {
        index = ArticleIndex.inMemory();
        index.add(WIRE);
        index.add(printed("copy-2", "Island Post", "2023-10-13"));
        index.commit();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Article printed(String id, String publisher, String day) {
        return Article.builder(id)
                .title("Ferry, \"back\" again")
                .body(BODY)
                .author("Ann Lee")
                .publisher(publisher)
                .tag("sea")
                .language("en")
                .place("SEOUL")
                .published(day)
                .url("https://example.org/1")
                .extra("desk", "night")
                .build();
    }

    private static String story() {
        return index.stories().of("wire-1").orElseThrow().id();
    }

    private static ParseResult query() {
        return index.parser().parse("ferry");
    }

    private static ResultPage page() {
        return index.search(SearchRequest.builder(query())
                .stories(StoryView.FIRST)
                .facet("publisher", 2)
                .build());
    }

    private static String json(Consumer<JsonWriter> writing) {
        StringBuilder text = new StringBuilder();
        writing.accept(new JsonWriter(text::append, false));
        return text.toString();
    }

    @Test
    void aPage() {
        ResultPage page = page();
        String took = "\"took_ms\":" + page.took().toMillis();
        assertThat(json(json -> PageJson.write("ferry", page, Column.named(List.of("id", "authors", "copies")), json)))
                .isEqualTo("{\"format_version\":1,\"query\":\"ferry\",\"total\":{\"articles\":2,\"exact\":true,"
                        + "\"stories\":1},\"complete\":true,\"warnings\":[],\"hints\":[]," + took
                        + ",\"hits\":[{\"id\":\"wire-1\",\"authors\":[\"Ann Lee\"],\"copies\":{\"story\":\"" + story()
                        + "\","
                        + "\"articles\":1,\"publishers\":1,\"first\":{\"id\":\"wire-1\",\"publisher\":\"Harbour Wire\","
                        + "\"published\":\"2023-10-12\"}}}],\"facets\":{\"publisher\":[{\"value\":\"Harbour Wire\","
                        + "\"articles\":1,\"stories\":1},{\"value\":\"Island Post\",\"articles\":1,\"stories\":1}]},"
                        + "\"cursor\":null}\n");
    }

    @Test
    void aGuardedTableHoldsNoFormula() {
        for (String title : List.of("=1+1", "+cmd", "-cmd", "@SUM(A1)")) {
            assertThat(guarded(title)).isEqualTo("'" + title);
        }
        for (String title : List.of("Ferry", "-5", "+3000", "-0.25", "--10-12", "a=b")) {
            assertThat(guarded(title)).isEqualTo(title);
        }
        assertThat(guarded("+3,000")).isEqualTo("\"+3,000\"");
    }

    private static String guarded(String title) {
        Article article = Article.builder("1").extra("note", title).build();
        Hit hit = new Hit(1, 1, article, new Snippet("title", "", 0, List.of()), List.of());
        return Table.CSV.guardedLine(hit, Column.named(List.of("note")));
    }

    @Test
    void aDetectedLanguageIsShownAndMarkedInAnExport() {
        try (ArticleIndex german = ArticleIndex.inMemory()) {
            german.add(Article.builder("1")
                    .title("Die Fähre fährt wieder")
                    .body("Nach dem Streik, der vier Wochen dauerte, fährt die Fähre wieder zu den Inseln.")
                    .build());
            german.add(Article.builder("2").title("42").build());
            german.commit();
            ResultPage page = german.search("*:*");
            List<Column> columns = Column.named(List.of("id", "language"));
            assertThat(page.hits())
                    .extracting(hit -> json(json -> PageJson.writeHit(hit, columns, json)))
                    .containsExactlyInAnyOrder(
                            "{\"id\":\"1\",\"language\":\"de\"}\n", "{\"id\":\"2\",\"language\":null}\n");
            assertThat(german.article("1").orElseThrow().detectedLanguage()).contains("de");
            assertThat(german.articles(german.parser().parse("id:1").query()))
                    .extracting(article -> json(json -> ArticleJson.write(article, json)))
                    .singleElement()
                    .asString()
                    .endsWith("\"language\":\"de\",\"language_detected\":true}\n");
        }
        assertThat(json(json -> ArticleJson.write(WIRE, json)))
                .contains("\"language\":\"en\"")
                .doesNotContain("language_detected");
    }

    @Test
    void aTable() {
        Hit hit = page().hits().getFirst();
        List<Column> columns = Column.named(List.of("rank", "title", "lead", "tags", "desk"));
        assertThat(Table.CSV.head(columns)).isEqualTo("rank,title,lead,tags,desk");
        assertThat(Table.CSV.line(hit, columns)).isEqualTo("1,\"Ferry, \"\"back\"\" again\",,sea,night");
        assertThat(Table.TSV.line(hit, columns)).isEqualTo("1\tFerry, \"back\" again\t\tsea\tnight");
    }

    @Test
    void aCitation() {
        assertThat(RisRecord.of(WIRE))
                .containsExactly(
                        "TY  - NEWS",
                        "ID  - wire-1",
                        "TI  - Ferry, \"back\" again",
                        "AU  - Ann Lee",
                        "T2  - Harbour Wire",
                        "CY  - SEOUL",
                        "PY  - 2023",
                        "DA  - 2023/10/12/",
                        "KW  - sea",
                        "LA  - en",
                        "UR  - https://example.org/1",
                        "ER  - ",
                        "");
    }

    @Test
    void anArticle() {
        assertThat(json(json -> ArticleJson.write(WIRE, json)))
                .startsWith("{\"id\":\"wire-1\",\"title\":\"Ferry, \\\"back\\\" again\",\"body\":\"SEOUL - The")
                .endsWith("\"published\":\"2023-10-12\",\"url\":\"https://example.org/1\",\"desk\":\"night\"}\n");
    }

    @Test
    void aStory() {
        assertThat(json(json -> StoryJson.write(index.stories().of("copy-2").orElseThrow(), json)))
                .isEqualTo("{\"format_version\":1,\"story\":\"" + story()
                        + "\",\"publishers\":[\"Harbour Wire\",\"Island Post\"],"
                        + "\"articles\":[{\"id\":\"wire-1\",\"title\":\"Ferry, \\\"back\\\" again\",\"publisher\":"
                        + "\"Harbour Wire\",\"published\":\"2023-10-12\",\"words\":50,\"kind\":\"same\",\"similarity\":1.0,"
                        + "\"copy_of\":\"wire-1\"},{\"id\":\"copy-2\",\"title\":\"Ferry, \\\"back\\\" again\","
                        + "\"publisher\":\"Island Post\",\"published\":\"2023-10-13\",\"words\":50,\"kind\":\"same\","
                        + "\"similarity\":1.0,\"copy_of\":\"wire-1\"}],\"contains\":[],\"part_of\":[]}\n");
    }

    @Test
    void wordsAndFields() {
        assertThat(json(json -> TermsJson.write(index.terms(Optional.empty(), "ferr", 5), json)))
                .isEqualTo(
                        "{\"format_version\":1,\"terms\":[{\"term\":\"ferry\",\"articles\":2,\"occurrences\":2}]}\n");
        assertThat(json(json -> CompletionsJson.write(index.suggest("ferr", 5), json)))
                .startsWith(
                        "{\"format_version\":1,\"completions\":[{\"kind\":\"words\",\"text\":\"ferry\",\"articles\":2}");
        assertThat(json(json -> FieldsJson.write(index.fields(), json)))
                .contains("{\"name\":\"desk\",\"aliases\":[],\"type\":\"keyword\",\"extra\":true,\"articles\":2,"
                        + "\"examples\":[\"night\"]}");
        assertThat(json(json ->
                        StatsJson.write("here", index.stats(), index.settings().ranking(), json)))
                .startsWith("{\"format_version\":1,\"index\":\"here\",\"articles\":2,\"deleted\":0,")
                .contains("\"languages\":{\"en\":2},\"fields\":{\"desk\":\"keyword\"}");
    }

    @Test
    void howAndWhy() {
        SearchRequest request = SearchRequest.builder(query()).build();
        assertThat(json(json -> ExplanationJson.write(index.explain(request), List.of(), json)))
                .startsWith("{\"format_version\":1,\"query\":\"ferry\",\"reading\":")
                .contains(
                        "\"articles\":2,\"exact\":true,\"terms\":[{\"term\":\"ferri\",\"articles\":2,\"occurrences\":4}]");
        assertThat(json(json -> WhyJson.write(index.why("wire-1", request).orElseThrow(), json)))
                .contains("\"matches\":true,\"failed\":[],\"clauses\":[{\"role\":\"part\",\"query\":\"ferry\"");
        SearchRequest other =
                SearchRequest.builder(index.parser().parse("ferry AND balloon")).build();
        assertThat(json(json -> WhyJson.write(index.why("wire-1", other).orElseThrow(), json)))
                .contains("\"matches\":false,\"failed\":[\"balloon does not match\"]");
    }
}
