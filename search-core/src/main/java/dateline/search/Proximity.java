package dateline.search;

import dateline.analysis.Terms;
import dateline.index.Layout;
import dateline.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// Turns what is said about positions (near, not near, same sentence, first words, at least so often) into intervals,
/// as of Clarke, Cormack and Burkowski, *An Algebra for Structured Text Search* (1995), within one field at a time.
///
/// Words are looked for in the field, exact forms and patterns in its twin, which has the same positions.
final class Proximity {

    /// How many words of the index a pattern may stand for within proximity.
    static final int MAX_EXPANSIONS = 1024;

    private final WordClauses words;

    Proximity(WordClauses words) {
        this.words = words;
    }

    /// {@return a query for articles where the clause holds within one of the fields of the scope}
    org.apache.lucene.search.Query query(Query clause, Scope scope) throws IOException {
        return switch (clause) {
            case Query.AtLeast least -> atLeast(least, scope);
            case Query.First first -> overFields(first, new Scope(List.of(BODY), false));
            default -> overFields(clause, scope);
        };
    }

    private static final String BODY = Layout.TEXT_FIELDS.getLast();

    private org.apache.lucene.search.Query overFields(Query clause, Scope scope) throws IOException {
        List<org.apache.lucene.search.Query> found = new ArrayList<>();
        for (String field : scope.fields()) {
            found.add(new IntervalQuery(field, source(clause, field)));
        }
        return WordClauses.any(found);
    }

    private org.apache.lucene.search.Query atLeast(Query.AtLeast least, Scope scope) throws IOException {
        List<AtLeastQuery.Occurrences> occurrences = new ArrayList<>();
        for (String field : scope.fields()) {
            occurrences.add(new AtLeastQuery.Occurrences(field, source(least.clause(), field)));
        }
        return new AtLeastQuery(least.count(), occurrences);
    }

    /// {@return where the clause holds within a field}
    ///
    /// @throws BadRequestException if it says nothing about positions
    private IntervalsSource source(Query clause, String field) throws IOException {
        return switch (clause) {
            case Query.Word q -> words.intervals(q.text(), 0, field);
            case Query.Phrase q -> words.intervals(q.text(), q.slop(), field);
            case Query.Exact q -> twin(field, words.exactIntervals(q.text()));
            case Query.Cased q -> twin(field, words.casedIntervals(q.text(), q.casing()));
            case Query.Wildcard q -> twin(field, words.wildcardIntervals(q.pattern()));
            case Query.Fuzzy q -> twin(field, words.fuzzyIntervals(q.text(), q.edits()));
            case Query.Regex q -> twin(field, words.regexIntervals(q.pattern()));
            case Query.Or q -> any(q.clauses(), field);
            case Query.Best q -> any(optional(q), field);
            case Query.SomeOf q -> Intervals.atLeast(q.count(), sources(q.clauses(), field));
            case Query.Near q -> near(q, field);
            case Query.NotNear q ->
                Intervals.notWithin(source(q.include(), field), q.distance(), source(q.exclude(), field));
            case Query.Same q ->
                Intervals.notContaining(
                        Intervals.unorderedNoOverlaps(source(q.left(), field), source(q.right(), field)),
                        twin(field, boundary(q.unit())));
            case Query.First q -> new FirstPositions(source(q.clause(), field), q.words());
            case Query.Boosted q -> source(q.clause(), field);
            case Query.In q -> inField(q, field);
            case Query.AtLeast a -> throw unsupported(a);
            case Query.And a -> throw unsupported(a);
            case Query.About a -> throw unsupported(a);
            case Query.Not n -> throw unsupported(n);
            case Query.Range r -> throw unsupported(r);
            case Query.Dated d -> throw unsupported(d);
            case Query.Everything e -> throw unsupported(e);
            case Query.Native n -> throw unsupported(n);
        };
    }

    private IntervalsSource near(Query.Near near, String field) throws IOException {
        IntervalsSource left = source(near.left(), field);
        IntervalsSource right = source(near.right(), field);
        return Intervals.maxgaps(
                near.distance() - 1,
                near.ordered() ? Intervals.ordered(left, right) : Intervals.unorderedNoOverlaps(left, right));
    }

    private static List<Query> optional(Query.Best best) throws BadRequestException {
        List<Query> clauses = new ArrayList<>();
        for (Query.Clause clause : best.clauses()) {
            if (clause.occurs() != Query.Occurs.OPTIONAL) {
                throw unsupported(best);
            }
            clauses.add(clause.query());
        }
        return clauses;
    }

    private IntervalsSource inField(Query.In in, String field) throws IOException {
        if (!Layout.field(in.field()).equals(field)) {
            throw unsupported(in);
        }
        return source(in.clause(), field);
    }

    private static BadRequestException unsupported(Query clause) {
        return new BadRequestException("'" + clause
                + "' cannot stand within proximity or counts: words, phrases, exact forms, patterns, OR and w/ can");
    }

    private IntervalsSource any(List<Query> clauses, String field) throws IOException {
        return Intervals.or(sources(clauses, field));
    }

    private IntervalsSource[] sources(List<Query> clauses, String field) throws IOException {
        IntervalsSource[] sources = new IntervalsSource[clauses.size()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = source(clauses.get(i), field);
        }
        return sources;
    }

    private static IntervalsSource boundary(Query.Unit unit) {
        return switch (unit) {
            case SENTENCE -> Intervals.phrase(Intervals.term(Terms.SENTENCE_END), Intervals.term(Terms.SENTENCE_START));
            case PARAGRAPH ->
                Intervals.phrase(Intervals.term(Terms.PARAGRAPH_END), Intervals.term(Terms.PARAGRAPH_START));
        };
    }

    private static IntervalsSource twin(String field, IntervalsSource source) {
        return Intervals.fixField(Layout.exact(field), source);
    }
}
