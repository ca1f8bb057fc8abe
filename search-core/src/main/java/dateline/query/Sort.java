package dateline.query;

import dateline.article.Field;
import java.util.Locale;
import java.util.Objects;

/// The order of hits. Articles that are equal in it follow by id; articles without a value come last, in either
/// direction.
///
/// Written `relevance`, `newest`, `oldest`, `FIELD` or `FIELD:desc`; [#toString] gives that form back.
///
/// @param by         what the order uses
/// @param field      the canonical field name for [By#FIELD], else empty
/// @param descending whether the greatest value comes first
/// @since 0.1
public record Sort(By by, String field, boolean descending) {

    private static final int LONGEST_SHOWN = 80;

    /// What an order uses.
    public enum By {
        /// The score, best first.
        RELEVANCE,
        /// A field's value. Of a field with several values the least counts, in descending order the greatest.
        FIELD
    }

    /// Best first.
    public static final Sort RELEVANCE = new Sort(By.RELEVANCE, "", true);

    /// Latest date of publication first; a day, month or year counts from its beginning.
    public static final Sort NEWEST = new Sort(By.FIELD, Field.DATE.queryName(), true);

    /// Earliest date of publication first.
    public static final Sort OLDEST = new Sort(By.FIELD, Field.DATE.queryName(), false);

    /// Checks the parts.
    public Sort {
        Objects.requireNonNull(by, "by must not be null");
        Objects.requireNonNull(field, "field must not be null");
        if (by == By.FIELD && field.isBlank()) {
            throw new IllegalArgumentException("field must not be blank");
        }
        if (by == By.RELEVANCE && !(field.isEmpty() && descending)) {
            throw new IllegalArgumentException(
                    "the order by relevance takes no field, and the greatest score " + "comes first");
        }
    }

    /// {@return the order written so}
    ///
    /// @param text `relevance`, `newest`, `oldest`, `FIELD`, `FIELD:asc` or `FIELD:desc`; field aliases are understood
    /// @throws IllegalArgumentException if it is none of these; whether the field exists shows when it is searched
    public static Sort parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "relevance" -> RELEVANCE;
            case "newest" -> NEWEST;
            case "oldest" -> OLDEST;
            default -> byField(text);
        };
    }

    /// {@return as much of a text as a message shows}
    private static String brief(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Sort byField(String text) {
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String direction = colon < 0 ? "asc" : text.substring(colon + 1).toLowerCase(Locale.ROOT);
        if (name.isBlank() || !(direction.equals("asc") || direction.equals("desc"))) {
            throw new IllegalArgumentException(
                    "cannot sort by '" + brief(text) + "': say relevance, newest, oldest, FIELD or FIELD:desc");
        }
        String field = Field.named(name).map(Field::queryName).orElse(name);
        return new Sort(By.FIELD, field, direction.equals("desc"));
    }

    /// {@return the form that [#parse] reads}
    @Override
    public String toString() {
        if (by == By.RELEVANCE) {
            return "relevance";
        }
        if (equals(NEWEST)) {
            return "newest";
        }
        if (equals(OLDEST)) {
            return "oldest";
        }
        return field + (descending ? ":desc" : isPlain() ? "" : ":asc");
    }

    /// Whether the name alone is read as this field, in ascending order.
    private boolean isPlain() {
        return field.indexOf(':') < 0 && !field.matches("(?i)relevance|newest|oldest");
    }
}
