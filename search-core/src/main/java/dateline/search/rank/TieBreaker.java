package dateline.search.rank;

import dateline.article.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Collects the best articles by score, ties broken by id. When many articles tie, as all matches of a pattern do,
/// Lucene's `TopFieldCollector` reads an id for each article that is among the best on the way. Here, ids within a
/// segment are compared by ordinal, and only as many are read as articles are wanted, plus one per segment.
final class TieBreaker implements CollectorManager<TieBreaker.Found, ScoreDoc[]> {

    private final int most;

    /// @param most how many are wanted, at least 1
    TieBreaker(int most) {
        this.most = most;
    }

    @Override
    public Found newCollector() {
        return new Found();
    }

    /// {@return the articles in their order}
    @Override
    public ScoreDoc[] reduce(Collection<Found> collectors) throws IOException {
        try {
            return merged(collectors);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ScoreDoc[] merged(Collection<Found> collectors) {
        PriorityQueue<InLeaf> leaves = new PriorityQueue<>(InLeaf.BEST_HEAD_FIRST);
        for (Found found : collectors) {
            for (InLeaf leaf : found.leaves) {
                leaf.sort();
                if (leaf.next()) {
                    leaves.add(leaf);
                }
            }
        }
        List<ScoreDoc> hits = new ArrayList<>();
        while (hits.size() < most && !leaves.isEmpty()) {
            InLeaf best = leaves.remove();
            hits.add(new ScoreDoc(best.base + best.head().doc(), best.head().score()));
            if (best.next()) {
                leaves.add(best);
            }
        }
        return hits.toArray(ScoreDoc[]::new);
    }

    /// An article.
    ///
    /// @param score its score
    /// @param ord   the number of its id among those of the segment
    /// @param doc   its document in the segment
    private record Hit(float score, int ord, int doc) {

        static final Comparator<Hit> BEST_FIRST =
                Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::ord);

        static final Comparator<Hit> WORST_FIRST = BEST_FIRST.reversed();
    }

    /// The best of each segment.
    final class Found implements Collector {

        private final List<InLeaf> leaves = new ArrayList<>();
        /// So much must an article score to be among the best: as many do in some segment already.
        private float least;

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            InLeaf leaf = new InLeaf(context);
            leaves.add(leaf);
            return new LeafCollector() {

                private @Nullable Scorable scorer;

                @Override
                public void setScorer(Scorable newScorer) throws IOException {
                    scorer = newScorer;
                    scorer.setMinCompetitiveScore(least);
                }

                @Override
                public void collect(int doc) throws IOException {
                    Scorable current = scorer;
                    if (current == null) {
                        throw new IllegalStateException("no scorer was set");
                    }
                    if (leaf.add(current.score(), doc, most) && leaf.worst() > least) {
                        least = leaf.worst();
                        current.setMinCompetitiveScore(least);
                    }
                }
            };
        }
    }

    /// The best articles of a segment.
    private static final class InLeaf {

        static final Comparator<InLeaf> BEST_HEAD_FIRST = (a, b) -> {
            int order = Float.compare(b.head().score(), a.head().score());
            int byId = order != 0 ? order : a.id().compareTo(b.id());
            return byId != 0 ? byId : Integer.compare(a.base, b.base);
        };

        private final int base;
        private final SortedDocValues ids;
        private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.WORST_FIRST);
        private final List<Hit> sorted = new ArrayList<>();
        private int at = -1;
        private @Nullable BytesRef id;

        InLeaf(LeafReaderContext context) throws IOException {
            this.base = context.docBase;
            this.ids = DocValues.getSorted(context.reader(), Field.ID.queryName());
        }

        /// {@return whether as many are there as are wanted}
        boolean add(float score, int doc, int most) throws IOException {
            boolean full = best.size() == most;
            if (full && score < worst()) {
                return true;
            }
            int ord = ids.advanceExact(doc) ? ids.ordValue() : -1;
            if (full && score == worst() && ord >= best.element().ord()) {
                return true;
            }
            if (full) {
                best.remove();
            }
            best.add(new Hit(score, ord, doc));
            return best.size() == most;
        }

        /// {@return the least score that is among the best}
        float worst() {
            return best.element().score();
        }

        void sort() {
            sorted.addAll(best);
            sorted.sort(Hit.BEST_FIRST);
        }

        /// {@return whether there is a further one, which is then the head}
        boolean next() {
            at++;
            id = null;
            return at < sorted.size();
        }

        Hit head() {
            return sorted.get(at);
        }

        /// {@return the id of the head}
        BytesRef id() {
            BytesRef known = id;
            if (known == null) {
                known = head().ord() < 0 ? new BytesRef() : read(head().ord());
                id = known;
            }
            return known;
        }

        private BytesRef read(int ord) {
            try {
                return BytesRef.deepCopyOf(ids.lookupOrd(ord));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read an id", e);
            }
        }
    }
}
