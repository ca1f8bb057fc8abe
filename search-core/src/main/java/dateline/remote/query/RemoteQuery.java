package dateline.remote.query;

import dateline.search.span.SpanPatternQuery.InField;
import java.util.List;
import java.util.Optional;

/// A query over the fields of [dateline.remote.RemoteField], all its words analyzed, for a remote engine.
///
/// Scores add up as in Lucene; a clause that is no word or phrase scores 1.
public sealed interface RemoteQuery {

    /// Every article, with score 1.
    record Everything() implements RemoteQuery {}

    /// No article.
    record Nothing() implements RemoteQuery {}

    /// A term.
    ///
    /// @param field the field
    /// @param term  the term
    record Term(String field, String term) implements RemoteQuery {}

    /// Any of several terms, which count as one word.
    ///
    /// @param field the field
    /// @param terms the terms
    /// @param even  whether all of them count alike; else an engine scores them only nearly so
    record AnyTerm(String field, List<String> terms, boolean even) implements RemoteQuery {
        public AnyTerm {
            terms = List.copyOf(terms);
        }
    }

    /// Terms in sequence.
    ///
    /// @param field the field
    /// @param terms two or more terms
    /// @param slop  how far they may be off their places, together
    record Phrase(String field, List<String> terms, int slop) implements RemoteQuery {
        public Phrase {
            terms = List.copyOf(terms);
        }
    }

    /// Terms of a pattern with `*` and `?`.
    ///
    /// @param field   the field
    /// @param pattern the pattern
    record Wildcard(String field, String pattern) implements RemoteQuery {}

    /// Terms of a regular expression in Lucene's syntax, without its optional operators.
    ///
    /// @param field   the field
    /// @param pattern the expression
    record Regex(String field, String pattern) implements RemoteQuery {}

    /// Terms spelled nearly so; the nearest 50.
    ///
    /// @param field  the field
    /// @param text   the word
    /// @param edits  how many letters may differ
    /// @param prefix how many letters at the beginning must be the same
    record Fuzzy(String field, String text, int edits, int prefix) implements RemoteQuery {}

    /// Terms with a beginning.
    ///
    /// @param field the field
    /// @param text  the beginning
    record Prefix(String field, String text) implements RemoteQuery {}

    /// Articles in which a field has a value.
    ///
    /// @param field the field
    record Exists(String field) implements RemoteQuery {}

    /// Any of many terms, with score 1.
    ///
    /// @param field the field
    /// @param terms the terms
    record OneOf(String field, List<String> terms) implements RemoteQuery {
        public OneOf {
            terms = List.copyOf(terms);
        }
    }

    /// Whole numbers between two, both included.
    ///
    /// @param field the field
    /// @param from  the least
    /// @param to    the greatest
    record Wholes(String field, long from, long to) implements RemoteQuery {}

    /// Numbers between two, both included.
    ///
    /// @param field the field
    /// @param from  the least
    /// @param to    the greatest
    record Decimals(String field, double from, double to) implements RemoteQuery {}

    /// Stretches of days.
    ///
    /// @param field  the field
    /// @param first  the first day since 1970
    /// @param last   the last one
    /// @param within whether the whole stretch lies between them; else one day is enough
    record Days(String field, long first, long last, boolean within) implements RemoteQuery {}

    /// Whole values between two.
    ///
    /// @param field        the field
    /// @param from         the least
    /// @param to           the greatest
    /// @param fromIncluded whether the least itself counts
    /// @param toIncluded   whether the greatest itself counts
    record Values(String field, Optional<String> from, Optional<String> to, boolean fromIncluded, boolean toIncluded)
            implements RemoteQuery {}

    /// Clauses together.
    ///
    /// @param required    must match, and count
    /// @param conditions  must match, and do not count
    /// @param optional    count where they match
    /// @param excluded    must not match
    /// @param least       how many of the optional ones must match
    record All(
            List<RemoteQuery> required,
            List<RemoteQuery> conditions,
            List<RemoteQuery> optional,
            List<RemoteQuery> excluded,
            int least)
            implements RemoteQuery {
        public All {
            required = List.copyOf(required);
            conditions = List.copyOf(conditions);
            optional = List.copyOf(optional);
            excluded = List.copyOf(excluded);
        }
    }

    /// A clause all of whose matches have score 1.
    ///
    /// @param clause the clause
    record Constant(RemoteQuery clause) implements RemoteQuery {}

    /// A clause whose score is multiplied.
    ///
    /// @param clause the clause
    /// @param factor by what
    record Boosted(RemoteQuery clause, float factor) implements RemoteQuery {}

    /// Patterns of positions that occur at least so often, over all fields.
    ///
    /// @param count  how often
    /// @param fields what is to stand in each field
    record Spans(int count, List<InField> fields) implements RemoteQuery {
        public Spans {
            fields = List.copyOf(fields);
        }
    }
}
