package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.serve.http.ServerLimits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a hostile client writes into the first lines of a request: the target, the host, other header fields.
class AddressAttackTest {

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.articles();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String request(String target, String host, String... more) {
        String given = host.replace("PORT", Integer.toString(served.port()));
        return "GET " + target.replace("PORT", Integer.toString(served.port())) + " HTTP/1.1\r\nHost: " + given + "\r\n"
                + String.join("\r\n", more) + (more.length > 0 ? "\r\n" : "") + "Connection: close\r\n\r\n";
    }

    private static String ask(String target) throws IOException {
        return served.raw(request(target, "127.0.0.1:PORT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1.:PORT",
                "localhost.:PORT",
                "evil.localhost:PORT",
                "127.0.0.1:80",
                "127.0.0.1:0PORT",
                "127.0.0.1:+PORT",
                "127.0.0.1:PORT:PORT",
                "127.1:PORT",
                "2130706433:PORT",
                "0x7f.0.0.1:PORT",
                "0.0.0.0:PORT",
                "[::]:PORT",
                "[::ffff:127.0.0.1]:PORT",
                "[0:0:0:0:0:0:0:1]:PORT",
                "[::1%25lo]:PORT",
                "::1:PORT",
                "user@127.0.0.1:PORT",
                "localhost:PORT/evil",
                "127.0.0.1:PORT#",
                "127.0.0.1:PORT\r\n evil.example"
            })
    void aNameThatOnlyLooksLikeOursIsRefused(String host) throws IOException {
        assertThat(served.raw(request("/search.json?q=strike", host))).startsWith("HTTP/1.1 421 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:PORT/search.json",
                "http:/search.json",
                "http://localhost.:PORT/search.json",
                "http://user@127.0.0.1:PORT/search.json",
                "ftp://127.0.0.1:PORT/search.json",
                "file:///etc/passwd"
            })
    void aTargetOfAnotherKindIsRefused(String target) throws IOException {
        assertThat(ask(target)).startsWith("HTTP/1.1 421 ").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:x", "http:search", "javascript:alert(1)", "*", "search.json", "?q=strike", "//"})
    void aTargetThatIsNoPathGetsNoPage(String target) throws IOException {
        assertThat(ask(target)).doesNotStartWith("HTTP/1.1 200").doesNotContain("Ferry");
    }

    @Test
    void whatProxiesSayOfTheHostIsNotBelieved() throws IOException {
        String feed = served.raw(request(
                "/feed.atom?q=strike",
                "127.0.0.1:PORT",
                "X-Forwarded-Host: evil.example",
                "X-Host: evil.example",
                "Forwarded: host=evil.example"));
        assertThat(feed).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
    }

    // --- escapes ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search.json?q=%",
                "/search.json?q=%2",
                "/search.json?q=%zz",
                "/search.json?q=%u0041",
                "/search.json?q=%c0%ae",
                "/search.json?q=%c0%af%c1%9c",
                "/search.json?q=%ff%fe",
                "/search.json?q=%ed%a0%80",
                "/search.json?q=%f8%88%80%80%80",
                "/search.json?q=%e4",
                "/search.json?%ff=1",
                "/search.json?q=a\u0000b",
                "/search.json?q=a\\b",
                "/\u0000"
            })
    void whatIsNoTextIsRefused(String target) throws IOException {
        assertThat(ask(target)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void bytesThatAreNoTextAreRefusedInWords() throws IOException {
        assertThat(ask("/search.json?q=caf%e9"))
                .contains("application/problem+json", "the address has escaped bytes that are not UTF-8");
        assertThat(ask("/search.json?q=%EF%BF%BD")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void textThatIsNotEscapedIsReadAsUtf8() throws IOException {
        String bytes = new String("q=für&limit=0".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(ask("/search.json?" + bytes)).startsWith("HTTP/1.1 200 ").contains("\"query\": \"für\"");
        assertThat(ask("/search.json?limit=0&q=f\u00fcr")).contains("\"query\": \"für\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/article.json?id=wire-1%00, 404",
        "/article.json?id=%00wire-1, 404",
        "/article.json?id=wire-1%0a, 404",
        "/search.json?limit=1%00, 400",
        "/search.json?sort=newest%00, 400",
        "/search.json%00?q=strike, 404",
        "/search.json%3Fq=strike, 404",
        "/search.json;v=1?q=strike, 404",
        "/SEARCH.JSON, 404",
        "/./search.json, 404",
        "/x/../search.json, 404",
        "/%c0%ae%c0%ae/, 404",
        "/%2e%2e%2f%2e%2e%2fetc%2fpasswd, 404",
        "/..%252f..%252fetc%252fpasswd, 404",
        "/..%5c..%5cwindows%5cwin.ini, 404"
    })
    void aNameIsTakenAsItStandsOrNotAtAll(String target, int status) throws IOException {
        assertThat(ask(target)).startsWith("HTTP/1.1 " + status + " ");
    }

    // --- how much of it comes back ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search.json?cursor=",
                "/search.json?facet=",
                "/search.json?facet=publisher:",
                "/search.json?sort=",
                "/search.json?sort=title:",
                "/search.json?since=",
                "/search.json?until=2023..",
                "/search.json?zone=",
                "/search.json?in=",
                "/search.json?limit=",
                "/search.json?histogram=",
                "/search.json?rank=",
                "/search.json?recency=",
                "/search.json?as_of=",
                "/search.json?syntax=lucene&q=a:b:",
                "/search.json?strict=1&q=(",
                "/search.json?q=words:",
                "/search.json?",
                "/article.json?id=",
                "/story.json?id=",
                "/diff.json?b=wire-1&a=",
                "/why.json?q=strike&id=",
                "/related.json?id=",
                "/terms.json?field=",
                "/quotes.json?by=%3F",
                "/changed.json?since=",
                "/"
            })
    void aLongParameterIsRepeatedInPart(String start) throws Exception {
        for (String filling : List.of("z", "%3F", "%C3%A9%20")) {
            String target = start + filling.repeat(3000 / filling.length());
            HttpResponse<String> answer = served.get(target);
            if (answer.statusCode() == 200) {
                // It is a query with warnings; the query itself is given back whole, since clients tell answers by it.
                Object warnings = Json.object(answer.body()).get("warnings");
                assertThat(String.valueOf(warnings)).as(target).hasSizeLessThan(600);
                continue;
            }
            assertThat(String.valueOf(Json.object(answer.body()).get("detail")))
                    .as(target)
                    .isNotBlank()
                    .hasSizeLessThan(400);
            HttpResponse<String> page = served.get(target.replace(".json", ""), "Accept", "text/html");
            assertThat(Jsoup.parse(page.body()).select("main > p.warning").text())
                    .as(target)
                    .hasSizeLessThan(400);
        }
    }

    // --- header fields ---

    @Test
    void aLargeHeaderIsRefusedInWords() throws IOException {
        String large = "x".repeat(Served.LIMITS.headerBytes());
        for (String field : List.of("X: " + large, "Cookie: a=" + large, "Accept: " + large)) {
            assertThat(served.raw(request("/search.json", "127.0.0.1:PORT", field)))
                    .startsWith("HTTP/1.1 431 ")
                    .contains("the header has more than " + Served.LIMITS.headerBytes() + " bytes");
        }
        String[] many = new String[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = "X-Field-Number-" + i + ": 1";
        }
        assertThat(served.raw(request("/search.json", "127.0.0.1:PORT", many))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void aHeaderThatTheServerDoesNotTakeGetsNoPage() throws IOException {
        String huge = "x".repeat(8 * ServerLimits.DEFAULT.headerBytes());
        assertThat(served.raw(request("/search.json", "127.0.0.1:PORT", "X: " + huge)))
                .doesNotContain(" 200 ");
        assertThat(served.raw(request("/search.json?q=" + huge, "127.0.0.1:PORT")))
                .doesNotContain(" 200 ");
        assertThat(ask("/search.json?q=strike")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nocolon", ": value", "Na me: value", "Name : value", "Na\u0000me: value"})
    void aMalformedFieldIsRefused(String field) throws IOException {
        assertThat(served.raw(request("/search.json", "127.0.0.1:PORT", "X: 1", field)))
                .startsWith("HTTP/1.1 400 ");
    }
}
