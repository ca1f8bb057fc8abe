package dateline.search;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.testkit.Samples;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// What searches over a small index of English articles share.
abstract class SmallIndexTest {

    final ArticleIndex index = ArticleIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    static Article.Builder english(String id) {
        return Article.builder(id).language("en");
    }

    void add(Article.Builder... articles) {
        for (Article.Builder article : articles) {
            index.add(article.build());
        }
        index.commit();
    }

    SearchRequest.Builder request(String text) {
        return SearchRequest.builder(index.parser().parse(text)).zone(ZoneId.of("UTC"));
    }

    List<String> ids(SearchRequest.Builder request) {
        return Samples.ids(index.search(request.build()));
    }

    List<String> ids(String text) {
        return ids(request(text).sort(Sort.parse("id")));
    }
}
