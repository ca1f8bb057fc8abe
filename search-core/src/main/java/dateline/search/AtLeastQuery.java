package dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Documents in which something occurs at least so often, in several fields together. All score alike.
final class AtLeastQuery extends Query {

    private final int count;
    private final List<Occurrences> occurrences;

    /// What occurs in a field.
    ///
    /// @param field  a field with positions
    /// @param source where it occurs
    record Occurrences(String field, IntervalsSource source) {}

    AtLeastQuery(int count, List<Occurrences> occurrences) {
        this.count = count;
        this.occurrences = List.copyOf(occurrences);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                List<IntervalIterator> iterators = iterators(context);
                if (iterators.isEmpty()) {
                    return null;
                }
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new Counting(iterators)));
            }

            @Override
            public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
                ScorerSupplier supplier = scorerSupplier(context);
                if (supplier == null) {
                    return null;
                }
                TwoPhaseIterator twoPhase = supplier.get(1).twoPhaseIterator();
                if (twoPhase.approximation().advance(doc) != doc || !twoPhase.matches()) {
                    return null;
                }
                List<Matches> found = new ArrayList<>();
                for (Occurrences each : occurrences) {
                    found.add(MatchesUtils.forField(
                            each.field(), () -> each.source().matches(each.field(), context, doc)));
                }
                return MatchesUtils.fromSubMatches(found);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    private List<IntervalIterator> iterators(LeafReaderContext context) throws IOException {
        List<IntervalIterator> iterators = new ArrayList<>();
        for (Occurrences each : occurrences) {
            IntervalIterator iterator = each.source().intervals(each.field(), context);
            if (iterator != null) {
                iterators.add(iterator);
            }
        }
        return iterators;
    }

    /// Walks the documents of any field, and counts over all fields in each.
    private final class Counting extends TwoPhaseIterator {

        private final List<IntervalIterator> iterators;

        Counting(List<IntervalIterator> iterators) {
            super(new EitherIterator(iterators));
            this.iterators = iterators;
        }

        @Override
        public boolean matches() throws IOException {
            int doc = approximation.docID();
            int found = 0;
            for (IntervalIterator each : iterators) {
                if (each.docID() == doc) {
                    while (found < count && each.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                        found++;
                    }
                }
            }
            return found >= count;
        }

        @Override
        public float matchCost() {
            float cost = 0;
            for (IntervalIterator each : iterators) {
                cost += each.matchCost();
            }
            return cost;
        }
    }

    /// The documents of any of a few iterators.
    private static final class EitherIterator extends DocIdSetIterator {

        private final List<IntervalIterator> iterators;
        private int doc = -1;

        EitherIterator(List<IntervalIterator> iterators) {
            this.iterators = iterators;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int least = NO_MORE_DOCS;
            for (IntervalIterator each : iterators) {
                int at = each.docID() < target ? each.advance(target) : each.docID();
                least = Math.min(least, at);
            }
            doc = least;
            return doc;
        }

        @Override
        public long cost() {
            long cost = 0;
            for (IntervalIterator each : iterators) {
                cost += each.cost();
            }
            return cost;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        for (Occurrences each : occurrences) {
            each.source().visit(each.field(), visitor.getSubVisitor(Occur.SHOULD, this));
        }
    }

    @Override
    public String toString(String field) {
        return "atleast" + count + "(" + occurrences + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AtLeastQuery that && count == that.count && occurrences.equals(that.occurrences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), count, occurrences);
    }
}
