package dateline.search.explain;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.index.Snapshot;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Explanation;
import dateline.result.MatchExplanation;
import dateline.search.translate.FilteredCounter;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/// Explains how a request is read, and why an article matches it or not.
public final class RequestExplainer {

    private final PreparedSearch prepared;

    /// Explains a request.
    public RequestExplainer(PreparedSearch prepared) {
        this.prepared = prepared;
    }

    /// {@return how the request is read, and what each part of its query finds under its filters}
    public Explanation explain() throws IOException {
        List<String> warnings = new ArrayList<>(prepared.request().warnings());
        warnings.addAll(prepared.translation().warnings());
        return new QueryExplainer(prepared.counter()::count, prepared.lookup(), true, prepared.deadline())
                .explain(prepared.request().query(), warnings);
    }

    /// {@return why an article answers the request, or why not; empty when there is no such article}
    public Optional<MatchExplanation> why(ArticleId id) throws IOException {
        SearchRequest request = prepared.request();
        Snapshot snapshot = prepared.snapshot();
        int doc = snapshot.find(id);
        if (doc < 0) {
            return Optional.empty();
        }
        Article article = Snapshot.article(snapshot.reader().storedFields(), doc);
        org.apache.lucene.search.Query itself = new TermQuery(new Term(Field.ID.queryName(), id.value()));
        FilteredCounter counter = new FilteredCounter(
                prepared.translator(),
                prepared.searcher(),
                query -> new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(itself, Occur.FILTER)
                        .build(),
                prepared.deadline());
        MatchExplainer explainer = new MatchExplainer(prepared.translator(), counter, article, prepared.deadline());
        List<MatchExplanation.ClauseMatch> clauses = new ArrayList<>();
        clauses.add(explainer.explain(request.query()));
        for (Query filter : request.filters()) {
            clauses.add(explainer.explain(filter));
        }
        ArticleScore score = ArticleScore.of(doc, prepared);
        boolean matches = clauses.stream().allMatch(MatchExplanation.ClauseMatch::matches);
        return Optional.of(new MatchExplanation(
                article, matches, clauses, score.score(), score.parts(), score.freshness(), score.semantic()));
    }
}
