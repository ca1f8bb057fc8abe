package dateline.testkit;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.result.Hit;
import java.util.ArrayList;
import java.util.List;

/// What most tests make, and what they ask of an answer.
public final class Samples {

    private Samples() {}

    /// {@return an article in English}
    public static Article article(String id, String title, String body) {
        return Article.builder(id).title(title).body(body).language("en").build();
    }

    /// {@return an article in English without a title}
    public static Article article(String id, String body) {
        return article(id, "", body);
    }

    /// {@return the ids of the hits, in their order}
    public static List<String> ids(Iterable<Hit> hits) {
        List<String> ids = new ArrayList<>();
        hits.forEach(hit -> ids.add(hit.article().id().value()));
        return ids;
    }

    /// {@return the ids of the first page of hits}
    public static List<String> ids(SearchIndex index, String query) {
        return ids(index.search(query));
    }
}
