package dateline.search.explain;

import dateline.article.Article;
import dateline.query.Query;
import dateline.result.ClauseExplanation.Role;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.Snippet;
import dateline.result.TotalHits;
import dateline.search.answer.Snippets;
import dateline.search.limit.Deadline;
import dateline.search.limit.QueryParts;
import dateline.search.limit.TimeExceededException;
import dateline.search.translate.FilteredCounter;
import dateline.search.translate.Translator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Explains which clauses of a query an article matches, and where.
final class MatchExplainer {

    private static final int SNIPPETS = 2;

    private final Translator translator;
    private final FilteredCounter counter;
    private final Article article;
    private final Deadline deadline;

    /// @param counter  counts nothing but this article
    /// @param deadline when explaining has to end
    MatchExplainer(Translator translator, FilteredCounter counter, Article article, Deadline deadline) {
        this.translator = translator;
        this.counter = counter;
        this.article = article;
        this.deadline = deadline;
    }

    /// {@return whether a query holds, clause by clause; without the clauses that there was no time to look at}
    ///
    /// @throws TimeExceededException if there was no time for the query as a whole
    ClauseMatch explain(Query query) throws IOException {
        return explain(Role.PART, query, Optional.empty()).orElseThrow(TimeExceededException::new);
    }

    private Optional<ClauseMatch> explain(Role role, Query query, Optional<String> field) throws IOException {
        Query asked = QueryExplainer.within(field, query);
        TotalHits total = counter.count(asked);
        if (!total.exact()) {
            return Optional.empty();
        }
        boolean matches = total.articles() > 0;
        Optional<String> inner = query instanceof Query.In in ? Optional.of(in.field()) : field;
        List<QueryParts.Part> parts = QueryParts.of(query);
        List<ClauseMatch> clauses = new ArrayList<>();
        for (QueryParts.Part part : parts) {
            explain(part.role(), part.query(), inner).ifPresent(clauses::add);
        }
        boolean combines = query instanceof Query.And || query instanceof Query.Or || query instanceof Query.Best;
        List<Snippet> where = matches && !combines ? where(asked) : List.of();
        return Optional.of(
                new ClauseMatch(role, query.toString(), QueryVerbalizer.clause(query), matches, where, clauses));
    }

    private List<Snippet> where(Query clause) throws IOException {
        Snippets.Marked marked =
                new Snippets(translator, clause, SNIPPETS, 0, deadline).mark(article, translator.analysis(article));
        return Stream.concat(Stream.of(marked.title()), marked.snippets().stream())
                .filter(snippet -> !snippet.marks().isEmpty())
                .limit(SNIPPETS)
                .toList();
    }
}
