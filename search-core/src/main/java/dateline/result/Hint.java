package dateline.result;

import java.util.Objects;

/// Another question that finds something, where the one that was asked finds nothing.
///
/// @param kind     how it comes from the one that was asked
/// @param subject  what it changes: the word that was corrected, the clause that was left out or loosened
/// @param query    the other question, in the query language
/// @param articles how many articles answer it
public record Hint(Kind kind, String subject, String query, long articles) {

    /// How a question comes from another.
    public enum Kind {
        /// A word that no article has is replaced by one that is spelled nearly so.
        DID_YOU_MEAN,
        /// A clause is left out: the one that emptied the result.
        WITHOUT,
        /// A clause asks for less: words anywhere instead of near one another, any form instead of one.
        LOOSER
    }

    /// Checks the parts.
    public Hint {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(subject, "subject must not be null");
        Objects.requireNonNull(query, "query must not be null");
    }

    /// {@return the hint as a person would say it}
    @Override
    public String toString() {
        String found = articles + (articles == 1 ? " article" : " articles");
        return switch (kind) {
            case DID_YOU_MEAN -> "did you mean " + query + "? " + found;
            case WITHOUT -> "without " + subject + ": " + found;
            case LOOSER -> "looser, " + query + ": " + found;
        };
    }
}
