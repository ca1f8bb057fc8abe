package dateline.vector;

/// A model cannot be loaded or run. The message says what failed, why, and what to do.
///
/// @since 0.1
public final class EmbeddingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Makes one.
    ///
    /// @param message what failed, and why
    public EmbeddingException(String message) {
        super(message);
    }

    /// Makes one.
    ///
    /// @param message what failed, and why
    /// @param cause   the cause
    public EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
