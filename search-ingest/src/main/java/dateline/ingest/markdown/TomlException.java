package dateline.ingest.markdown;

/// Some TOML is broken.
final class TomlException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, and on which line
    TomlException(String message) {
        super(message);
    }
}
