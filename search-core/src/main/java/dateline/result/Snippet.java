package dateline.result;

import java.util.List;
import java.util.Objects;

/// A passage of whole sentences, with what matched in it.
///
/// Positions count UTF-16 units of the stored text of the field, so `article.body().substring(mark.start(),
/// mark.end())` is the marked text; within [#text] a mark begins at `mark.start() - start`.
///
/// @param field the field's name: `title`, `lead`, `body` or an extra text field
/// @param text  the passage, a part of the field's text
/// @param start where the passage begins in the field's text
/// @param marks what matched, in order and without overlap; may be empty
public record Snippet(String field, String text, int start, List<Mark> marks) {

    /// Checks and copies.
    public Snippet {
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(text, "text must not be null");
        marks = List.copyOf(marks);
    }
}
