package dateline.search.terms;

import dateline.article.Field;
import dateline.index.Layout;
import dateline.query.Query;
import java.util.List;

/// The fields in which words are searched.
///
/// @param fields Lucene text fields
/// @param asOne  whether the fields are scored as one text, through the field of all text
public record FieldScope(List<String> fields, boolean asOne) {

    /// Title, lead and body, scored as one text.
    public static final FieldScope ALL_TEXT = new FieldScope(Layout.TEXT_FIELDS, true);

    /// Title, lead and body, each by itself, so that what matched can be marked.
    public static final FieldScope EACH_TEXT = new FieldScope(Layout.TEXT_FIELDS, false);

    public FieldScope {
        fields = List.copyOf(fields);
    }

    /// {@return whether the fields are of those that the field of all text is made of}
    public boolean isOfText() {
        return Layout.TEXT_FIELDS.containsAll(fields);
    }

    /// {@return the scope of a field}
    ///
    /// @param name the canonical name of a text field, or `hlead`
    public static FieldScope of(String name) {
        return name.equals(Query.HLEAD)
                ? new FieldScope(List.of(Field.TITLE.queryName(), Field.LEAD.queryName()), false)
                : new FieldScope(List.of(Layout.field(name)), false);
    }
}
