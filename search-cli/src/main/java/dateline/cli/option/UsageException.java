package dateline.cli.option;

/// What was typed cannot be understood. The message says what and why.
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String drawing;

    /// Makes an exception.
    ///
    /// @param message what was not understood, and what would be
    public UsageException(String message) {
        this(message, "");
    }

    /// Makes an exception with a drawing.
    ///
    /// @param message what was not understood, and what would be
    /// @param drawing lines that point at the fault
    public UsageException(String message, String drawing) {
        super(message);
        this.drawing = drawing;
    }

    /// {@return lines that point at the fault; may be empty}
    public String drawing() {
        return drawing;
    }
}
