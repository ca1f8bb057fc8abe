package dateline.search.explain;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.index.Snapshot;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Explanation;
import dateline.result.MatchExplanation;
import dateline.search.terms.TermLookup;
import dateline.search.translate.PreparedSearch;
import dateline.search.translate.FilteredCounter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/// Says how a request is read, and why an article answers it or not.
public final class RequestExplainer {

    private final Snapshot snapshot;
    private final TermLookup lookup;
    private final PreparedSearch asked;

    /// @param snapshot   the state that is searched
    /// @param lookup looks up its words
    /// @param asked      the request
    public RequestExplainer(Snapshot snapshot, TermLookup lookup, PreparedSearch asked) {
        this.snapshot = snapshot;
        this.lookup = lookup;
        this.asked = asked;
    }

    /// {@return how the request is read, and what each part of its query finds under its filters}
    public Explanation explain() throws IOException {
        List<String> warnings = new ArrayList<>(asked.request().warnings());
        warnings.addAll(asked.translation().warnings());
        return new QueryExplainer(asked.counter(), lookup, asked.deadline())
                .explain(asked.request().query(), warnings);
    }

    /// {@return why an article answers the request, or why not; empty when there is no such article}
    public Optional<MatchExplanation> why(ArticleId id) throws IOException {
        SearchRequest request = asked.request();
        int doc = snapshot.find(id);
        if (doc < 0) {
            return Optional.empty();
        }
        Article article = Snapshot.article(snapshot.reader().storedFields(), doc);
        org.apache.lucene.search.Query itself = new TermQuery(new Term(Field.ID.queryName(), id.value()));
        FilteredCounter counter = new FilteredCounter(
                asked.translator(),
                asked.searcher(),
                query -> new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(itself, Occur.FILTER)
                        .build(),
                asked.deadline());
        MatchExplainer explainer = new MatchExplainer(asked.translator(), counter, article, asked.deadline());
        List<MatchExplanation.ClauseMatch> clauses = new ArrayList<>();
        clauses.add(explainer.explain(request.query()));
        for (Query filter : request.filters()) {
            clauses.add(explainer.explain(filter));
        }
        ArticleScore score = ArticleScore.of(doc, asked, snapshot);
        boolean matches = clauses.stream().allMatch(MatchExplanation.ClauseMatch::matches);
        return Optional.of(
                new MatchExplanation(article, matches, clauses, score.score(), score.parts(), score.freshness()));
    }
}
