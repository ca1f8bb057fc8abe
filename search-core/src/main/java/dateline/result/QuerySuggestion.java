package dateline.result;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

/// Another query that finds articles, suggested because the one given finds none or has a misspelled word.
///
/// @param kind     how it was made from the query given
/// @param subject  what it changes: the word that was corrected, the clause that was left out or loosened
/// @param query    the suggested query, in the query language
/// @param articles how many articles it finds
/// @since 0.1
public record QuerySuggestion(Kind kind, String subject, String query, long articles) {

    /// How a suggestion is made.
    public enum Kind {
        /// A word that no article has, or hardly one, is replaced by a frequent one that is spelled nearly so.
        DID_YOU_MEAN,
        /// A clause is left out: the one that emptied the result.
        WITHOUT,
        /// A clause asks for less: words anywhere instead of near one another, any form instead of one.
        LOOSER
    }

    /// Checks the parts.
    public QuerySuggestion {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(subject, "subject must not be null");
        Objects.requireNonNull(query, "query must not be null");
    }

    /// {@return the suggestion as a phrase for people}
    @Override
    public String toString() {
        String found = NumberFormat.getIntegerInstance(Locale.ROOT).format(articles)
                + (articles == 1 ? " article" : " articles");
        return switch (kind) {
            case DID_YOU_MEAN -> "did you mean " + query + "? " + found;
            case WITHOUT -> "without " + subject + ": " + found;
            case LOOSER -> "looser, " + query + ": " + found;
        };
    }
}
