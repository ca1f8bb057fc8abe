package dateline.article;

import java.util.Objects;

/// The name of an article: unique in an index, chosen by whoever adds the article.
///
/// An article added under an id that is already there replaces the earlier one. Ids are compared character by
/// character; nothing is trimmed or folded.
///
/// @param value the id's text, not blank
public record ArticleId(String value) implements Comparable<ArticleId> {

    /// Checks the id.
    ///
    /// @throws IllegalArgumentException if `value` is blank
    public ArticleId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("article id is blank; give each article an id with a visible character");
        }
    }

    /// Orders ids by the UTF-16 units of their text.
    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    /// {@return the id's text}
    @Override
    public String toString() {
        return value;
    }
}
