package dateline.analysis;

/// Whether British and American spellings of an English word have one stem. Exact forms keep them apart always.
public enum Spellings {
    /// `labour` finds `labor`, and the other way round.
    JOINED,
    /// Each spelling is a word of its own.
    APART
}
