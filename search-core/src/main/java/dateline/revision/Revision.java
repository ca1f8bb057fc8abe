package dateline.revision;

import dateline.article.Article;
import dateline.article.ArticleId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// An article as it stood in the index for some time.
///
/// @param number  the first is 1; the last one is the article as it stands now
/// @param from    when it came into the index
/// @param until   when another version took its place; empty if it stands
/// @param article the article as it was then
/// @since 0.1
public record Revision(int number, Instant from, Optional<Instant> until, Article article) {

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if the number is below 1
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, not " + number);
        }
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(until, "until must not be null");
        Objects.requireNonNull(article, "article must not be null");
    }

    /// {@return the name of a version: the id of the article and its number, `ID@2`}
    public String name() {
        return name(article.id(), number);
    }

    /// {@return the name of a version}
    ///
    /// @param id     the article's id
    /// @param number the version's number
    public static String name(ArticleId id, int number) {
        Objects.requireNonNull(id, "id must not be null");
        return id.value() + "@" + number;
    }
}
