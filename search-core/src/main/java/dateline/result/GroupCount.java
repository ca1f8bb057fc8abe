package dateline.result;

import java.util.List;
import java.util.Objects;

/// How many of the articles found have a combination of values, such as a month and a publisher.
///
/// @param values   a value of each field that was counted by, in their order; empty text where an article has none
/// @param articles how many articles have all of them, at least 1
/// @since 0.1
public record GroupCount(List<String> values, long articles) {

    /// Checks and copies.
    public GroupCount {
        Objects.requireNonNull(values, "values must not be null");
        values = List.copyOf(values);
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }
}
