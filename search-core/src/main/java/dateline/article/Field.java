package dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part that every article has, under the name that queries, facets and sort orders use.
///
/// Other fields of an article, its *extra* fields, are known by name alone; their [Type] stands in the index's schema.
///
/// @since 0.1
public enum Field {
    /// The headline.
    TITLE("title", Type.TEXT, "headline", "hed"),
    /// The summary or standfirst that stands before the body.
    LEAD("lead", Type.TEXT, "summary"),
    /// The text itself, paragraphs separated by blank lines.
    BODY("body", Type.TEXT, "text"),
    /// Who wrote it; several are possible.
    AUTHOR("author", Type.KEYWORD, "byline", "authors"),
    /// Who published it: a newspaper, an agency, a site.
    PUBLISHER("publisher", Type.KEYWORD, "source"),
    /// The part of the paper: Politics, Sport.
    SECTION("section", Type.KEYWORD),
    /// Subjects that the publisher gave it; several are possible.
    TAG("tag", Type.KEYWORD, "tags"),
    /// Where the dateline says it was written: `SEOUL`.
    PLACE("place", Type.KEYWORD, "dateline"),
    /// The language, a BCP 47 tag.
    LANGUAGE("lang", Type.KEYWORD, "language"),
    /// Its address.
    URL("url", Type.KEYWORD),
    /// Its identity in the index.
    ID("id", Type.KEYWORD),
    /// When it was published.
    DATE("date", Type.DATE, "published"),
    /// When it was added to the index.
    ADDED("added", Type.DATE),
    /// The number of words of the body.
    WORDS("words", Type.NUMBER, "length", "wc", "wordcount");

    /// What values a field has, and so how it can be queried.
    public enum Type {
        /// Running text: analysed in the article's language, found by words and phrases.
        TEXT,
        /// A name or label: found by its words unstemmed, counted and sorted as a whole.
        KEYWORD,
        /// A number: found by value and range.
        NUMBER,
        /// A date: found by period.
        DATE
    }

    private static final Map<String, Field> BY_NAME = Stream.of(values())
            .flatMap(field -> field.names().map(name -> Map.entry(name, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String queryName;
    private final Type type;
    private final List<String> aliases;

    Field(String queryName, Type type, String... aliases) {
        this.queryName = queryName;
        this.type = type;
        this.aliases = List.of(aliases);
    }

    /// {@return the field of this name or alias, in any case}
    ///
    /// @param name a name such as `title` or `headline`
    public static Optional<Field> named(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /// {@return the name, as in `title:kim`}
    public String queryName() {
        return queryName;
    }

    /// {@return other names that queries may use}
    public List<String> aliases() {
        return aliases;
    }

    /// {@return what values it has}
    public Type type() {
        return type;
    }

    private Stream<String> names() {
        return Stream.of(Stream.of(queryName), aliases.stream()).flatMap(Function.identity());
    }

    /// {@return the name, as in `title:kim`}
    @Override
    public String toString() {
        return queryName;
    }
}
