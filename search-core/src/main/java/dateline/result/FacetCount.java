package dateline.result;

import java.util.Objects;
import java.util.OptionalLong;

/// How many of the articles found have a value.
///
/// @param value    the value, as in the articles
/// @param articles how many articles have it, at least 1
/// @param stories  how many stories these make, copies counted once; empty where copies are not folded
/// @param quotes   of a speaker, how many different quotes the articles have; empty for all other values
/// @since 0.1
public record FacetCount(String value, long articles, OptionalLong stories, OptionalLong quotes) {

    /// Checks both parts.
    public FacetCount {
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(stories, "stories must not be null");
        Objects.requireNonNull(quotes, "quotes must not be null");
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }

    /// Counts articles alone.
    ///
    /// @param value    the value
    /// @param articles how many articles have it
    public FacetCount(String value, long articles) {
        this(value, articles, OptionalLong.empty());
    }

    /// Counts articles and stories.
    ///
    /// @param value    the value
    /// @param articles how many articles have it
    /// @param stories  how many stories these make
    public FacetCount(String value, long articles, OptionalLong stories) {
        this(value, articles, stories, OptionalLong.empty());
    }
}
