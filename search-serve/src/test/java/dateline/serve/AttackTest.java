package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.serve.index.ServedIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a hostile page, program or article tries, and that nothing comes of it.
class AttackTest {

    private static final String TOKEN = "secret-0123456789abcdef";

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.articles();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String request(String line, String... headers) {
        return line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    }

    private static String host() {
        return "Host: 127.0.0.1:" + served.port();
    }

    // --- where it comes from ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:PORT",
                "localhost:PORT@evil.example",
                "[::2]:PORT",
                "",
                "0:PORT",
                "127.0.0.1:PORT, evil.example"
            })
    void aNameThatIsNotOursIsRefused(String name) throws Exception {
        String given = name.replace("PORT", Integer.toString(served.port()));
        assertThat(served.raw(request("GET /search?q=strike", "Host: " + given)))
                .startsWith("HTTP/1.1 421 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/search?q=flood",
                "//evil.example/",
                "//etc/passwd",
                "http://evil.example:PORT/"
            })
    void aTargetThatNamesAnotherHostIsRefused(String target) throws Exception {
        String given = target.replace("PORT", Integer.toString(served.port()));
        assertThat(served.raw(request("GET " + given, host()))).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void aTargetThatNamesThisServerIsTaken() throws Exception {
        assertThat(served.raw(request("GET http://127.0.0.1:" + served.port() + "/", host())))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void twoNamesOrNoneAreRefused() throws Exception {
        assertThat(served.raw(request("GET /", host(), "Host: evil.example"))).startsWith("HTTP/1.1 421 ");
        assertThat(served.raw(request("GET /", "Accept: */*"))).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
    void ourNamesAreLetIn(String name) throws Exception {
        assertThat(served.raw(request("GET /", "Host: " + name + ":" + served.port())))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, https://127.0.0.1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aPageOfAnotherSiteChangesNothing(String header, String value) throws Exception {
        String answer = served.raw(request("POST /articles", host(), header + ": " + value, "Content-Length: 0"));
        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void noOtherSiteMayReadAnswers() throws Exception {
        HttpResponse<String> answer = served.get("/search.json?q=strike", "Origin", "http://evil.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search?q=strike", "/search.json", "/site.css", "/export.csv", "/nothing", "/articles"})
    void everyAnswerBindsTheBrowser(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    // --- paths ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/site.css/../../secret",
                "/dateline/serve/help.txt",
                "/site.css%00.html",
                "/.git/config",
                "/site.css/"
            })
    void noPathLeadsToAFile(String path) throws Exception {
        assertThat(served.raw(request("GET " + path, host())))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/article?id=../../etc/passwd",
                "/article?id=%00",
                "/article?id=",
                "/story?id=nobody",
                "/diff?a=x&b=y"
            })
    void anIdIsNoPath(String path) throws Exception {
        assertThat(served.get(path).statusCode()).isEqualTo(404);
    }

    // --- text that would like to run ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=strike&sort=newest",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
                "/search?q=%E2%80%AEekirts%1B%5B2J",
                "/search?q=strike&since=%22%3E%3Cscript%3E",
                "/search?q=strike&filter=%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=strike&sort=%3Cscript%3E",
                "/search?q=strike&in=%3Cscript%3E",
                "/search?q=strike&facet=%3Cscript%3E",
                "/search?q=strike&cursor=%3Cscript%3E",
                "/search?q=strike&histogram=%3Cscript%3E",
                "/search?%3Cscript%3E=1",
                "/terms?pattern=%22%3E%3Cscript%3E&field=body",
                "/terms?field=%3Cscript%3E",
                "/explain?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/timeline?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/fields",
                "/stories",
                "/nothing%3Cscript%3E",
                "/article?id=EVIL&q=strike",
                "/story?id=EVIL",
                "/diff?a=EVIL&b=wire-1",
                "/diff?a=wire-1&b=EVIL",
                "/article?id=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void textStaysText(String path) throws Exception {
        String id = URLEncoder.encode(Served.hostile().id().value(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = served.get(path.replace("EVIL", id), "Accept", "text/html");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script").eachAttr("src")).containsExactly("/site.js");
        assertThat(page.select("script").html()).isEmpty();
        assertThat(page.select("img, iframe, object, embed, b, i, u, s, em, style, base"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
            }
        }
        for (String link : page.select("[href]").eachAttr("href")) {
            assertThat(link).matches("(?s)[/#?].*|https?://.*");
        }
        assertThat(answer.body()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void aHostileArticleIsShownAsItIs() throws Exception {
        String id = URLEncoder.encode(Served.hostile().id().value(), StandardCharsets.UTF_8);
        Document page = Jsoup.parse(served.get("/article?q=strike&id=" + id).body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("<script>alert('title')</script> strike & \"quotes\"");
        assertThat(page.select(".reading-column p").text()).contains("<img src=x onerror=alert(2)>");
        assertThat(page.select(".original")).isEmpty();
        assertThat(page.select("aside").text()).contains("<h1>file</h1>");
    }

    @Test
    void jsonIsNeverReadAsAPage() throws Exception {
        HttpResponse<String> answer = served.get("/search.json?q=%3Cscript%3E");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        HttpResponse<String> problem = served.get("/search.json?limit=%3Cscript%3E");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    // --- headers ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=a%0d%0aX-Evil:%201",
                "/export.csv?q=strike%0d%0aX-Evil:%201",
                "/article?id=a%0d%0aX-Evil:%201",
                "/%0d%0aX-Evil:%201",
                "/login?token=a%0d%0aSet-Cookie:%20x=1"
            })
    void noHeaderIsSmuggledIn(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.headers().map()).doesNotContainKeys("x-evil", "X-Evil", "set-cookie");
    }

    // --- where a request ends ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4|Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked|Content-Length: 4",
                "Content-Length: 0|Content-Length: 44",
                "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Content-Length: +5",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999"
            })
    void noSecondRequestIsSmuggledInTheBodyOfAFirst(String headers) throws Exception {
        String body = "0\r\n\r\nGET /search?q=strike HTTP/1.1\r\n" + host() + "\r\n\r\n";
        for (String line : List.of("POST /articles", "GET /search?q=strike")) {
            String answer = served.raw(
                    line + " HTTP/1.1\r\n" + host() + "\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n" + body);
            assertThat(answer).as(line).doesNotContain(" 200 ").doesNotContain("Ferry strike");
        }
    }

    // --- too much ---

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        assertThat(served.get("/search?q=" + "a".repeat(5000)).statusCode()).isEqualTo(414);
        assertThat(served.get("/search?" + "a=1&".repeat(300)).statusCode()).isEqualTo(400);
        assertThat(served.raw(request("GET /" + "a".repeat(1 << 20), host()))).doesNotStartWith("HTTP/1.1 200");
        assertThat(served.raw(request("GET /", host(), "X: " + "a".repeat(1 << 20))))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(served.raw(request("GET /", host(), "Content-Length: 5") + "hello"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(served.get("/search?q=" + "(".repeat(3000)).statusCode()).isEqualTo(200);
        assertThat(served.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=100000, 400",
        "limit=-1, 400",
        "offset=99999999, 400",
        "facet=publisher:99999, 400",
        "snippets=1000, 400",
        "histogram=hour, 400",
        "zone=Nowhere, 400",
        "since=2023..2024, 400",
        "nonsense=1, 400",
        "cursor=abc, 409",
        "sort=nonsense, 400",
        "strict=1&q=(a, 400",
        "syntax=lucene&q=a:b:c, 400",
        "rank=magic, 400"
    })
    void whatMakesNoSenseIsRefusedInWords(String parameters, int status) throws Exception {
        HttpResponse<String> answer = served.get("/search.json?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(status);
        String detail = (String) Json.object(answer.body()).get("detail");
        assertThat(detail).isNotBlank().doesNotContain("Exception").doesNotContain("dateline.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"})
    void otherMethodsAreRefused(String method) throws Exception {
        assertThat(served.raw(request(method + " /", host(), "Content-Length: 0")))
                .startsWith("HTTP/1.1 405 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET", "GET /", "\u0000\u0001\u0002", "GET / HTTP/9.9", "GET http:// HTTP/1.1", "POST / HTTP/1.1"
            })
    void whatIsNoHttpGetsNoPage(String line) throws Exception {
        assertThat(served.raw(line + "\r\nConnection: close\r\n\r\n")).doesNotContain(" 200 ");
        assertThat(served.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void slowAndIdleClientsStandInNobodysWay() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                Socket socket = served.connect();
                clients.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write("GET /search?q=str".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                }
            }
            assertThat(served.get("/search?q=strike").statusCode()).isEqualTo(200);
            for (Socket socket : clients) {
                socket.getOutputStream().write('i');
            }
            assertThat(served.get("/search?q=ferry").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : clients) {
                socket.close();
            }
        }
    }

    @Test
    void clientsThatDoNotReadStandInNobodysWay() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (Served big = Served.of(List.of(ServedIndex.reading("big", AttackTest::bigIndex)), options -> options)) {
            String export =
                    "GET /export.jsonl?q=strike&stories=show HTTP/1.1\r\nHost: 127.0.0.1:" + big.port() + "\r\n\r\n";
            try {
                for (int i = 0; i < Served.LIMITS.concurrentExports(); i++) {
                    Socket socket = big.connect();
                    clients.add(socket);
                    socket.getOutputStream().write(export.getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().read();
                }
                for (int i = 0; i <= Served.LIMITS.concurrentQueries(); i++) {
                    assertThat(big.get("/search?q=strike").statusCode()).isEqualTo(200);
                }
                HttpResponse<String> refused = big.get("/export.csv?q=strike");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("too many exports");
            } finally {
                for (Socket socket : clients) {
                    socket.close();
                }
            }
            assertThat(big.get("/export.csv?q=strike&limit=1").statusCode()).isEqualTo(200);
        }
    }

    /// Whose export is larger than what sockets hold.
    private static ArticleIndex bigIndex() {
        ArticleIndex index =
                ArticleIndex.inMemory(IndexOptions.builder().stories(false).build());
        String text = "A strike. " + "x ".repeat(50_000);
        for (int i = 0; i < 120; i++) {
            index.add(Article.builder("b" + i).title("Number " + i).body(text).build());
        }
        index.commit();
        return index;
    }

    // --- who may ---

    @Test
    void otherAddressesNeedAToken() {
        assertThatThrownBy(() ->
                        Served.articles(options -> options.address("0.0.0.0")).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a token is needed");
        assertThatThrownBy(() -> ServeOptions.builder().token("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 to 512");
    }

    @Test
    void aTokenOpensAndNothingElseDoes() throws Exception {
        try (Served open = Served.articles(options -> options.address("0.0.0.0").token(TOKEN))) {
            String host = "Host: 127.0.0.1:" + open.port();
            assertThat(open.raw(request("GET /", host))).startsWith("HTTP/1.1 401 ");
            assertThat(open.raw(request("GET /site.js", host))).startsWith("HTTP/1.1 401 ");
            assertThat(open.raw(request("GET /", host, "Authorization: Bearer wrong")))
                    .startsWith("HTTP/1.1 401 ");
            assertThat(open.raw(request("GET /login?token=wrong", host))).startsWith("HTTP/1.1 401 ");
            assertThat(open.raw(request("GET /", host, "Authorization: Bearer " + TOKEN)))
                    .startsWith("HTTP/1.1 200 ");
            String login = open.raw(request("GET /login?token=" + TOKEN, host));
            assertThat(login)
                    .startsWith("HTTP/1.1 303 ")
                    .containsIgnoringCase(
                            "set-cookie: dateline_token=" + TOKEN + "; Path=/; HttpOnly; SameSite=Strict");
            assertThat(open.raw(request("GET /", host, "Cookie: a=b; dateline_token=" + TOKEN)))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(open.raw(request("GET /", "Host: evil.example", "Authorization: Bearer " + TOKEN)))
                    .startsWith("HTTP/1.1 421 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: none",
                "Authorization: Bearer ",
                "Authorization: Bearer secret-0123456789abcdee",
                "Authorization: Bearer secret-0123456789abcdef0",
                "Authorization: Bearer secret",
                "Authorization: Basic secret-0123456789abcdef",
                "Cookie: dateline_token=secret-0123456789abcdef"
            })
    void nothingIsWrittenWithoutTheTokenItself(String header) throws Exception {
        ServedIndex index = ServedIndex.writing("news", () -> Served.index(Served::fill));
        try (Served open =
                Served.of(List.of(index), options -> options.writable().token(TOKEN))) {
            String[] common = {"Host: 127.0.0.1:" + open.port(), "Content-Length: 0", header};
            assertThat(open.raw(request("DELETE /articles?id=wire-1", common))).startsWith("HTTP/1.1 401 ");
            assertThat(open.raw(request("POST /commit?token=" + TOKEN, common))).startsWith("HTTP/1.1 401 ");
            assertThat(open.get("/article.json?id=wire-1").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"})
    void aReadStaysARead(String header) throws Exception {
        ServedIndex index = ServedIndex.writing("news", () -> Served.index(Served::fill));
        try (Served open =
                Served.of(List.of(index), options -> options.writable().token(TOKEN))) {
            String[] writer = {"Authorization", "Bearer " + TOKEN, header, "DELETE"};
            assertThat(open.get("/articles?id=wire-1", writer).statusCode()).isEqualTo(405);
            assertThat(open.get("/articles?id=wire-1&_method=DELETE", writer).statusCode())
                    .isEqualTo(405);
            assertThat(open.get("/article.json?id=wire-1", writer).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBodyThatUnpacksToMoreThanItIsIsRefused() throws Exception {
        ServedIndex index = ServedIndex.writing("news", () -> Served.index(Served::fill));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"id\":\"bomb\",\"title\":\"A bomb\",\"body\":\"strike\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Served open =
                Served.of(List.of(index), options -> options.writable().token(TOKEN))) {
            assertThat(open.post("/articles", packed.toByteArray(), "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void aReadOnlyServerIsNotWrittenTo() throws Exception {
        assertThat(served.send("POST", "/articles", "{}").statusCode()).isEqualTo(401);
        assertThat(served.send("DELETE", "/articles?id=wire-1", "").statusCode())
                .isEqualTo(401);
        assertThat(served.send("POST", "/search?q=strike", "").statusCode()).isEqualTo(405);
        assertThat(served.get("/articles?id=wire-1").statusCode()).isEqualTo(401);
    }
}
