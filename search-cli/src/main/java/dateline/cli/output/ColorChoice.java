package dateline.cli.output;

/// When output is coloured.
public enum ColorChoice {
    /// On a terminal, unless the environment says otherwise.
    AUTO,
    /// Always.
    ALWAYS,
    /// Never.
    NEVER
}
