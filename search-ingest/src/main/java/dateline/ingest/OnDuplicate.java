package dateline.ingest;

/// What is done with an article whose id another record of the same import has.
///
/// @since 0.1
public enum OnDuplicate {
    /// It takes the place of the other one.
    REPLACE,
    /// It is left out.
    SKIP,
    /// The import ends, with a [DuplicateIdException].
    ERROR
}
