package dateline.search.terms;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// A Lucene searcher over one snapshot that caches the term states of recent lookups: finding, counting and rescoring
/// look up each word once between them, and the next query does not look it up at all.
public final class TermCachingSearcher extends IndexSearcher {

    private final Map<Term, TermStates> known;

    /// @param reader the state
    /// @param known  remembers terms of this state; safe for use by many threads
    public TermCachingSearcher(IndexReader reader, Map<Term, TermStates> known) {
        super(reader);
        this.known = known;
    }

    /// {@return where a term stands, and how many articles have it}
    TermStates states(Term term) throws IOException {
        TermStates states = known.get(term);
        if (states == null) {
            states = TermStates.build(this, term, true);
            known.put(term, states);
        }
        return states;
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        return query instanceof TermQuery word
                ? super.createWeight(new TermQuery(word.getTerm(), states(word.getTerm())), mode, boost)
                : super.createWeight(query, mode, boost);
    }
}
