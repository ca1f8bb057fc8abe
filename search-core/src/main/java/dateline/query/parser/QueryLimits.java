package dateline.query.parser;

/// How much of the query language one query may use, so that no text can make a search endless.
///
/// They bind operators, not prose: a pasted article is a legitimate query. Where one is exceeded, strict reading fails
/// with a sentence that names it, and lenient reading goes on without what is too much, with that sentence as a
/// warning.
///
/// @param length        UTF-16 units of the text; lenient reading ignores the rest
/// @param depth         brackets within one another, and likewise proximity operators, of which a chain is a nest
/// @param clauses       words, phrases and other single things asked for; lenient reading ignores the rest
/// @param patterns      wildcard, fuzzy and regular expressions together; further ones are read as plain words
/// @param patternLength UTF-16 units of one of these
/// @param wildcards     `*` and `?` in one wildcard pattern
/// @param repeats       the product of the counts in the curly brackets of one regular expression
/// @param parts         words of one phrase, and likewise parts of one word such as `a-b-c`; of a longer phrase the
/// rest is ignored, a longer word is read as a text, as `about("…")` is
/// @param window        the distance of `w/n` and `pre/n`, and the slop of a phrase; greater ones are read as this one
/// @since 0.1
public record QueryLimits(
        int length,
        int depth,
        int clauses,
        int patterns,
        int patternLength,
        int wildcards,
        int repeats,
        int parts,
        int window) {

    /// 100,000 characters, 64 brackets, 20,000 clauses, 20 patterns of 100 characters with 10 wildcards and 1,000
    /// repeats each, 200 words of a phrase, windows of 1,000 words.
    public static final QueryLimits DEFAULT = new QueryLimits(100_000, 64, 20_000, 20, 100, 10, 1_000, 200, 1_000);

    /// The greatest [#depth]: deeper queries could exhaust the stack.
    public static final int MAX_DEPTH = 200;

    /// Checks that each is at least 1, and that the depth is at most [#MAX_DEPTH].
    public QueryLimits {
        requirePositive(length, "length");
        requirePositive(depth, "depth");
        requirePositive(clauses, "clauses");
        requirePositive(patterns, "patterns");
        requirePositive(patternLength, "patternLength");
        requirePositive(wildcards, "wildcards");
        requirePositive(repeats, "repeats");
        requirePositive(parts, "parts");
        requirePositive(window, "window");
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth must be at most " + MAX_DEPTH + ", not " + depth);
        }
    }

    private static void requirePositive(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + value);
        }
    }
}
