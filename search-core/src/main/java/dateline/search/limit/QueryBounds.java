package dateline.search.limit;

import dateline.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// Keeps a query within the number of clauses that one search can execute, and warns about what is left out. The query
/// language allows more clauses than Lucene, because a pasted text is a query, too.
public final class QueryBounds {

    /// Of more words side by side those that tell most are looked for.
    private static final int MOST_WORDS = 256;

    /// Of so few clauses none needs so many of Lucene's that they could be too many together.
    private static final int FEW = 64;

    /// Lucene's clauses; its limit is 1,024, and filters and hints add some.
    private static final int MOST_LEAVES = 900;

    private final Predicate<String> isKeyword;
    private final boolean countsSetsAsOne;
    private int left;

    private QueryBounds(int most, Predicate<String> isKeyword, boolean countsSetsAsOne) {
        this.left = most;
        this.isKeyword = isKeyword;
        this.countsSetsAsOne = countsSetsAsOne;
    }

    /// Makes a query of Lucene's.
    public interface Translating {
        /// {@return the query; empty when it holds no word}
        Optional<org.apache.lucene.search.Query> translate(Query query) throws IOException;
    }

    /// {@return what is made of a query, or of so much of it as can be searched for}
    ///
    /// @param query       any query
    /// @param isKeyword   tells keyword fields, of which any number of values is one clause
    /// @param translating makes it
    /// @param warnings    takes a sentence for what was left out
    public static Optional<org.apache.lucene.search.Query> translate(
            Query query, Predicate<String> isKeyword, Translating translating, List<String> warnings)
            throws IOException {
        if (QueryParts.isWithin(query, FEW)) {
            return translating.translate(query);
        }
        Query asked = texts(query, isKeyword, warnings);
        boolean countsSetsAsOne = true;
        int most = MOST_LEAVES;
        while (true) {
            QueryBounds bounds = new QueryBounds(most, isKeyword, countsSetsAsOne);
            Query kept = bounds.beginning(asked).orElse(asked);
            Optional<org.apache.lucene.search.Query> translated = Optional.empty();
            boolean fits = false;
            try {
                translated = translating.translate(kept);
                fits = most <= 1 || translated.isEmpty() || leaves(translated.get()) <= MOST_LEAVES;
            } catch (IndexSearcher.TooManyClauses e) {
                if (most <= 1) {
                    throw e;
                }
            }
            if (!fits) {
                // Values that are phrases make no set: then each counts.
                most = countsSetsAsOne ? most : most / 2;
                countsSetsAsOne = false;
                continue;
            }
            if (bounds.left < 0) {
                warnings.add("a query can expand to " + MOST_LEAVES + " words and other clauses in all: what follows "
                        + "the first " + most + " is ignored");
            }
            return translated;
        }
    }

