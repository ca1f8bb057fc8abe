package dateline.serve.request;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.Snippet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The highlights of a whole article for a search, field by field.
public final class Marks {

    private static final int ALL = 100;

    private Marks() {}

    /// {@return the marks in each field, in order; none if the article does not match the search}
    ///
    /// @param index    the index that has the article
    /// @param article  the article
    /// @param search  the search
    public static Map<String, List<Mark>> of(SearchIndex index, Article article, SearchParameters search) {
        if (search.text().isBlank()) {
            return Map.of();
        }
        SearchRequest request = search.request(index)
                .filter(Query.in("id", Query.exact(article.id().value())))
                .stories(StoryView.SHOW)
                .snippets(ALL)
                .limit(ALL)
                .build();
        Map<String, List<Mark>> marks = new TreeMap<>();
        for (Hit hit : index.search(request)) {
            if (hit.article().id().equals(article.id())) {
                add(hit.title(), marks);
                hit.snippets().forEach(snippet -> add(snippet, marks));
            }
        }
        marks.values().forEach(list -> list.sort(Comparator.comparingInt(Mark::start)));
        return marks;
    }

    private static void add(Snippet snippet, Map<String, List<Mark>> marks) {
        marks.computeIfAbsent(snippet.field(), field -> new ArrayList<>()).addAll(snippet.marks());
    }
}
