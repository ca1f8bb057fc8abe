package dateline.index;

import dateline.article.Field;
import dateline.index.view.TextFields;
import dateline.index.view.TextFieldsQuery;
import dateline.index.view.TextFieldsReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;

/// The Lucene fields of format 2.
///
/// | field | holds |
/// |---|---|
/// | `text` | stems of title, lead and body as one text, with norms: what is scored; its positions tell those of the
/// body, see [dateline.analysis.token.BodyPositions] |
/// | `title`, `lead` | their stems with positions and norms |
/// | `title_x`, `lead_x` | the exact twin at the same positions, with sentence and paragraph markers, no norms |
/// | `body` | norms alone; its words are in `text` |
/// | `body_x` | as `title_x`, but only the forms that differ from their stems; the others are in `text` |
/// | `author`, `publisher`, `section`, `tag`, `place`, `url` | words unstemmed with positions; whole values as doc
/// values |
/// | `id`, `lang` | whole values as terms; doc values |
/// | `date` | begin of the date of publication in ms since 1970 (doc value), absent on undated articles |
/// | `date_at` | point: an instant in ms since 1970 |
/// | `date_days` | range point: first and last day since 1970, of dates less precise than an instant |
/// | `year`, `month` | of the date of publication, `2023`, `2023-10` (doc values) |
/// | `added`, `words` | numbers (points and doc values); each commit's `added` are greater than those before |
/// | `first_added` | the `added` of the first article that had the id (doc value), on articles that took the place of
/// others |
/// | `+NAME` | an extra field, by its type as above; `=NAME` the exact twin of an extra text field |
/// | `digest` | digest of the stored content (doc value) |
/// | `story` | the story's id (doc value, on every article of an index with stories), see [Story labels][StoryLabels] |
/// | `story_text` | name of the article's text (point and doc value), absent where the text never joins a story |
/// | `story_bands` | the buckets in which the text meets likely copies (points) |
/// | `story_print` | the sketches of the text's fingerprint (doc value) |
/// | `source` | the stored article |
///
/// What searches sees `body` and `body_x` whole, through [dateline.index.view.TextFieldsReader].
public final class Layout {

    /// Stems of title, lead and body as one text.
    public static final String TEXT = "text";

    /// The stems of the body.
    public static final String BODY = Field.BODY.queryName();

    /// The fields whose tokens come packed to Lucene.
    static final Set<String> PACKED = Set.of(
            TEXT,
            exact(BODY),
            Field.TITLE.queryName(),
            exact(Field.TITLE.queryName()),
            Field.LEAD.queryName(),
            exact(Field.LEAD.queryName()));

    /// The instant of publication.
    public static final String DATE_AT = "date_at";

    /// The days of publication, where no instant is known.
    public static final String DATE_DAYS = "date_days";

    /// The year, as a facet.
    public static final String YEAR = "year";

    /// The month, as a facet.
    public static final String MONTH = "month";

    /// The fields that a query means when it names none, in the order in which they are read.
    public static final List<String> TEXT_FIELDS =
            List.of(Field.TITLE.queryName(), Field.LEAD.queryName(), Field.BODY.queryName());

    private static final TextFields FIELDS =
            new TextFields(TEXT, TEXT_FIELDS.subList(0, TEXT_FIELDS.size() - 1), BODY, exact(BODY));

    /// The label of the article's story.
    public static final String STORY = "story";

    /// When the first article came that had the id of this one.
    public static final String FIRST_ADDED = "first_added";

    static final String STORY_TEXT = "story_text";
    static final String STORY_BANDS = "story_bands";
    static final String STORY_PRINT = "story_print";

    static final String DIGEST = "digest";
    static final String SOURCE = "source";

    private static final String EXACT_SUFFIX = "_x";
    private static final char EXTRA = '+';
    private static final char EXTRA_EXACT = '=';

    private Layout() {}

    /// {@return an index whose body has all its words, as queries ask for them}
    ///
    /// @param reader the index as it lies on disk; closed with what is returned
    /// @throws IOException if it cannot be read
    public static DirectoryReader whole(DirectoryReader reader) throws IOException {
        return new TextFieldsReader(reader, FIELDS);
    }

    /// {@return one segment whose body has all its words}
    ///
    /// @param reader the segment as it would lie on disk
    static LeafReader whole(LeafReader reader) {
        return TextFieldsReader.of(reader, FIELDS);
    }

    /// {@return a query that asks the same of an index as it lies on disk}
    ///
    /// @param query asks for words of the body
    static Query onDisk(Query query) {
        return new TextFieldsQuery(query, FIELDS);
    }

    /// {@return the Lucene field of a field}
    ///
    /// @param name the canonical name of a built-in field, or the name of an extra one
    public static String field(String name) {
        return Field.named(name).map(Field::queryName).orElseGet(() -> EXTRA + name);
    }

    /// {@return the exact twin of a Lucene text field}
    ///
    /// @param field a Lucene field, see [#field]
    public static String exact(String field) {
        return isExtra(field) ? EXTRA_EXACT + field.substring(1) : field + EXACT_SUFFIX;
    }

    /// {@return whether a Lucene field is the exact twin of a text field}
    ///
    /// @param field a Lucene field
    static boolean isExact(String field) {
        return field.startsWith(String.valueOf(EXTRA_EXACT)) || (!isExtra(field) && field.endsWith(EXACT_SUFFIX));
    }

    /// {@return the name of a Lucene field as users know it}
    ///
    /// @param field a Lucene field
    public static String name(String field) {
        return isExtra(field) ? field.substring(1) : field;
    }

    /// {@return the Lucene field of the days of a date field, of dates less precise than an instant}
    ///
    /// @param field a Lucene date field
    public static String days(String field) {
        return field + "_days";
    }

    /// {@return the Lucene field of the instants of a date field}
    ///
    /// @param field a Lucene date field
    public static String at(String field) {
        return field + "_at";
    }

    /// {@return whether a name, in lower case, is that of a part of the date of publication that is counted and sorted
    /// by}
    ///
    /// @param name a field's name; an extra field that has it goes before
    public static boolean isPartOfDate(String name) {
        return name.equals(YEAR) || name.equals(MONTH);
    }

    private static boolean isExtra(String field) {
        return !field.isEmpty() && field.charAt(0) == EXTRA;
    }
}
