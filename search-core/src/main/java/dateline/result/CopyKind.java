package dateline.result;

/// How an article is a copy of another.
///
/// @since 0.1
public enum CopyKind {
    /// The same words in the same order.
    SAME,
    /// Much the same words: passed on, trimmed, with another headline or other boilerplate.
    NEAR,
    /// Likely a rewrite: other words in the same sentences, with the same names and numbers.
    REWRITE
}
