package dateline.timeline;

import dateline.article.Article;
import java.util.Objects;

/// A story of a burst.
///
/// @param article  the earliest of its articles that were found in the burst
/// @param articles how many of its articles were found in the burst, at least 1
/// @since 0.1
public record BurstStory(Article article, long articles) {

    /// Checks the parts.
    public BurstStory {
        Objects.requireNonNull(article, "article must not be null");
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }
}
