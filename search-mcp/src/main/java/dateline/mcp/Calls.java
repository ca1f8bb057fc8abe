package dateline.mcp;

import dateline.ArticleIndexException;
import dateline.serve.http.ProblemException;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Tools and calls in the terms of the SDK.
final class Calls {

    /// What the server offers.
    static final McpSchema.ServerCapabilities CAPABILITIES = McpSchema.ServerCapabilities.builder()
            .tools(false)
            .resources(false, false)
            .prompts(false)
            .build();

    private Calls() {}

    /// {@return how the SDK describes a tool}
    static McpSchema.Tool describe(Tool tool) {
        return McpSchema.Tool.builder(tool.name(), tool.input())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .destructiveHint(false)
                        .openWorldHint(false)
                        .build())
                .outputSchema(AnswerSchema.of(tool.name()))
                .build();
    }

    /// {@return what a tool answers; what cannot be done is an answer too, marked as an error, in the engine's words}
    static CallToolResult answer(Tool tool, CallToolRequest request) {
        try {
            Map<String, Object> given = request.arguments() == null ? Map.of() : request.arguments();
            Map<String, Object> answer = tool.action().run(new ToolArguments(given));
            return CallToolResult.builder()
                    .addTextContent(McpJsonDefaults.getMapper().writeValueAsString(answer))
                    .structuredContent(answer)
                    .isError(false)
                    .build();
        } catch (ToolException | ArticleIndexException | ProblemException | IllegalArgumentException e) {
            return CallToolResult.builder()
                    .addTextContent(String.valueOf(e.getMessage()))
                    .isError(true)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
