package dateline.format;

import dateline.result.Copies;
import dateline.result.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a hit has in a column.
///
/// @since 0.1
public sealed interface Value {

    /// Nothing.
    record None() implements Value {}

    /// A text that is not empty.
    ///
    /// @param text the text
    record Text(String text) implements Value {
        /// Checks that nothing is null.
        public Text {
            Objects.requireNonNull(text, "text must not be null");
        }
    }

    /// A whole number.
    ///
    /// @param number the number
    record Whole(long number) implements Value {}

    /// A score.
    ///
    /// @param score the score
    record Score(float score) implements Value {}

    /// Several texts, possibly none.
    ///
    /// @param texts the texts
    record Many(List<String> texts) implements Value {

        /// Copies.
        public Many {
            Objects.requireNonNull(texts, "texts must not be null");
            texts = List.copyOf(texts);
        }
    }

    /// Passages.
    ///
    /// @param snippets the passages
    record Passages(List<Snippet> snippets) implements Value {

        /// Copies.
        public Passages {
            Objects.requireNonNull(snippets, "snippets must not be null");
            snippets = List.copyOf(snippets);
        }
    }

    /// What a hit stands for.
    ///
    /// @param copies the other articles
    record Copied(Copies copies) implements Value {
        /// Checks that nothing is null.
        public Copied {
            Objects.requireNonNull(copies, "copies must not be null");
        }
    }

    /// {@return a text, or nothing for an empty one}
    ///
    /// @param text the text
    static Value of(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return text.isEmpty() ? new None() : new Text(text);
    }

    /// Writes it as JSON.
    ///
    /// @param json where to
    default void writeTo(JsonWriter json) {
        Objects.requireNonNull(json, "json must not be null");
        switch (this) {
            case None none -> json.nothing();
            case Text text -> json.value(text.text());
            case Whole whole -> json.value(whole.number());
            case Score score -> json.value(score.score());
            case Many many -> json.value(many.texts());
            case Passages passages -> json.snippets(passages.snippets());
            case Copied copied -> write(copied.copies(), json);
        }
    }

    /// {@return it as text for a cell of a table}
    default String cell() {
        return switch (this) {
            case None none -> "";
            case Text text -> text.text();
            case Whole whole -> Long.toString(whole.number());
            case Score score -> Float.toString(score.score());
            case Copied copied -> Long.toString(copied.copies().articles());
            case Many many -> String.join("; ", many.texts());
            case Passages passages -> {
                List<String> texts = new ArrayList<>();
                for (Snippet snippet : passages.snippets()) {
                    texts.add(snippet.text());
                }
                yield String.join(" … ", texts);
            }
        };
    }

    private static void write(Copies copies, JsonWriter json) {
        json.beginObject();
        json.name("story").value(copies.story());
        json.name("articles").value(copies.articles());
        json.name("publishers").value(copies.publishers());
        json.name("first").beginObject();
        json.name("id").value(copies.first().value());
        json.name("publisher");
        of(copies.firstPublisher().orElse("")).writeTo(json);
        json.name("published");
        of(copies.firstPublished().toString()).writeTo(json);
        json.endObject();
        json.endObject();
    }
}
