package dateline.search.translate;

import dateline.analysis.token.Terms;
import dateline.index.Layout;
import dateline.query.Query;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.limit.Messages;
import dateline.search.span.SpanPattern;
import dateline.search.span.SpanPatternQuery;
import dateline.search.terms.FieldScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Translates positional clauses (near, not near, same sentence, first words, at least n times) to a [SpanPattern], one
/// field at a time.
///
/// Words are searched in the field itself, exact forms and patterns in its twin, which has the same positions.
final class Proximity {

    private static final String BODY = Layout.TEXT_FIELDS.getLast();

    private final WordClauses words;
    private final Deadline deadline;

    /// @param deadline when translating has to end, by a [TimeExceededException]
    Proximity(WordClauses words, Deadline deadline) {
        this.words = words;
        this.deadline = deadline;
    }

    /// {@return a query for articles where the clause holds within one of the fields of the scope}
    org.apache.lucene.search.Query query(Query clause, FieldScope scope) throws IOException {
        return switch (clause) {
            case Query.AtLeast least -> inFields(least.count(), least.clause(), scope.fields());
            case Query.First first -> inFields(1, first, List.of(BODY));
            default -> inFields(1, clause, scope.fields());
        };
    }

    private SpanPatternQuery inFields(int count, Query clause, List<String> fields) throws IOException {
        List<SpanPatternQuery.InField> found = new ArrayList<>();
        for (String field : fields) {
            found.add(new SpanPatternQuery.InField(field, spans(clause, field)));
        }
        return new SpanPatternQuery(count, found);
    }

    /// {@return where the clause holds within a field}
    ///
    /// @throws BadRequestException if it says nothing about positions
    private SpanPattern spans(Query clause, String field) throws IOException {
        deadline.check();
        return switch (clause) {
            case Query.Word q -> words.spans(q.text(), 0, field);
            case Query.Phrase q -> words.spans(q.text(), q.slop(), field);
            case Query.Exact q -> words.exactSpans(q.text(), field);
            case Query.Cased q -> words.casedSpans(q.text(), q.casing(), field);
            case Query.Wildcard q -> words.wildcardSpans(q.pattern(), field);
            case Query.Fuzzy q -> words.fuzzySpans(q.text(), q.edits(), field);
            case Query.Regex q -> words.regexSpans(q.pattern(), field);
            case Query.Or q -> new SpanPattern.AnyOf(all(q.clauses(), field));
            case Query.Best q -> new SpanPattern.AnyOf(all(optional(q), field));
            case Query.AtLeastOf q -> new SpanPattern.AtLeastOf(q.count(), all(q.clauses(), field));
            case Query.Near q ->
                new SpanPattern.Near(q.distance(), q.ordered(), spans(q.left(), field), spans(q.right(), field));
            case Query.NotNear q ->
                new SpanPattern.NotNear(q.distance(), spans(q.include(), field), spans(q.exclude(), field));
            case Query.SameUnit q ->
                new SpanPattern.SameUnit(start(q.unit(), field), spans(q.left(), field), spans(q.right(), field));
            case Query.First q -> new SpanPattern.First(q.words(), spans(q.clause(), field));
            case Query.Boosted q -> spans(q.clause(), field);
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

    private List<SpanPattern> all(List<Query> clauses, String field) throws IOException {
        List<SpanPattern> all = new ArrayList<>();
        for (Query clause : clauses) {
            all.add(spans(clause, field));
        }
        return all;
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

    private SpanPattern inField(Query.In in, String field) throws IOException {
        if (!Layout.field(in.field()).equals(field)) {
            throw unsupported(in);
        }
        return spans(in.clause(), field);
    }

    private static SpanPattern.AnyTerm start(Query.Unit unit, String field) {
        return new SpanPattern.AnyTerm(
                Layout.exact(field),
                List.of(
                        switch (unit) {
                            case SENTENCE -> Terms.SENTENCE_START;
                            case PARAGRAPH -> Terms.PARAGRAPH_START;
                        }));
    }

    private static BadRequestException unsupported(Query clause) {
        return new BadRequestException("'" + Messages.brief(clause.toString())
                + "' cannot stand within proximity or counts: words, phrases, exact forms, patterns, OR and w/ can");
    }
}
