package dateline.ingest.page;

/// What the first look at a [Block] asks, in itself and of the page around it. Each answer is a number, mostly 0 or
/// 1; [BlockModel] weighs them. Lengths are `ln(1 + size) / 5`.
enum Feature {
    /// Always 1.
    BIAS,
    LENGTH,
    LENGTH_OVER_20,
    LENGTH_OVER_80,
    LINK_DENSITY,
    LINK_DENSITY_OVER_HALF,
    COMMAS,
    SENTENCES,
    ENDS_SENTENCE,
    ENDS_WITH_COLON,
    ENDS_WITH_QUESTION,
    /// The part of the text that is digits.
    DIGITS,
    /// One of the phrases of [Boilerplate].
    BOILERPLATE,
    /// Speaks of cookies.
    COOKIES,
    /// Short and beginning with a phrase of [Boilerplate]: `Related: …`, `Lire aussi …`.
    POINTS_ELSEWHERE,
    /// The same text stands on the page twice.
    REPEATED,
    /// Inside the element that [Readability] chose.
    IN_READABILITY,
    /// Inside the element that [Prose] chose.
    IN_PROSE,
    IN_BOTH,
    BEFORE_READABILITY,
    AFTER_PROSE,
    /// Levels between the block and the element that [Prose] chose, in tens, at most 1.
    LEVELS_BELOW_PROSE,
    READABILITY_SHARE,
    PROSE_SHARE,
    BEFORE_FIRST_PROSE,
    AFTER_LAST_PROSE,
    IS_FIRST_HEADING,
    BEFORE_FIRST_HEADING,
    /// The page marks a main part, and this is outside of it.
    OUTSIDE_MAIN,
    POSITION,
    IN_FIRST_TENTH,
    IN_LAST_TENTH,
    /// Links in the nearest element with two blocks or more.
    GROUP_LINKS,
    /// Links in the nearest element with six blocks or more.
    LIST_LINKS,
    LIST_LENGTH,
    /// Links in the nearest element of 1,000 letters or more.
    SECTION_LINKS,
    PREVIOUS_LENGTH,
    PREVIOUS_LINKS,
    PREVIOUS_IS_HEADING,
    NEXT_LENGTH,
    NEXT_LINKS,
    NEXT_IS_HEADING,
    /// Prose among the nine blocks around.
    NEARBY_PROSE,
    NEARBY_LINKS,
    /// How many blocks stand in elements that look the same, see [Region#signature].
    ALIKE_COUNT,
    ALIKE_LENGTH,
    ALIKE_LINKS,
    /// How little prose the page has: 1 none, 0 two thousand letters or more. The next ones are multiplied with it,
    /// so that product pages and listings are weighed otherwise than articles.
    SPARSE,
    SPARSE_IN_READABILITY,
    SPARSE_IN_PROSE,
    SPARSE_ITEM,
    SPARSE_LINK_DENSITY,
    SPARSE_SHORT,
    /// The page is a thread of posts, see [MainContent].
    THREAD,
    THREAD_COMMENTS;
}
