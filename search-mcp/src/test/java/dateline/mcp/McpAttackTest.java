package dateline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.serve.SearchServer;
import dateline.serve.index.ServedIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages that no client should send, and that nothing but a refusal comes of them.
class McpAttackTest {

    private static final String LONG = "z".repeat(5000);

    @TempDir
    static Path folder;

    private static SearchServer server;

    @BeforeAll
    static void start() throws Exception {
        NewsServer.make(folder);
        server = NewsServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String body, String... more) throws Exception {
        List<String> headers = new ArrayList<>(List.of(more));
        if (!headers.contains("Content-Type")) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(McpEndpoint.PATH))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .headers(headers.toArray(new String[0]))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String call(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\"" + params + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1",
                "\"text\"",
                "[]",
                "{}",
                "{\"jsonrpc\":\"2.0\"}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"method\":\"ping\"}",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]"
            })
    void whatIsNoMessageIsRefused(String body) throws Exception {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("that is not a JSON-RPC message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsRefused(String open) throws Exception {
        String within = open.repeat(60_000 / open.length());
        for (String body : List.of(within, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + within)) {
            assertThat(post(body).statusCode()).isEqualTo(400);
        }
        assertThat(post(open.repeat(1_000_000)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"params\":null",
                ",\"params\":[1]",
                ",\"params\":\"x\"",
                ",\"params\":5",
                ",\"params\":{\"name\":{},\"arguments\":5,\"uri\":[],\"capabilities\":1}"
            })
    void parametersOfAnotherShapeAreRefused(String params) throws Exception {
        for (String method : List.of("tools/call", "resources/read", "prompts/get", "initialize")) {
            HttpResponse<String> answer = post(call(method, params));
            assertThat(answer.statusCode()).as(method).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"code\":-32602", "the parameters of " + method + " are not what it takes", "\"id\":7");
        }
        for (String method :
                List.of("ping", "tools/list", "prompts/list", "resources/list", "resources/templates/list")) {
            assertThat(post(call(method, params)).statusCode()).as(method).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools/call|{'name':'LONG'}",
                "tools/call|{'name':'search','arguments':{'query':'a','LONG':1}}",
                "tools/call|{'name':'search','arguments':{'query':'a','cursor':'LONG'}}",
                "tools/call|{'name':'search','arguments':{'query':'a','from':'LONG'}}",
                "tools/call|{'name':'search','arguments':{'query':'a','sort':'LONG'}}",
                "tools/call|{'name':'count','arguments':{'query':'a','by':'LONG'}}",
                "tools/call|{'name':'get','arguments':{'id':'LONG'}}",
                "tools/call|{'name':'why','arguments':{'id':'LONG','query':'a'}}",
                "tools/call|{'name':'diff','arguments':{'a':'LONG','b':'LONG'}}",
                "tools/call|{'name':'verify_quote','arguments':{'text':'a','id':'LONG'}}",
                "resources/read|{'uri':'LONG'}",
                "resources/read|{'uri':'dateline://article/LONG'}",
                "prompts/get|{'name':'LONG'}",
                "LONG|{}"
            })
    void anErrorRepeatsWhatWasGivenInPart(String message) throws Exception {
        String given = message.replace('\'', '"').replace("LONG", LONG);
        int bar = given.indexOf('|');
        HttpResponse<String> answer = post(call(given.substring(0, bar), ",\"params\":" + given.substring(bar + 1)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsAnyOf("\"error\":", "\"isError\":true")
                .hasSizeLessThan(700);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, text/plain, 415",
        "Content-Type, application/jsonp, 415",
        "Content-Type, application/x-www-form-urlencoded, 415",
        "Content-Type, application/json; charset=utf-8, 200",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "MCP-Protocol-Version, 1999-01-01, 400",
        "MCP-Protocol-Version, 2025-06-18, 200"
    })
    void theHeaderMustBeThatOfAClient(String name, String value, int status) throws Exception {
        assertThat(post(call("ping", ""), name, value).statusCode()).isEqualTo(status);
    }

    @Test
    @Timeout(120)
    void overStandardInputNothingStopsTheAnswers() throws Exception {
        String messages = String.join(
                "\n",
                call(
                        "initialize",
                        ",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                                + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}"),
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "nonsense",
                "",
                "\u0000\ufffd{",
                "{\"jsonrpc\":\"1.0\",\"id\":3,\"method\":\"ping\"}",
                "[".repeat(1_000_000),
                call(
                        "tools/call",
                        ",\"params\":{\"name\":\"count\",\"arguments\":{\"query\":\"" + "z ".repeat(1 << 19) + "\"}}"),
                call("tools/call", ",\"params\":[1]"),
                call("tools/call", ""),
                call("tools/call", ",\"params\":{\"name\":\"count\",\"arguments\":{\"query\":\"strike\"}}")
                        .replace(":7", ":8"),
                "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ServedIndex index = NewsServer.served(folder)) {
            McpStdio.run(List.of(index), "1", new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)), out);
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(9).allSatisfy(line -> assertThat(line).doesNotContain("Exception"));
        assertThat(lines).filteredOn(line -> line.contains("\"code\":-32700")).hasSize(4);
        assertThat(lines)
                .filteredOn(line -> line.contains("a message has at most"))
                .hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.contains("not what it takes") && line.contains("\"id\":7"))
                .hasSize(2);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"id\":8", "total_articles"));
    }

    @Test
    @Timeout(120)
    void anEndWithoutAnythingIsTheEnd() throws Exception {
        for (String messages :
                List.of("", "nonsense", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}")) {
            try (ServedIndex index = NewsServer.served(folder)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                McpStdio.run(
                        List.of(index), "1", new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)), out);
                assertThat(out.size() > 0).isEqualTo(messages.equals("nonsense"));
            }
        }
    }
}
