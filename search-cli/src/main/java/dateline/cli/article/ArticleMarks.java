package dateline.cli.article;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the words of a query match in one article, by field.
final class ArticleMarks {

    private static final int PASSAGES = 100;

    private ArticleMarks() {}

    /// {@return the marks, in order and without overlap; none if the article does not match}
    ///
    /// @param index   has the article
    /// @param article the article
    /// @param words   a query in the query language
    static Map<String, List<Mark>> of(SearchIndex index, Article article, String words) {
        ResultPage page = index.search(SearchRequest.builder(index.parser().parse(words))
                .filter(Query.in("id", Query.exact(article.id().value())))
                .snippets(PASSAGES)
                .limit(1)
                .build());
        Map<String, List<Mark>> marks = new HashMap<>();
        for (Hit hit : page) {
            add(hit.title(), marks);
            hit.snippets().forEach(snippet -> add(snippet, marks));
        }
        marks.values().forEach(each -> each.sort(Comparator.comparingInt(Mark::start)));
        return marks;
    }

    private static void add(Snippet snippet, Map<String, List<Mark>> marks) {
        if (!snippet.marks().isEmpty()) {
            marks.computeIfAbsent(snippet.field(), field -> new ArrayList<>()).addAll(snippet.marks());
        }
    }
}
