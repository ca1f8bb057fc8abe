package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.quote.QuotePage;
import dateline.result.ResultPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody says, as a condition of a query.
class SpeechSearchTest {

    private static ArticleIndex filled() {
        ArticleIndex index = ArticleIndex.inMemory();
        add(index, "a", "Ann Lee runs the port. \"The ferry will sail again in May,\" she said. Trains are late.");
        add(index, "b", "\"Trains are better than any ferry,\" said José García. Ann Lee was not asked.");
        add(index, "c", "The ferry is late. \"Buses are late too,\" said Ann Lee.");
        add(index, "d", "Ann Lee and José García met on the ferry to talk about trains.");
        index.commit();
        return index;
    }

    private static void add(ArticleIndex index, String id, String body) {
        index.add(Article.builder(id).language("en").body(body).build());
    }

    private static List<String> ids(ResultPage page) {
        return page.hits().stream()
                .map(hit -> hit.article().id().value())
                .sorted()
                .toList();
    }

    private static Query parsed(String query) {
        return QueryParser.standard().parse(query).query();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "said:ferry | a b",
                "said:(ferry w/3 sail) | a",
                "said:\"better than any\" | b",
                "said:(ferry AND NOT trains) | a",
                "said:(ferry -trains) | a",
                "said:(buses OR train) | b c",
                "said:* | a b c",
                "speaker:lee | a c",
                "speaker:\"Ann Lee\" | a c",
                "speaker:(lee OR garcía) | a b c",
                "speaker:* | a b c",
                "said:late AND speaker:lee | c",
                // of one quote: Ann Lee says nothing of trains
                "said:trains AND speaker:lee | ''",
                "+said:trains +speaker:lee | ''",
                "said:trains OR speaker:lee | a b c",
                // anywhere in a query
                "ferry NOT said:ferry | c d",
                "ferry AND NOT speaker:lee | b d",
                "trains AND said:ferry | a b",
                "(said:ferry OR id:d) AND trains | a b d",
                "2 of (said:ferry speaker:lee trains) | a b"
            })
    void articlesAreFoundByWhatTheyQuote(String query, String found) {
        try (ArticleIndex index = filled()) {
            ResultPage page = index.search(SearchRequest.of(parsed(query)));
            assertThat(String.join(" ", ids(page))).isEqualTo(found);
            assertThat(page.total().exact()).isTrue();
            assertThat(page.total().articles()).isEqualTo(ids(page).size());
        }
    }

    @Test
    void itIsPrintedAsItIsParsedAndSaysWhatItMeans() {
        try (ArticleIndex index = filled()) {
            Query query = parsed("said:(ferry w/3 sail) AND speaker:lee");
            assertThat(parsed(query.toString())).isEqualTo(query);
            assertThat(index.explain(SearchRequest.of(query)).reading())
                    .contains("in a quote")
                    .contains("with a quote by");
        }
    }

    @Test
    void facetsCountWhatIsFound() {
        try (ArticleIndex index = filled()) {
            SearchRequest request = SearchRequest.builder(parsed("speaker:lee"))
                    .facet("lang", 5)
                    .build();
            ResultPage page = index.search(request);
            assertThat(page.facets().values().iterator().next().getFirst().articles())
                    .isEqualTo(2);
        }
    }

    @Test
    void aFieldOfTheIndexGoesBefore() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("a")
                    .extra("speaker", "Bob Hall")
                    .body("Order, order.")
                    .build());
            index.add(Article.builder("b")
                    .body("\"Order is kept here,\" said Bob Hall.")
                    .build());
            index.commit();
            Query query = index.parser().parse("speaker:\"Bob Hall\"").query();
            assertThat(ids(index.search(SearchRequest.of(query)))).containsExactly("a");
        }
    }

    @Test
    void articlesAreNotRemovedByWhatTheyQuote() {
        try (ArticleIndex index = filled()) {
            assertThatThrownBy(() -> index.delete(parsed("said:ferry")))
                    .isInstanceOf(ArticleIndexException.class)
                    .hasMessageContaining("cannot choose");
            assertThat(index.count(parsed("said:ferry"))).isEqualTo(2);
        }
    }

    @Test
    void aPatternIsNoSpeaker() {
        try (ArticleIndex index = filled()) {
            assertThatThrownBy(() -> index.search(SearchRequest.of(parsed("speaker:le*"))))
                    .isInstanceOf(ArticleIndexException.class)
                    .hasMessageContaining("speaker");
        }
    }

    @Test
    void whereTooManyWouldHaveToBeReadTheTotalIsNotExact() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i <= QuotePage.MOST_ARTICLES; i++) {
                add(index, "n" + i, "\"The ferry is late,\" said Bob Hall.");
            }
            index.commit();
            ResultPage page = index.search(SearchRequest.of(parsed("said:ferry")));
            assertThat(page.total().exact()).isFalse();
            assertThat(page.complete()).isFalse();
            assertThat(page.warnings()).anyMatch(warning -> warning.contains("quotes were read in the first"));
            assertThat(page.hits()).isNotEmpty();
            ResultPage few = index.search(SearchRequest.of(parsed("said:ferry AND id:n7")));
            assertThat(ids(few)).containsExactly("n7");
            assertThat(few.complete()).isTrue();
        }
    }
}
