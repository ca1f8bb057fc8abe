package dateline.article;

import java.util.Objects;

/// What the value of a field rests on.
///
/// @param evidence   where the value was found: `json-ld`, `meta`, `feed`, `url`, `text`, `file time` and so on
/// @param confidence from 0, a guess, to 1, stated by the publisher
/// @since 0.1
public record Origin(String evidence, double confidence) {

    /// Checks the range of the confidence.
    ///
    /// @throws IllegalArgumentException if `confidence` is not within 0 to 1
    public Origin {
        Objects.requireNonNull(evidence, "evidence must not be null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0 to 1");
        }
    }
}
