package dateline.mcp;

/// A tool cannot do what it was asked; the message says why and what to do.
final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
