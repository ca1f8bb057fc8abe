package dateline.eval;

import java.util.Objects;

/// One article of a ranking. Its rank is its place in the list.
///
/// @param article the article's id, not empty
/// @param score any finite number; larger is better
/// @since 0.1
public record Ranked(String article, double score) {

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if the id is empty or the score not finite
    public Ranked {
        Objects.requireNonNull(article, "article must not be null");
        if (article.isEmpty()) {
            throw new IllegalArgumentException("a ranked article needs an id");
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score " + score + " of article " + article + " is not finite");
        }
    }
}
