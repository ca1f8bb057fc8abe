package dateline.article;

import java.util.Objects;

/// The identity of an article within an index: adding an article with an id that is already there replaces the older
/// one.
///
/// Any text that is not blank will do, up to [#MAX_LENGTH] UTF-16 units. It is compared as it stands, case and all, and
/// is never used as a path. Ids order by their UTF-16 units; ties in a ranking are broken in this order.
///
/// @param value the id as given
/// @since 0.1
public record ArticleId(String value) implements Comparable<ArticleId> {

    /// The greatest length of an id, in UTF-16 units.
    public static final int MAX_LENGTH = 4096;

    /// Checks the id.
    ///
    /// @throws IllegalArgumentException if `value` is blank or longer than [#MAX_LENGTH]
    public ArticleId {
        Objects.requireNonNull(value, "article id must not be null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("article id must not be blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "article id has " + value.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
    }

    /// {@return an id of this value}
    ///
    /// @param value the id as given
    public static ArticleId of(String value) {
        return new ArticleId(value);
    }

    @Override
    public int compareTo(ArticleId other) {
        Objects.requireNonNull(other, "other must not be null");
        return value.compareTo(other.value);
    }

    /// {@return the id as given}
    @Override
    public String toString() {
        return value;
    }
}
