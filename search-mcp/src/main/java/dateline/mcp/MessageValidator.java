package dateline.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Checks what a client sends before the SDK sees it: the SDK ends a session at the first line that is no message, and
/// its errors for parameters of the wrong shape name its own classes.
final class MessageValidator {

    /// The error for a line that is no message.
    static final String NO_MESSAGE = "that is not a JSON-RPC message";

    /// The parameters of each method that needs some.
    private static final Map<String, Class<?>> SHAPES = Map.of(
            McpSchema.METHOD_INITIALIZE, McpSchema.InitializeRequest.class,
            McpSchema.METHOD_TOOLS_CALL, McpSchema.CallToolRequest.class,
            McpSchema.METHOD_RESOURCES_READ, McpSchema.ReadResourceRequest.class,
            McpSchema.METHOD_PROMPT_GET, McpSchema.GetPromptRequest.class);

    private MessageValidator() {}

    /// {@return a message; empty where the text is none}
    ///
    /// @param text JSON
    static Optional<JSONRPCMessage> read(String text) {
        try {
            JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(McpJsonDefaults.getMapper(), text);
            return Optional.of(message).filter(each -> McpSchema.JSONRPC_VERSION.equals(each.jsonrpc()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// {@return the refusal of a request whose parameters are not what its method takes; empty where they are}
    ///
    /// @param request the request
    static Optional<JSONRPCResponse> refusal(JSONRPCRequest request) {
        Class<?> shape = SHAPES.get(request.method());
        if (shape == null || fits(request.params(), shape)) {
            return Optional.empty();
        }
        return Optional.of(JSONRPCResponse.error(
                request.id(),
                new JSONRPCError(
                        McpSchema.ErrorCodes.INVALID_PARAMS,
                        "the parameters of " + request.method() + " are not what it takes")));
    }

    private static boolean fits(Object parameters, Class<?> shape) {
        try {
            return parameters instanceof Map<?, ?>
                    && McpJsonDefaults.getMapper().convertValue(parameters, shape) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
