package dateline.alert;

import dateline.article.Article;
import java.util.Objects;

/// An article that came since, and matches.
///
/// @param kind    why it is reported
/// @param article the article; of the articles of a new story that match, the one published first
/// @param number  its number in the order that was asked by, see [AlertOrder]
/// @param copies  how many further articles of a new story came since and match; else 0
/// @since 0.1
public record AlertHit(Kind kind, Article article, long number, long copies) {

    /// Why an article is reported.
    public enum Kind {
        /// It is of a story of which no earlier article matches.
        STORY,
        /// It came new to a story of which an earlier article matches.
        COPY,
        /// It took the place of an earlier article with its id.
        CHANGED
    }

    /// Checks the parts.
    public AlertHit {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(article, "article must not be null");
        if (copies < 0) {
            throw new IllegalArgumentException("copies must not be negative, not " + copies);
        }
    }
}
