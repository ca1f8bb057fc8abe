package dateline.result;

import java.util.Objects;

/// How many of the articles found have a value.
///
/// @param value    the value, as in the articles
/// @param articles how many articles have it, at least 1
public record FacetCount(String value, long articles) {

    /// Checks both parts.
    public FacetCount {
        Objects.requireNonNull(value, "value must not be null");
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }
}
