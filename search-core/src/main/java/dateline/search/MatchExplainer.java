package dateline.search;

import dateline.article.Article;
import dateline.query.Query;
import dateline.result.ClauseExplanation.Role;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says of one article which clauses of a query hold, and where.
final class MatchExplainer {

    private static final int SNIPPETS = 2;

    private final Translator translator;
    private final Counter counter;
    private final Article article;

    /// @param counter counts nothing but this article
    MatchExplainer(Translator translator, Counter counter, Article article) {
        this.translator = translator;
        this.counter = counter;
        this.article = article;
    }

    /// {@return whether a query holds, clause by clause}
    ClauseMatch explain(Query query) throws IOException {
        return explain(Role.PART, query, Optional.empty());
    }

    private ClauseMatch explain(Role role, Query query, Optional<String> field) throws IOException {
        Query asked = Explainer.within(field, query);
        boolean matches = counter.count(asked).articles() > 0;
        Optional<String> inner = query instanceof Query.In in ? Optional.of(in.field()) : field;
        List<QueryParts.Part> parts = QueryParts.of(query);
        List<ClauseMatch> clauses = new ArrayList<>();
        for (QueryParts.Part part : parts) {
            clauses.add(explain(part.role(), part.query(), inner));
        }
        boolean combines = query instanceof Query.And || query instanceof Query.Or || query instanceof Query.Best;
        List<Snippet> where = matches && !combines ? where(asked) : List.of();
        return new ClauseMatch(role, query.toString(), Wording.clause(query), matches, where, clauses);
    }

    private List<Snippet> where(Query clause) throws IOException {
        Snippets.Marked marked = new Snippets(translator, clause, SNIPPETS, 0).mark(article);
        return Stream.concat(Stream.of(marked.title()), marked.snippets().stream())
                .filter(snippet -> !snippet.marks().isEmpty())
                .limit(SNIPPETS)
                .toList();
    }
}
