package dateline.ingest.page;

/// What the second look at a [Block] asks: how likely the first look found what is around it. Likelihoods are means
/// by length.
enum Context {
    OWN,
    OWN_LOG_ODDS,
    /// Of the nearest element with two blocks or more, six blocks or more, 1,000 letters or more.
    GROUP,
    LIST,
    SECTION,
    PREVIOUS,
    NEXT,
    /// Of three blocks before and after, of those before, of those after; then of eight.
    NEAR,
    NEAR_BEFORE,
    NEAR_AFTER,
    WIDE,
    WIDE_BEFORE,
    WIDE_AFTER,
    /// Of all blocks in elements that look the same; and that where they are more than three.
    ALIKE,
    ALIKE_MANY,
    /// The share of all likely text that stands before, after, and the lesser of both.
    MASS_BEFORE,
    MASS_AFTER,
    MASS_LESSER,
    /// The likely part of the page, and its length.
    PAGE_SHARE,
    PAGE_LENGTH;
}
