package dateline.index;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Field;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The extra fields of an index and their types. Immutable.
///
/// The type of a field is declared, or follows from its first value: a date or a number where it reads as one, a
/// keyword up to [#MAX_KEYWORD] characters on one line, else text.
///
/// @param types field names to types, in the order of names
public record Schema(SortedMap<String, Field.Type> types) {

    /// The greatest length of a value that makes a field a keyword field.
    static final int MAX_KEYWORD = 100;

    private static final Schema EMPTY = new Schema(Collections.emptySortedMap());

    /// Checks the names and copies.
    public Schema {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        for (String name : types.keySet()) {
            if (!Article.isExtraName(name)) {
                throw new IllegalArgumentException("'" + name + "' cannot name an extra field");
            }
        }
    }

    /// {@return a schema without extra fields}
    public static Schema empty() {
        return EMPTY;
    }

    /// {@return the type of a field, built-in or extra}
    ///
    /// @param name a name or alias
    public Optional<Field.Type> type(String name) {
        Optional<Field.Type> builtIn = Field.named(name).map(Field::type);
        return builtIn.isPresent() ? builtIn : Optional.ofNullable(types.get(name));
    }

    /// {@return this schema with fields added for names that it does not know yet}
    ///
    /// @param extras extra fields with their values
    Schema with(SortedMap<String, List<String>> extras) {
        NavigableMap<String, Field.Type> more = new TreeMap<>();
        for (Map.Entry<String, List<String>> extra : extras.entrySet()) {
            if (!types.containsKey(extra.getKey())) {
                more.put(extra.getKey(), typeOf(extra.getValue().getFirst()));
            }
        }
        if (more.isEmpty()) {
            return this;
        }
        more.putAll(types);
        return new Schema(more);
    }

    /// {@return this schema with fields of types that are declared}
    ///
    /// @param declared the types
    /// @throws IllegalArgumentException if a field has another type already
    public Schema declaring(SortedMap<String, Field.Type> declared) {
        SortedMap<String, Field.Type> all = new TreeMap<>(types);
        declared.forEach((name, type) -> {
            Field.Type before = all.put(name, type);
            if (before != null && before != type) {
                throw new IllegalArgumentException("the field " + name + " is declared as " + named(type) + ", and is "
                        + named(before) + " in this index: index its articles again to change that");
            }
        });
        return new Schema(all);
    }

    /// Refuses a value that a field of a type cannot have.
    ///
    /// @throws IllegalArgumentException if it does not fit
    static void requireFit(String article, String name, Field.Type type, String value) {
        boolean fits = switch (type) {
            case NUMBER -> parseNumber(value).isPresent();
            case DATE -> parseDate(value).isPresent();
            case KEYWORD, TEXT -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "cannot add article " + article + ": " + name + " is " + named(type) + ", not '" + value + "'");
        }
    }

    private static String named(Field.Type type) {
        return "a " + type.name().toLowerCase(Locale.ROOT);
    }

    static Field.Type typeOf(String value) {
        if (!parseNumber(value).isEmpty()) {
            return Field.Type.NUMBER;
        }
        if (value.length() >= "2023-10-12".length() && parseDate(value).isPresent()) {
            return Field.Type.DATE;
        }
        return value.length() <= MAX_KEYWORD && value.indexOf('\n') < 0 ? Field.Type.KEYWORD : Field.Type.TEXT;
    }

    /// {@return the number that a value stands for}
    ///
    /// @param value a value of a number field
    public static Optional<Double> parseNumber(String value) {
        if (value.isEmpty() || value.length() > 40 || Character.isLetter(value.charAt(value.length() - 1))) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<ArticleDate> parseDate(String value) {
        try {
            ArticleDate date = ArticleDate.parse(value);
            return date.isDated() ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// {@return the form that [#parse] reads: `name=type` separated by spaces}
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        types.forEach((name, type) -> out.append(out.isEmpty() ? "" : " ")
                .append(name)
                .append('=')
                .append(type.name().toLowerCase(Locale.ROOT)));
        return out.toString();
    }

    /// {@return the schema that was written so}
    ///
    /// @param text the form of [#toString]
    /// @throws IllegalArgumentException if it is none
    static Schema parse(String text) {
        NavigableMap<String, Field.Type> types = new TreeMap<>();
        for (String entry : text.split(" ", -1)) {
            if (!entry.isEmpty()) {
                int equals = entry.indexOf('=');
                types.put(
                        entry.substring(0, equals),
                        Field.Type.valueOf(entry.substring(equals + 1).toUpperCase(Locale.ROOT)));
            }
        }
        return new Schema(types);
    }
}