    private static int leaves(org.apache.lucene.search.Query query) {
        int[] leaves = {0};
        query.visit(new QueryVisitor() {
            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, org.apache.lucene.search.Query parent) {
                return this;
            }

            @Override
            public void visitLeaf(org.apache.lucene.search.Query leaf) {
                leaves[0]++;
            }

            @Override
            public void consumeTerms(org.apache.lucene.search.Query leaf, Term... terms) {
                leaves[0]++;
            }

            @Override
            public void consumeTermsMatching(
                    org.apache.lucene.search.Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
                leaves[0]++;
            }
        });
        return leaves[0];
    }

    /// Many words side by side are a text; of a keyword field they are values.
    private static Query texts(Query query, Predicate<String> isKeyword, List<String> warnings) {
        if (query instanceof Query.In in && isKeyword.test(in.field())) {
            return query;
        }
        if (!(query instanceof Query.Best best)) {
            return QueryParts.map(query, part -> texts(part, isKeyword, warnings));
        }
        // Each part is gone through once: twice at each level would be twice as often at the next.
        List<String> words = new ArrayList<>();
        for (Query.Clause clause : best.clauses()) {
            if (isOptionalWord(clause)) {
                words.add(((Query.Word) clause.query()).text());
            }
        }
        if (words.size() <= MOST_WORDS) {
            return QueryParts.map(query, part -> texts(part, isKeyword, warnings));
        }
        List<Query.Clause> others = new ArrayList<>();
        for (Query.Clause clause : best.clauses()) {
            if (!isOptionalWord(clause)) {
                others.add(new Query.Clause(clause.occurs(), texts(clause.query(), isKeyword, warnings)));
            }
        }
        warnings.add("long query: only its most distinctive words are searched, as about(\"…\") does");
        Query text = new Query.About(words.stream().collect(Collectors.joining(" ")));
        if (others.isEmpty()) {
            return text;
        }
        List<Query.Clause> clauses = new ArrayList<>();
        clauses.add(new Query.Clause(Query.Occurs.OPTIONAL, text));
        clauses.addAll(others);
        return new Query.Best(clauses);
    }

    private static boolean isOptionalWord(Query.Clause clause) {
        return clause.occurs() == Query.Occurs.OPTIONAL && clause.query() instanceof Query.Word;
    }

    /// {@return a query without what is beyond the limit; nothing where all of it is}
    private Optional<Query> beginning(Query query) {
        return switch (query) {
            case Query.And q ->
                among(q.clauses()).map(kept -> kept.size() == 1 ? kept.getFirst() : new Query.And(kept));
            case Query.Or q -> among(q.clauses()).map(kept -> kept.size() == 1 ? kept.getFirst() : new Query.Or(kept));
            case Query.AtLeastOf q ->
                among(q.clauses()).map(kept -> new Query.AtLeastOf(Math.min(q.count(), kept.size()), kept));
            case Query.Best q -> {
                List<Query.Clause> kept = new ArrayList<>();
                for (Query.Clause clause : q.clauses()) {
                    beginning(clause.query()).ifPresent(part -> kept.add(new Query.Clause(clause.occurs(), part)));
                }
                yield switch (kept.size()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(alone(kept.getFirst()));
                    default -> Optional.of(new Query.Best(kept));
                };
            }
            case Query.Not q -> beginning(q.clause()).map(Query.Not::new);
            case Query.In q ->
                countsSetsAsOne && isSet(q) ? one(q) : beginning(q.clause()).map(kept -> new Query.In(q.field(), kept));
            case Query.Boosted q -> beginning(q.clause()).map(kept -> new Query.Boosted(kept, q.factor()));
            case Query.Near q -> both(q.left(), q.right(), (l, r) -> new Query.Near(q.distance(), q.ordered(), l, r));
            case Query.SameUnit q -> both(q.left(), q.right(), (l, r) -> new Query.SameUnit(q.unit(), l, r));
            case Query.NotNear q -> both(q.include(), q.exclude(), (l, r) -> new Query.NotNear(q.distance(), l, r));
            case Query.AtLeast q -> beginning(q.clause()).map(kept -> new Query.AtLeast(q.count(), kept));
            case Query.First q -> beginning(q.clause()).map(kept -> new Query.First(q.words(), kept));
            default -> one(query);
        };
    }

    private Optional<Query> one(Query query) {
        left--;
        return left >= 0 ? Optional.of(query) : Optional.empty();
    }

    private boolean isSet(Query.In in) {
        return isKeyword.test(in.field())
                && switch (in.clause()) {
                    case Query.Or any -> any.clauses().stream().allMatch(QueryBounds::isValue);
                    case Query.Best any ->
                        any.clauses().stream().map(Query.Clause::query).allMatch(QueryBounds::isValue);
                    default -> false;
                };
    }

    private static boolean isValue(Query query) {
        return query instanceof Query.Word || query instanceof Query.Phrase || query instanceof Query.Exact;
    }

    /// Where one side is beyond the limit, the other counts alone.
    private Optional<Query> both(Query left, Query right, BinaryOperator<Query> joined) {
        Optional<Query> first = beginning(left);
        Optional<Query> second = beginning(right);
        return first.isPresent() && second.isPresent() ? Optional.of(joined.apply(first.get(), second.get())) : first;
    }

    private Optional<List<Query>> among(List<Query> clauses) {
        List<Query> kept = new ArrayList<>();
        clauses.forEach(clause -> beginning(clause).ifPresent(kept::add));
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    private static Query alone(Query.Clause clause) {
        return clause.occurs() == Query.Occurs.EXCLUDED ? Query.not(clause.query()) : clause.query();
    }
}
