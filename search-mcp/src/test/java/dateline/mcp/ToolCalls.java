package dateline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.serve.SearchServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;

/// Calls the tools of a server as an assistant does, by the SDK's own client.
///
/// @param client the client
record ToolCalls(McpSyncClient client) {

    /// {@return a client of a server, connected}
    static ToolCalls of(SearchServer server) {
        McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                server.address().toString())
                        .endpoint(McpEndpoint.PATH)
                        .build())
                .build();
        client.initialize();
        return new ToolCalls(client);
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /// {@return the answer of a call that succeeds}
    @SuppressWarnings("unchecked")
    Map<String, Object> answer(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return (Map<String, Object>) result.structuredContent();
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> answer, String name) {
        return (Map<String, Object>) answer.get(name);
    }
}
