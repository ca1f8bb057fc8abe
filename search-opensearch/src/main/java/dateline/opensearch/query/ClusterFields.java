package dateline.opensearch.query;

import java.util.Locale;
import java.util.Set;

/// The names of fields on a cluster, by those of dateline's own layout.
///
/// | on the cluster | holds |
/// |---|---|
/// | `text`, `title`, `body_x`, `author`, … | tokens, as in the layout |
/// | `v_author`, `v_tag`, … | whole values, to be counted and sorted by |
/// | `id`, `lang`, `year`, `month` | whole values, which have no tokens |
/// | `x_NAME`, `xx_NAME`, `v_x_NAME` | an extra field, its exact twin, its whole values |
public final class ClusterFields {

    /// The stored article.
    public static final String SOURCE = "source";

    /// The digest of the stored content.
    public static final String DIGEST = "digest";

    /// The number of the change that wrote a document, which the cluster gives it.
    public static final String SEQUENCE = "_seq_no";

    /// The label of the article's story.
    public static final String STORY = "story";

    /// The name of the article's text, which copies without a difference share.
    public static final String STORY_TEXT = "story_text";

    private static final Set<String> WITHOUT_TOKENS = Set.of("id", "lang", "year", "month");

    private ClusterFields() {}

    /// {@return the field that holds tokens, numbers or dates}
    ///
    /// @param field a field of the layout
    public static String name(String field) {
        return switch (field.charAt(0)) {
            case '+' -> "x_" + escaped(field.substring(1));
            case '=' -> "xx_" + escaped(field.substring(1));
            default -> field;
        };
    }

    /// {@return the field that holds whole values}
    ///
    /// @param field a field of the layout
    public static String value(String field) {
        return WITHOUT_TOKENS.contains(field) ? field : "v_" + name(field);
    }

    /// What is a letter, a digit, `_` or `-` stays; all else could mean a path or a pattern.
    private static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "~%x~", c));
            }
        });
        return out.toString();
    }
}
