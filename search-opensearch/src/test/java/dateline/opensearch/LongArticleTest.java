package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Articles as long as books, on a cluster and in memory.
class LongArticleTest {

    private static final int WORDS = 30_000;

    /// {@return a word of letters alone}
    private static String word(int number) {
        StringBuilder word = new StringBuilder("q");
        Integer.toString(number).chars().forEach(digit -> word.append((char) (digit - '0' + 'a')));
        return word.toString();
    }

    private static Article article(String id, int first) {
        StringBuilder body = new StringBuilder();
        for (int i = first; i < first + WORDS; i++) {
            body.append(word(i)).append('-').append(word(i % 5_000)).append(' ');
        }
        return Article.builder(id)
                .title("Proceedings")
                .body(body.toString())
                .language("en")
                .build();
    }

    @Test
    void eachWordIsFoundAndHasItsScore() {
        OpenSearch place = Nodes.running().index("long").shards(1, 0);
        List<Article> articles = List.of(article("one", 0), article("two", 20_000), article("three", 60_000));
        try (ArticleIndex here = ArticleIndex.inMemory();
                ArticleIndex there = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            for (ArticleIndex index : List.of(here, there)) {
                index.addAll(articles);
                index.commit();
            }
            for (int i = 0; i < 60_000 + WORDS; i += 1_009) {
                SearchRequest request = SearchRequest.builder(
                                Query.best(Query.word(word(i)), Query.word(word(i % 4_999))))
                        .stories(StoryView.SHOW)
                        .build();
                assertThat(there.rank(request)).as(word(i)).isEqualTo(here.rank(request));
            }
        }
    }
}
