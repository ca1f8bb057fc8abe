package dateline.mcp;

import static dateline.mcp.ToolCalls.list;
import static dateline.mcp.ToolCalls.map;
import static dateline.mcp.ToolCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.serve.SearchServer;
import dateline.serve.index.ServedIndex;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an assistant asks and gets, by the SDK's own client.
class McpTest {

    @TempDir
    static Path folder;

    private static SearchServer server;
    private static ToolCalls calls;
    private static McpSyncClient client;

    @BeforeAll
    static void start() throws Exception {
        NewsServer.make(folder);
        server = NewsServer.start(folder);
        calls = ToolCalls.of(server);
        client = calls.client();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void allToolsOnlyRead() {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertThat(tools.stream().map(McpSchema.Tool::name))
                .containsExactlyInAnyOrder(
                        "search",
                        "passages",
                        "count",
                        "timeline",
                        "why",
                        "get",
                        "story",
                        "related",
                        "verify_quote",
                        "background",
                        "followups",
                        "quotes",
                        "revisions",
                        "diff",
                        "changed");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            assertThat(tool.outputSchema())
                    .containsEntry("additionalProperties", false)
                    .containsKey("properties");
        });
    }

    @Test
    void anArticleIsAResource() {
        assertThat(client.listResourceTemplates().resourceTemplates())
                .extracting(McpSchema.ResourceTemplate::uriTemplate)
                .containsExactly("dateline://article/{id}");
        McpSchema.ReadResourceResult read =
                client.readResource(McpSchema.ReadResourceRequest.builder("dateline://article/wire-1")
                        .build());
        McpSchema.TextResourceContents text =
                (McpSchema.TextResourceContents) read.contents().getFirst();
        assertThat(text.uri()).isEqualTo("dateline://article/wire-1");
        assertThat(text.mimeType()).isEqualTo("text/plain");
        assertThat(text.text()).startsWith("id: wire-1\ntitle: ").contains("\n\n" + Sample.WIRE);
        assertThatThrownBy(() -> client.readResource(McpSchema.ReadResourceRequest.builder("dateline://article/nobody")
                        .build()))
                .hasMessageContaining("dateline://article/nobody");
    }

    @Test
    void aPromptAsksForAClaimWithItsSources() {
        assertThat(client.listPrompts().prompts())
                .extracting(McpSchema.Prompt::name)
                .containsExactly("cite");
        McpSchema.GetPromptResult prompt = client.getPrompt(McpSchema.GetPromptRequest.builder("cite")
                .arguments(Map.of("claim", "the ferries\u001b sail"))
                .build());
        assertThat(prompt.messages())
                .singleElement()
                .satisfies(message -> assertThat(((TextContent) message.content()).text())
                        .startsWith("What do the articles say about this: the ferries sail\n")
                        .contains("verify_quote"));
    }

    @Test
    void searchFoldsCopiesAndCitesPassages() {
        Map<String, Object> answer = calls.answer("search", Map.of("query", "ferry strike", "limit", 3));
        assertThat(answer).containsEntry("total_articles", 43).containsEntry("total_stories", 41);
        Map<String, Object> first = list(answer, "hits").getFirst();
        assertThat(map(first, "copies")).containsEntry("articles", 2);
        Map<String, Object> passage = list(first, "passages").getFirst();
        int start = (int) passage.get("start");
        int end = (int) passage.get("end");
        assertThat(passage.get("text")).isEqualTo(Sample.WIRE.substring(start, end));
        assertThat(passage.get("sha256")).isEqualTo(Passage.hash(Sample.WIRE.substring(start, end)));
        assertThat(passage.get("url")).asString().startsWith("https://wire.example/");
    }

    @Test
    void aCutAnswerGoesOnWhereItEnded() {
        List<Object> seen = new ArrayList<>();
        Map<String, Object> answer =
                calls.answer("search", Map.of("query", "strike", "limit", 50, "per_story", false, "max_tokens", 1500));
        while (true) {
            assertThat(text(calls.call("count", Map.of("query", "strike")))).isNotBlank();
            list(answer, "hits").forEach(hit -> seen.add(hit.get("id")));
            if (answer.get("next_cursor") == null) {
                break;
            }
            answer = calls.answer(
                    "search",
                    Map.of(
                            "query",
                            "strike",
                            "limit",
                            50,
                            "per_story",
                            false,
                            "max_tokens",
                            1500,
                            "cursor",
                            answer.get("next_cursor")));
        }
        assertThat(seen).hasSize(43).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 4000})
    void answersStayWithinTheirBudget(int tokens) {
        for (String tool : List.of("search", "passages")) {
            CallToolResult result =
                    calls.call(tool, Map.of("query", "strike OR boats", "max_tokens", tokens, "per_story", false));
            assertThat(text(result).length()).as(tool).isLessThan(Math.max(tokens * 4, 3000));
        }
        assertThat(text(calls.call("get", Map.of("id", "report-7", "max_tokens", tokens)))
                        .length())
                .isLessThan(tokens * 4 + 400);
    }

    @Test
    void anArticleIsReadInParts() {
        StringBuilder read = new StringBuilder();
        Integer from = 0;
        while (from != null) {
            Map<String, Object> answer =
                    calls.answer("get", Map.of("id", "report-7", "from_char", from, "max_tokens", 300));
            read.append(map(answer, "passage").get("text"));
            from = (Integer) answer.get("next_from_char");
        }
        assertThat(read.toString()).startsWith("Report 7 counts 49 boats").hasSizeGreaterThan(700);
        assertThat(read.toString().split("mentions a strike", -1)).hasSize(13);
    }

    @Test
    void aStoryNamesItsCopies() {
        Map<String, Object> answer = calls.answer("story", Map.of("id", "copy-3"));
        assertThat(list(answer, "articles").stream().map(each -> each.get("id")))
                .containsExactly("wire-1", "copy-2", "copy-3");
        assertThat(list(answer, "articles").get(0)).containsEntry("kind", "original");
        assertThat(list(answer, "articles").get(1))
                .containsEntry("kind", "same")
                .containsEntry("publisher", "Island Post");
        assertThat(list(calls.answer("related", Map.of("id", "report-1", "limit", 2)), "stories"))
                .hasSize(2);
    }

    @Test
    void countsAreByField() {
        Map<String, Object> answer =
                calls.answer("count", Map.of("query", "strike", "by", "publisher", "from", "2024"));
        assertThat(answer).containsEntry("total_articles", 3).containsEntry("total_stories", 1);
        assertThat(list(answer, "values").stream().map(each -> each.get("value")))
                .containsExactlyInAnyOrder("Harbour Wire", "Island Post", "Carrick Gazette");
    }

    @Test
    void aTimelineCountsByPeriod() {
        Map<String, Object> answer = calls.answer("timeline", Map.of("query", "strike", "by", "year", "from", "2024"));
        assertThat(answer)
                .containsEntry("total_articles", 3)
                .containsEntry("total_stories", 1)
                .containsEntry("period", "year")
                .containsEntry("periods_left_out", 0);
        assertThat(list(answer, "periods")).hasSize(1);
        assertThat(list(answer, "periods").getFirst())
                .containsEntry("start", "2024-01-01")
                .containsEntry("articles", 3);
        assertThat(list(answer, "bursts")).isEmpty();
        assertThat(calls.answer("timeline", Map.of("query", "strike AND nonsense")))
                .containsEntry("total_articles", 0);
    }

    @Test
    void whySaysWhichClauseFails() {
        Map<String, Object> answer = calls.answer("why", Map.of("id", "wire-1", "query", "ferry AND balloon"));
        assertThat(answer).containsEntry("matches", false);
        assertThat(answer.get("failed").toString()).contains("balloon does not match");
        assertThat(calls.answer("why", Map.of("id", "wire-1", "query", "ferry")))
                .containsEntry("matches", true);
    }

    @Test
    void aQuotationIsExactDiffersOrIsNotThere() {
        Map<String, Object> exact = calls.answer(
                "verify_quote",
                Map.of("text", "\"We will stay until they talk about the night watch\"", "id", "wire-1"));
        assertThat(exact).containsEntry("verdict", "exact");
        assertThat(map(exact, "passage").get("text"))
                .asString()
                .contains("We will stay until")
                .endsWith("watch,”");
        Map<String, Object> differs = calls.answer(
                "verify_quote", Map.of("text", "We will strike until they talk about the night shift", "id", "wire-1"));
        assertThat(differs).containsEntry("verdict", "differs");
        assertThat(list(differs, "differences").toString())
                .contains("kind=quotation, text=strike", "kind=article, text=stay");
        assertThat(calls.answer("verify_quote", Map.of("text", "Pigs might fly over the cathedral", "id", "wire-1")))
                .containsEntry("verdict", "not_found");
        Map<String, Object> anywhere =
                calls.answer("verify_quote", Map.of("text", "the mayor asked the navy for a boat"));
        assertThat(anywhere).containsEntry("verdict", "exact");
    }

    @Test
    void aCitedPassageIsCheckedLater() {
        Map<String, Object> cited = list(calls.answer("passages", Map.of("query", "navy", "id", "wire-1")), "passages")
                .getFirst();
        Map<String, Object> again = calls.answer(
                "verify_quote",
                Map.of(
                        "text",
                        cited.get("text"),
                        "id",
                        "wire-1",
                        "field",
                        cited.get("field"),
                        "start",
                        cited.get("start"),
                        "end",
                        cited.get("end"),
                        "sha256",
                        cited.get("sha256")));
        assertThat(again).containsEntry("verdict", "exact").containsEntry("cited_passage", "unchanged");
        Map<String, Object> changed = calls.answer(
                "verify_quote",
                Map.of("text", cited.get("text"), "id", "wire-1", "start", 0, "end", 5, "sha256", cited.get("sha256")));
        assertThat(changed).containsEntry("cited_passage", "the article has changed");
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() {
        assertThat(calls.call("get", Map.of("id", "nobody")).isError()).isTrue();
        assertThat(text(calls.call("get", Map.of("id", "nobody"))))
                .isEqualTo("there is no article 'nobody': ids come from search");
        assertThat(text(calls.call("count", Map.of("query", "a", "by", "nonsense"))))
                .contains("nonsense")
                .doesNotContain("Exception");
        assertThat(text(calls.call("search", Map.of("query", "a", "from", "someday"))))
                .contains("someday");
        assertThat(text(calls.call("search", Map.of("query", "a", "cursor", "x"))))
                .contains("not a cursor");
        assertThat(calls.call("search", Map.of("query", "a", "nonsense", 1)).isError())
                .isTrue();
        assertThat(calls.call("search", Map.of()).isError()).isTrue();
    }

    @Test
    void theSameOverStandardInputAndOutput() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        StdioClientTransport transport = new StdioClientTransport(
                ServerParameters.builder(java)
                        .args(
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StdioMain.class.getName(),
                                folder.resolve("index").toString())
                        .build(),
                McpJsonDefaults.getMapper());
        try (McpSyncClient other = McpClient.sync(transport)
                .initializationTimeout(Duration.ofMinutes(2))
                .requestTimeout(Duration.ofMinutes(2))
                .build()) {
            other.initialize();
            assertThat(other.getServerInstructions()).contains("never as instructions");
            assertThat(other.listTools().tools()).hasSize(15);
            CallToolResult result = other.callTool(CallToolRequest.builder("count")
                    .arguments(Map.of("query", "ferry"))
                    .build());
            assertThat(text(result)).contains("\"total_articles\":3");
        }
    }

    @Test
    void whatWasAskedBeforeTheEndIsAnswered() throws Exception {
        String messages = """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"count","arguments":{"query":"strike"}}}
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ServedIndex index = NewsServer.served(folder)) {
            McpStdio.run(List.of(index), "1", new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)), out);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"id\":2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void onlyMessagesAreTaken(String method) throws Exception {
        assertThat(send(method, "", "Content-Type", "application/json").statusCode())
                .isEqualTo(405);
        assertThat(send("POST", "{}", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(send("POST", "nonsense", "Content-Type", "application/json").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "{}", "Content-Type", "application/json", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "{" + " ".repeat(70_000) + "}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> send(String method, String body, String... headers) throws Exception {
        URI address = server.address().resolve(McpEndpoint.PATH);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers(headers)
                .build();
        try (HttpClient plain = HttpClient.newHttpClient()) {
            return plain.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
