package dateline.result;

import java.util.Objects;

/// A completion of the beginning of a text, from the words, titles and values in the index.
///
/// @param kind     what it is
/// @param text     the whole text
/// @param articles how many articles have it; 1 for a title
/// @since 0.1
public record Completion(Kind kind, String text, long articles) {

    /// What a completion is.
    public enum Kind {
        /// Words of the articles, the last one completed.
        WORDS,
        /// The title of an article.
        TITLE,
        /// A value of a field.
        VALUE
    }

    /// Checks the parts.
    public Completion {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(text, "text must not be null");
    }
}
