package dateline.search.remote;

import dateline.index.Layout;
import dateline.index.Schema;
import dateline.index.StoryLabels;
import dateline.remote.query.RemoteQuery;
import dateline.search.limit.BadRequestException;
import dateline.search.span.SpanPatternQuery;
import dateline.search.speech.SpeechQuery;
import dateline.search.terms.DaysQuery;
import dateline.search.terms.RegexQuery;
import dateline.search.terms.ValueRangeQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/// Converts what the translator makes to the queries of a remote engine, node by node.
final class QueryConverter {

    private final Schema schema;

    /// @param schema the extra fields
    QueryConverter(Schema schema) {
        this.schema = schema;
    }

    /// {@return a query that finds the same and scores the same}
    ///
    /// @throws BadRequestException if there is none
    RemoteQuery convert(Query query) throws IOException {
        return switch (query) {
            case MatchAllDocsQuery all -> new RemoteQuery.Everything();
            case MatchNoDocsQuery none -> new RemoteQuery.Nothing();
            case TermQuery q ->
                new RemoteQuery.Term(q.getTerm().field(), q.getTerm().text());
            case BoostQuery q -> new RemoteQuery.Boosted(convert(q.getQuery()), q.getBoost());
            case ConstantScoreQuery q -> new RemoteQuery.Constant(convert(q.getQuery()));
            case BooleanQuery q -> all(q);
            case SynonymQuery q -> anyTerm(q);
            case PhraseQuery q -> phrase(q);
            case SpanPatternQuery q -> new RemoteQuery.Spans(q.count(), q.fields());
            case WildcardQuery q ->
                new RemoteQuery.Wildcard(q.getTerm().field(), q.getTerm().text());
            case RegexQuery q ->
                new RemoteQuery.Regex(q.pattern().field(), q.pattern().text());
            case PrefixQuery q ->
                new RemoteQuery.Prefix(q.getPrefix().field(), q.getPrefix().text());
            case FuzzyQuery q ->
                new RemoteQuery.Fuzzy(q.getTerm().field(), q.getTerm().text(), q.getMaxEdits(), q.getPrefixLength());
            case FieldExistsQuery q -> new RemoteQuery.Exists(q.getField());
            case TermInSetQuery q -> new RemoteQuery.OneOf(q.getField(), terms(q));
            case PointRangeQuery q -> range(q);
            case DaysQuery q -> new RemoteQuery.Days(q.field(), q.first(), q.last(), q.within());
            case ValueRangeQuery q ->
                new RemoteQuery.Values(q.field(), q.from(), q.to(), q.fromIncluded(), q.toIncluded());
            default -> other(query);
        };
    }

    private static RemoteQuery other(Query query) throws BadRequestException {
        if (query.equals(StoryLabels.shared())) {
            return new RemoteQuery.Wholes(Layout.STORY, 0, Long.MAX_VALUE);
        }
        if (query instanceof SpeechQuery) {
            throw new BadRequestException(
                    "said: and speaker: cannot be asked of a cluster, which keeps no quotes: search"
                            + " for their words, and read the quotes of what is found");
        }
        throw new BadRequestException("a query of Lucene's own, " + query
                + ", cannot be asked of a cluster: write it in the query language, or ask an index in a folder");
    }

    private RemoteQuery all(BooleanQuery query) throws IOException {
        List<RemoteQuery> required = new ArrayList<>();
        List<RemoteQuery> conditions = new ArrayList<>();
        List<RemoteQuery> optional = new ArrayList<>();
        List<RemoteQuery> excluded = new ArrayList<>();
        for (BooleanClause clause : query.clauses()) {
            RemoteQuery converted = convert(clause.query());
            switch (clause.occur()) {
                case MUST -> required.add(converted);
                case FILTER -> conditions.add(converted);
                case SHOULD -> optional.add(converted);
                case MUST_NOT -> excluded.add(converted);
            }
        }
        boolean onlyOptional = required.isEmpty() && conditions.isEmpty();
        if (onlyOptional && optional.isEmpty()) {
            return new RemoteQuery.Nothing();
        }
        int least = Math.max(query.getMinimumNumberShouldMatch(), onlyOptional ? 1 : 0);
        return least > optional.size()
                ? new RemoteQuery.Nothing()
                : new RemoteQuery.All(required, conditions, optional, excluded, least);
    }

    private static RemoteQuery anyTerm(SynonymQuery query) {
        List<String> terms = query.getTerms().stream().map(Term::text).toList();
        SynonymQuery.Builder alike = new SynonymQuery.Builder(query.getField());
        query.getTerms().forEach(alike::addTerm);
        boolean even = query.equals(alike.build());
        return switch (terms.size()) {
            case 0 -> new RemoteQuery.Nothing();
            case 1 ->
                even
                        ? new RemoteQuery.Term(query.getField(), terms.getFirst())
                        : new RemoteQuery.AnyTerm(query.getField(), terms, false);
            default -> new RemoteQuery.AnyTerm(query.getField(), terms, even);
        };
    }

    private static RemoteQuery phrase(PhraseQuery query) {
        return new RemoteQuery.Phrase(
                query.getField(),
                Stream.of(query.getTerms()).map(Term::text).collect(Collectors.toList()),
                query.getSlop());
    }

    private static List<String> terms(TermInSetQuery query) throws IOException {
        List<String> terms = new ArrayList<>();
        BytesRefIterator each = query.getBytesRefIterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            terms.add(term.utf8ToString());
        }
        return terms;
    }

    private RemoteQuery range(PointRangeQuery query) {
        byte[] from = query.getLowerPoint();
        byte[] to = query.getUpperPoint();
        boolean isDecimal = schema.types().entrySet().stream()
                .anyMatch(extra -> extra.getValue() == dateline.article.Field.Type.NUMBER
                        && Layout.field(extra.getKey()).equals(query.getField()));
        return isDecimal
                ? new RemoteQuery.Decimals(
                        query.getField(), DoublePoint.decodeDimension(from, 0), DoublePoint.decodeDimension(to, 0))
                : new RemoteQuery.Wholes(
                        query.getField(), LongPoint.decodeDimension(from, 0), LongPoint.decodeDimension(to, 0));
    }
}
