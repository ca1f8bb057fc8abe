package dateline.search.terms;

import dateline.index.Snapshot;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// A Lucene searcher over one snapshot that caches the term states of recent lookups: finding, counting and rescoring
/// look up each word once between them, and the next query does not look it up at all.
public final class TermCachingSearcher extends IndexSearcher {

    private final Map<Term, TermStates> known;
    private final Optional<IndexStatistics> whole;
    private final Optional<IndexSearcher> scored;
    private @Nullable QueryTimeout until;

    /// @param snapshot the state
    /// @param known    remembers terms of this state; safe for use by many threads
    public TermCachingSearcher(Snapshot snapshot, Map<Term, TermStates> known) {
        super(snapshot.reader());
        this.known = known;
        this.whole = snapshot.whole();
        this.scored = snapshot.scored().map(IndexSearcher::new);
    }

    @Override
    public void setTimeout(QueryTimeout timeout) {
        super.setTimeout(timeout);
        until = timeout;
    }

    /// {@return whether a search ended before it was done; also if it was stopped while its last articles were looked
    /// at}
    @Override
    public boolean timedOut() {
        return super.timedOut() || (until instanceof Deadline deadline && deadline.passed());
    }

    /// {@return whether there are more articles than are searched here, whose words count too}
    boolean isPart() {
        return whole.isPresent();
    }

    /// Says which terms will be looked up next.
    void expect(List<Term> terms) throws IOException {
        if (whole.isPresent()) {
            List<IndexTerm> unknown = new ArrayList<>();
            for (Term term : terms) {
                if (!known.containsKey(term)) {
                    unknown.add(new IndexTerm(term.field(), term.text()));
                }
            }
            whole.get().expect(unknown);
        }
    }

    /// {@return where a term stands, and how many articles have it}
    TermStates states(Term term) throws IOException {
        TermStates states = known.get(term);
        if (states == null) {
            states = whole.isEmpty() ? TermStates.build(this, term, true) : ofWhole(whole.get(), term);
            known.put(term, states);
        }
        return states;
    }

    /// {@return where a term stands here, and how many articles of the whole index have it}
    private TermStates ofWhole(IndexStatistics statistics, Term term) throws IOException {
        TermStates here = TermStates.build(this, term, true);
        TermStates states = new TermStates(getTopReaderContext());
        for (LeafReaderContext leaf : getLeafContexts()) {
            IOSupplier<TermState> state = here.get(leaf);
            TermState found = state == null ? null : state.get();
            if (found != null) {
                states.register(found, leaf.ord);
            }
        }
        IndexStatistics.Frequency all = frequency(statistics, term);
        boolean isKnown = all.articles() > 0;
        states.accumulateStatistics(
                isKnown ? Math.toIntExact(all.articles()) : here.docFreq(),
                isKnown ? all.occurrences() : here.totalTermFreq());
        return states;
    }

    private static IndexStatistics.Frequency frequency(IndexStatistics statistics, Term term) throws IOException {
        return statistics.frequency(new IndexTerm(term.field(), term.text()));
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        if (scored.isPresent()) {
            int articles = scored.get().getIndexReader().docFreq(term);
            return articles == 0
                    ? super.termStatistics(term, docFreq, totalTermFreq)
                    : new TermStatistics(
                            term.bytes(),
                            articles,
                            scored.get().getIndexReader().totalTermFreq(term));
        }
        if (whole.isEmpty()) {
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        IndexStatistics.Frequency all = frequency(whole.get(), term);
        return all.articles() > 0
                ? new TermStatistics(term.bytes(), all.articles(), all.occurrences())
                : super.termStatistics(term, docFreq, totalTermFreq);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        if (scored.isPresent()) {
            CollectionStatistics now = scored.get().collectionStatistics(field);
            return now == null ? super.collectionStatistics(field) : now;
        }
        if (whole.isEmpty()) {
            return super.collectionStatistics(field);
        }
        IndexStatistics.FieldSize size = whole.get().size(field);
        if (size.articles() == 0) {
            return super.collectionStatistics(field);
        }
        long articles = Math.max(size.articles(), whole.get().articles());
        return new CollectionStatistics(field, articles, size.articles(), size.occurrences(), size.postings());
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        return query instanceof TermQuery word
                ? super.createWeight(new TermQuery(word.getTerm(), states(word.getTerm())), mode, boost)
                : super.createWeight(query, mode, boost);
    }
}
