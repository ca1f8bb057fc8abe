package dateline.query.parser;

/// What words side by side mean.
///
/// @since 0.1
public enum Match {
    /// Any of them can match and all matter: `kim putin` is a [dateline.query.Query.Best].
    BEST,
    /// All of them must match: `kim putin` is `kim AND putin`.
    ALL
}
