package dateline.result;

/// How many articles were found.
///
/// @param articles the number, from 0
/// @param exact    false when the search stopped counting, so that there are at least so many
/// @since 0.1
public record TotalHits(long articles, boolean exact) {

    /// Checks the number.
    public TotalHits {
        if (articles < 0) {
            throw new IllegalArgumentException("articles must not be negative, not " + articles);
        }
    }

    /// {@return the total as a person would say it: `1 article`, `at least 1000 articles`}
    @Override
    public String toString() {
        return (exact ? "" : "at least ") + articles + (articles == 1 ? " article" : " articles");
    }
}
