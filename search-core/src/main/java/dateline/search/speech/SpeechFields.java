package dateline.search.speech;

import dateline.index.Schema;
import dateline.query.Query;
import dateline.search.limit.QueryParts;

/// Recognizes the clauses of a query that ask what is quoted.
public final class SpeechFields {

    private SpeechFields() {}

    /// {@return whether a name means what is quoted or who is, and no field of the index}
    public static boolean isSpeech(String field, Schema schema) {
        return (field.equals(Query.SAID) || field.equals(Query.SPEAKER))
                && schema.type(field).isEmpty();
    }

    /// {@return whether a name means who is quoted, and no field of the index}
    ///
    /// @param field  the name
    /// @param schema the fields of the index
    public static boolean isSpeaker(String field, Schema schema) {
        return field.equals(Query.SPEAKER) && isSpeech(field, schema);
    }

    /// {@return whether a query has such a clause}
    public static boolean areAsked(Query query, Schema schema) {
        return (query instanceof Query.In in && isSpeech(in.field(), schema))
                || QueryParts.of(query).stream().anyMatch(part -> areAsked(part.query(), schema));
    }
}
