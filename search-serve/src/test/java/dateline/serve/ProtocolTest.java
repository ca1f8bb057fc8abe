package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What HTTP promises to clients and caches.
class ProtocolTest {

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.articles();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /search, 'GET, HEAD'",
        "OPTIONS, /search.json, 'GET, HEAD'",
        "POST, /search, 'GET, HEAD'",
        "DELETE, /article?id=wire-1, 'GET, HEAD'",
        "POST, /export.csv, 'GET, HEAD'",
        "POST, /site.css, 'GET, HEAD'",
        "DELETE, /site.js, 'GET, HEAD'",
        "POST, /login, 'GET, HEAD'",
        "PUT, /articles, 'POST, DELETE'",
        "PATCH, /commit, POST"
    })
    void anotherMethodIsRefusedWithThoseThatThereAre(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = served.send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whatIsNotThereIsNotFoundByAnyMethod() throws Exception {
        assertThat(served.send("POST", "/nothing", "").statusCode()).isEqualTo(404);
        assertThat(served.send("HEAD", "/nothing", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=strike",
                "/search.json?q=strike&limit=1",
                "/site.css",
                "/openapi.json",
                "/nothing",
                "/feed.atom"
            })
    void headSaysWhatGetWouldSend(String path) throws Exception {
        HttpResponse<String> get = served.get(path);
        HttpResponse<String> head = served.send("HEAD", path, "");
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "ETag", "Cache-Control", "Content-Security-Policy"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
        // Answers hold the time that they took.
        if (!path.contains("search") && !path.equals("/")) {
            assertThat(head.headers().firstValue("Content-Length"))
                    .isEqualTo(get.headers().firstValue("Content-Length"))
                    .isPresent();
        }
    }

    @Test
    void aTagIsKnownInAllItsForms() throws Exception {
        for (String path : new String[] {"/search?q=ferry", "/site.css"}) {
            String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
            String bare = tag.replace("W/", "");
            for (String known : new String[] {tag, bare, "W/" + bare, "\"other\", " + tag, "\"a,b\",W/" + bare, "*"}) {
                HttpResponse<String> answer = served.get(path, "If-None-Match", known);
                assertThat(answer.statusCode()).as(known).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.headers().firstValue("ETag")).contains(tag);
            }
            for (String other :
                    new String[] {"\"other\"", "\"x" + bare.substring(1), bare.replace("\"", ""), "", "W/"}) {
                assertThat(served.get(path, "If-None-Match", other).statusCode())
                        .as(other)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void anotherServerMayAnswerOtherwise() throws Exception {
        String tag = served.get("/search?q=ferry").headers().firstValue("ETag").orElseThrow();
        try (Served later = Served.articles()) {
            assertThat(later.get("/search?q=ferry", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "undated=1, 200",
        "undated=, 200",
        "undated, 200",
        "undated=no, 200",
        "undated=off, 200",
        "undated=maybe, 400",
        "approx=2, 400",
        "strict=x, 400"
    })
    void aFlagIsOnOrOff(String parameters, int status) throws Exception {
        HttpResponse<String> answer = served.get("/search.json?q=strike&" + parameters);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json, application/problem+json",
        "'application/json, text/plain, */*', application/json, application/problem+json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', text/html; charset=utf-8, text/html; charset=utf-8",
        "*/*, text/html; charset=utf-8, application/problem+json"
    })
    void theClientSaysWhichFormItReads(String accepted, String type, String problem) throws Exception {
        assertThat(served.get("/search?q=strike", "Accept", accepted).headers().firstValue("Content-Type"))
                .contains(type);
        assertThat(served.get("/search?limit=x", "Accept", accepted).headers().firstValue("Content-Type"))
                .contains(problem);
    }

    @Test
    void anExportThatTheClientStopsMakesRoomForTheNext() throws Exception {
        String export = "GET /export.jsonl?stories=show HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\n\r\n";
        for (int i = 0; i < 4 * Served.LIMITS.concurrentExports(); i++) {
            try (Socket socket = served.connect()) {
                socket.getOutputStream().write(export.getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            assertThat(served.send("HEAD", "/export.jsonl", "").statusCode()).isEqualTo(200);
        }
        assertThat(served.get("/export.csv").statusCode()).isEqualTo(200);
    }
}
