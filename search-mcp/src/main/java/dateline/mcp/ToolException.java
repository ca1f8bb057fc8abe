package dateline.mcp;

/// Thrown when a tool cannot answer a call; the message says why and what to do.
final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
