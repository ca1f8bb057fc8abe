package dateline.search.speech;

import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Matches articles in which somebody is quoted with what a condition asks.
///
/// Quotes are not in the index. A wider query finds the articles that may match, and each of these is read when nothing
/// else of the whole query has ruled it out: Lucene asks a two-phase iterator last, the dearest at the end.
public final class SpeechQuery extends Query {

    /// To read an article and its quotes costs as much as so many simple conditions.
    private static final float COST = 100_000;

    private final Query wide;
    private final SpeechCondition condition;
    private final QuotedArticles articles;
    private final Deadline deadline;

    /// @param wide      matches all articles that may match
    /// @param condition what a quote must be
    /// @param articles  reads them
    /// @param deadline  of the search
    public SpeechQuery(Query wide, SpeechCondition condition, QuotedArticles articles, Deadline deadline) {
        this.wide = wide;
        this.condition = condition;
        this.articles = articles;
        this.deadline = deadline;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = wide.rewrite(searcher);
        return rewritten.equals(wide) ? this : new SpeechQuery(rewritten, condition, articles, deadline);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight candidates = searcher.createWeight(searcher.rewrite(wide), ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Scorer scorer = candidates.scorer(leaf);
                if (scorer == null) {
                    return null;
                }
                return new DefaultScorerSupplier(
                        new ConstantScoreScorer(score(), scoreMode, verified(scorer, leaf.docBase)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private TwoPhaseIterator verified(Scorer scorer, int base) {
        TwoPhaseIterator first = scorer.twoPhaseIterator();
        DocIdSetIterator docs = first == null ? scorer.iterator() : first.approximation();
        return new TwoPhaseIterator(docs) {
            @Override
            public boolean matches() throws IOException {
                return (first == null || first.matches()) && articles.has(base + docs.docID(), condition, deadline);
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "quoted(" + wide.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpeechQuery query && condition.equals(query.condition) && wide.equals(query.wide);
    }

    @Override
    public int hashCode() {
        return Objects.hash(condition, wide);
    }
}
