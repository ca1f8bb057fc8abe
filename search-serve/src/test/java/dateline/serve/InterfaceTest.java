package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.RankingModel;
import dateline.serve.api.Assets;
import dateline.serve.api.Export;
import dateline.serve.api.Route;
import dateline.serve.api.Routes;
import dateline.serve.http.Gate;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import dateline.serve.page.Site;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a program asks and gets.
class InterfaceTest {

    private static final String TOKEN = "secret-0123456789abcdef";

    private static Served served;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        served = Served.articles();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search.json?q=ferry+strike&facet=publisher&histogram=month&since=2023",
                "/search.json?q=strike&fields=id,score,desk,body,words,added,source&sort=newest&limit=3",
                "/search.json?q=ferrry",
                "/search.json?q=strike&stories=show&recency=180d&match=all",
                "/article.json?id=wire-1",
                "/article.json?id=month-3",
                "/story.json?id=copy-2",
                "/stories.json",
                "/related.json?id=month-4",
                "/diff.json?a=wire-1&b=month-3",
                "/explain.json?q=ferry+AND+strike",
                "/timeline.json?q=ferry",
                "/timeline.json?q=the&histogram=week&limit=3",
                "/explain.json?q=ferry&recency=30d",
                "/why.json?id=wire-1&q=ferry+AND+strike",
                "/why.json?id=month-1&q=ferry",
                "/suggest.json?q=fer",
                "/fields.json",
                "/terms.json?pattern=str",
                "/stats.json",
                "/indexes.json",
                "/help.json",
                "/search.json?fields=nonsense",
                "/article.json?id=nobody",
                "/search.json?limit=no",
                "/nothing.json"
            })
    void answersAreAsTheDescriptionSays(String path) throws Exception {
        Map<String, Object> description =
                Json.object(served.get("/openapi.json").body());
        new SchemaCheck(description).check(path, served.get(path));
    }

    @Test
    void everyPathThatIsDescribedIsThere() throws Exception {
        Map<String, Object> description =
                Json.object(served.get("/openapi.json").body());
        for (String path : SchemaCheck.paths(description)) {
            assertThat(served.get(path).statusCode()).as(path).isIn(200, 404);
        }
        assertThat(SchemaCheck.paths(description)).contains("/search.json", "/export.ris", "/openapi.json");
    }

    @Test
    void aPageIsJsonForWhoPrefersIt() throws Exception {
        HttpResponse<String> answer = served.get("/search?q=ferry", "Accept", "application/json");
        assertThat(Json.object(answer.body())).containsEntry("query", "ferry").containsEntry("format_version", 1L);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        assertThat(served.get("/search?q=ferry", "Accept", "text/html,application/json")
                        .body())
                .startsWith("<!doctype");
    }

    @Test
    void everyPageHasItsJson() throws Exception {
        Gate gate = new Gate("searches", 1, Duration.ofSeconds(1));
        Site site = new Site(
                List.of(ServedIndex.reading("news", () -> Served.index(Served::fill))),
                ZoneOffset.UTC,
                Served.LIMITS,
                RankingModel.DEFAULT);
        Routes routes = new Routes(site, new Assets(), new Export(gate, gate));
        List<Route> pages = routes.all().stream()
                .filter(route -> route.type().equals(Response.HTML))
                .toList();
        assertThat(pages).hasSizeGreaterThan(10);
        String parameters = "id=wire-1&a=wire-1&b=copy-2&pattern=fer&q=ferry";
        for (Route page : pages) {
            assertThat(routes.json(page).map(Route::type)).as(page.path()).contains(Response.JSON);
            String known = Arrays.stream(parameters.split("&", -1))
                    .filter(each -> page.parameters().contains(each.substring(0, each.indexOf('='))))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> answer = served.get(page.path() + "?" + known, "Accept", "application/json");
            assertThat(answer.headers().firstValue("Content-Type")).contains(Response.JSON);
            assertThat(Json.object(answer.body())).as(page.path()).isNotEmpty();
        }
    }

    @Test
    void theHelpIsTheSameInBothForms() throws Exception {
        Map<String, Object> json = Json.object(served.get("/help.json").body());
        Document page = served.page("/help");
        assertThat(page.select("dt code").eachText()).isNotEmpty();
        for (String text : page.select("dt, dd, h2, main > p:not(:has(a))").eachText()) {
            assertThat(strings(json)).contains(text);
        }
        assertThat(served.follow(page, "dt a").select("#q").attr("value"))
                .isEqualTo(page.selectFirst("dt a").text());
    }

    /// {@return all texts of an answer}
    private static List<String> strings(Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case List<?> list ->
                list.stream().flatMap(each -> strings(each).stream()).toList();
            case Map<?, ?> map ->
                map.values().stream().flatMap(each -> strings(each).stream()).toList();
            default -> List.of();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search.json?q=strike&fields=nonsense",
                "/search.json?q=strike&fields=id,nonsense,title",
                "/related.json?id=month-4&fields=nonsense",
                "/background.json?id=month-4&fields=nonsense",
                "/followups.json?id=month-4&fields=nonsense",
                "/export.csv?q=strike&fields=nonsense",
                "/export.tsv?q=strike&fields=desk,nonsense",
                "/search.json?q=strike&facet=nonsense",
                "/search.json?q=strike&facet=publisher&facet=nonsense:3",
                "/search.json?q=strike&sort=nonsense",
                "/terms.json?pattern=str&field=nonsense",
            })
    void aFieldThatIsNotThereIsRefused(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'nonsense'");
        if (path.contains("fields=")) {
            assertThat(answer.body())
                    .contains("there is no field 'nonsense': fields are rank, id, score", ", desk, note");
        }
    }

    @Test
    void fieldsAreNamedAsInQueriesAndWithoutEmptyOnes() throws Exception {
        assertThat(served.get("/export.csv?q=ferry&limit=1&fields=ID,,author,+desk,")
                        .body())
                .startsWith("id,authors,desk\n");
        assertThat(served.get("/export.csv?q=ferry&limit=1&fields=,").body()).startsWith("rank,id,score,");
        assertThat(served.get("/export.jsonl?q=ferry&fields=id").statusCode()).isEqualTo(400);
        assertThat(served.get("/export.ris?q=ferry&fields=id").statusCode()).isEqualTo(400);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = served.get("/search?q=ferry");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = served.get("/search?q=ferry", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(served.get("/search?q=strike", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(served.get("/search?q=date:3hours..").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void exportsHoldAllHits() throws Exception {
        HttpResponse<String> csv = served.get("/export.csv?q=strike&stories=show");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"dateline.csv\"");
        assertThat(csv.body().lines().toList())
                .hasSize(17)
                .first()
                .isEqualTo("rank,id,score,title,publisher,published,place,url");
        assertThat(served.get("/export.csv?q=strike&stories=show&limit=5&offset=10")
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("11", "12", "13", "14", "15");
        assertThat(served.get("/export.ris?q=ferry").body())
                .startsWith("TY  - NEWS\r\n")
                .endsWith("ER  - \r\n\r\n");
        String jsonl = served.get("/export.jsonl?q=strike&stories=show").body();
        assertThat(jsonl.lines().map(line -> (String) Json.object(line).get("id")))
                .hasSize(16)
                .contains("wire-1", "copy-3");
        assertThat(served.get("/export.csv?q=strike&sort=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMarkedAsText() throws Exception {
        ServedIndex index = ServedIndex.reading(
                "formulas",
                () -> Served.index(each -> each.add(Article.builder("one")
                        .title("=HYPERLINK(\"http://evil.example\")")
                        .publisher("@SUM")
                        .body("a strike")
                        .build())));
        try (Served formulas = Served.of(List.of(index), options -> options)) {
            String query = "?q=strike&fields=rank,publisher,title";
            assertThat(formulas.get("/export.csv" + query).body())
                    .endsWith("\n1,'@SUM,\"'=HYPERLINK(\"\"http://evil.example\"\")\"\n");
            assertThat(formulas.get("/export.csv" + query + "&raw_cells=true").body())
                    .endsWith("\n1,@SUM,\"=HYPERLINK(\"\"http://evil.example\"\")\"\n");
        }
    }

    @Test
    void anExportGoesOnPastOneBatch() throws Exception {
        ServedIndex many = ServedIndex.reading(
                "many",
                () -> Served.index(index -> {
                    for (int i = 0; i < 2500; i++) {
                        index.add(Article.builder("n" + i)
                                .title("Number " + i)
                                .body("strike " + i)
                                .build());
                    }
                }));
        try (Served big = Served.of(List.of(many), options -> options)) {
            List<String> lines = big.get("/export.tsv?q=strike&fields=id&stories=show")
                    .body()
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(lines).hasSize(2500).doesNotHaveDuplicates();
        }
    }

    @Test
    void headHasNoBody() throws Exception {
        HttpResponse<String> head = served.send("HEAD", "/search?q=ferry", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    // --- writing ---

    @Test
    void articlesAreAddedFoundAndDeleted() throws Exception {
        Path place = folder.resolve("index");
        ArticleIndex.create(place).close();
        ServedIndex index = ServedIndex.writing("news", () -> ArticleIndex.open(place));
        try (Served open =
                Served.of(List.of(index), options -> options.writable().token(TOKEN))) {
            String[] writer = {"Authorization", "Bearer " + TOKEN};
            assertThat(open.send("POST", "/articles", "{\"id\":\"a\"}").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> added = open.send(
                    "POST",
                    "/articles",
                    "{\"id\":\"a\",\"title\":\"A strike\",\"body\":\"Boats stay.\"}\n{broken\n",
                    writer);
            assertThat(added.statusCode()).isEqualTo(200);
            Map<String, Object> report = Json.object(added.body());
            assertThat(report).containsEntry("added", 1L);
            assertThat((List<?>) report.get("rejected")).hasSize(1);
            assertThat(open.send("POST", "/commit", "", writer).statusCode()).isEqualTo(200);
            assertThat(open.get("/search.json?q=strike").body()).contains("\"id\": \"a\"");
            assertThat(open.get("/article.json?id=a").body()).contains("\"path\": \"http\"");
            assertThat(Json.object(
                            open.send("DELETE", "/articles?id=a", "", writer).body()))
                    .containsEntry("deleted", 1L);
            open.send("POST", "/commit", "", writer);
            assertThat(open.get("/article.json?id=a").statusCode()).isEqualTo(404);
            assertThat(open.send("POST", "/articles", "x".repeat(70_000), writer)
                            .statusCode())
                    .isEqualTo(413);
            assertThat(open.send("GET", "/commit", "", writer).statusCode()).isEqualTo(405);
        }
    }

    // --- an index that changes, moves or goes ---

    @Test
    void aNewCommitIsSeenAndAnIndexThatIsGoneIsSaid() throws Exception {
        Path place = folder.resolve("index");
        ArticleIndex writer = ArticleIndex.create(place);
        commit("wire-1", writer);
        ServedIndex index = ServedIndex.reading("news", () -> SearchIndex.open(place));
        try (Served open = Served.of(List.of(index), options -> options)) {
            assertThat(total(open)).isEqualTo(1L);
            String tag = open.get("/search.json?q=strike")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            commit("wire-2", writer);
            awaitTotal(2, open);
            assertThat(open.get("/search.json?q=strike", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
            writer.close();
            delete(place);
            awaitStatus(503, open);
            String page = open.get("/search?q=strike", "Accept", "text/html").body();
            assertThat(page).contains("there is no index").doesNotContain("Exception", "at dateline");
            try (ArticleIndex again = ArticleIndex.create(place)) {
                commit("wire-9", again);
            }
            awaitStatus(200, open);
            assertThat(total(open)).isEqualTo(1L);
        }
    }

    private static void commit(String id, ArticleIndex index) {
        index.add(Served.wire(id, "Harbour Wire", "2024-03-04").build());
        index.commit();
    }

    private static long total(Served open) throws IOException, InterruptedException {
        Map<?, ?> total = (Map<?, ?>)
                Json.object(open.get("/search.json?q=strike").body()).get("total");
        return (Long) total.get("articles");
    }

    private static void awaitTotal(long wanted, Served open) throws IOException, InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (total(open) != wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(total(open)).isEqualTo(wanted);
    }

    private static void awaitStatus(int wanted, Served open) throws IOException, InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (open.get("/search?q=strike").statusCode() != wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(open.get("/search?q=strike").statusCode()).isEqualTo(wanted);
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
