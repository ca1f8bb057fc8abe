package dateline.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.FacetCount;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// The quotes of an index.
class QuotePageTest {

    private static void add(ArticleIndex index, String id, String date, String body) {
        index.add(Article.builder(id)
                .language("en")
                .title("Port " + id)
                .published(date)
                .body(body)
                .build());
    }

    private static ArticleIndex filled() {
        ArticleIndex index = ArticleIndex.inMemory();
        add(index, "a", "2024-05-02", "\"The ferry will sail again,\" said Ann Lee. \"It has to,\" she added.");
        add(index, "b", "2024-05-01", "Crews cheered. “The ferry will sail again,” said Ann Lee on the quay.");
        add(index, "c", "2024-05-03", "\"Trains are better than any ferry,\" said José García.");
        add(index, "d", "2024-05-04", "\"Buses are late again,\" said Bob Hall.");
        index.commit();
        return index;
    }

    @Test
    void aTextThatIsPrintedTwiceIsOneQuote() {
        try (ArticleIndex index = filled()) {
            QuotePage page = index.quotes(SearchRequest.of(Query.word("ferry")), "");
            assertThat(page.quotes())
                    .extracting(each -> each.quote().text())
                    .containsExactly("Trains are better than any ferry,", "It has to,", "The ferry will sail again,");
            PrintedQuote twice = page.quotes().getLast();
            assertThat(twice.article().id().value()).isEqualTo("b");
            assertThat(twice.printed()).extracting(id -> id.value()).containsExactly("b", "a");
            assertThat(page.speakers())
                    .containsExactly(new SpeakerCount("Ann Lee", 2), new SpeakerCount("José García", 1));
            assertThat(List.of(page.total(), page.articles(), page.read())).containsExactly(3L, 3L, 3L);
            assertThat(page.complete()).isTrue();
        }
    }

    @Test
    void aFacetCountsDifferentQuotesBySpeaker() {
        try (ArticleIndex index = filled()) {
            SearchRequest request = SearchRequest.builder(Query.word("ferry"))
                    .facet("speaker", 10)
                    .facet("publisher", 10)
                    .build();
            assertThat(index.search(request).facets().get("speaker"))
                    .containsExactly(
                            new FacetCount("Ann Lee", 2, OptionalLong.empty(), OptionalLong.of(2)),
                            new FacetCount("José García", 1, OptionalLong.empty(), OptionalLong.of(1)));
            assertThat(index.search(request.toBuilder().facet("speaker", 1).build())
                            .facets()
                            .get("speaker"))
                    .extracting(FacetCount::value)
                    .containsExactly("Ann Lee");
            assertThat(index.search(request).warnings()).isEmpty();
            assertThatThrownBy(() -> index.counts(request, List.of("speaker")))
                    .hasMessageContaining("speakers can only be counted as a facet");
        }
    }

    @Test
    void aSpeakerIsAskedForByWordsOfTheName() {
        try (ArticleIndex index = filled()) {
            SearchRequest all = SearchRequest.of(Query.everything());
            assertThat(index.quotes(all, "lee").quotes())
                    .extracting(each -> each.quote().speaker())
                    .containsExactly("Ann Lee", "Ann Lee");
            assertThat(index.quotes(all, "jose garcia").total()).isEqualTo(1);
            assertThat(index.quotes(all, "Ann Hall").total()).isZero();
        }
    }

    @Test
    void theLimitIsThatOfQuotes() {
        try (ArticleIndex index = filled()) {
            SearchRequest one =
                    SearchRequest.builder(Query.everything()).limit(1).build();
            QuotePage page = index.quotes(one, "");
            assertThat(page.quotes())
                    .singleElement()
                    .satisfies(each -> assertThat(each.quote().speaker()).isEqualTo("Bob Hall"));
            assertThat(page.total()).isEqualTo(4);
        }
    }

    @Test
    void filtersCount() {
        try (ArticleIndex index = filled()) {
            SearchRequest day = SearchRequest.builder(Query.everything())
                    .filter(Query.published("2024-05-03"))
                    .build();
            assertThat(index.quotes(day, "").speakers()).containsExactly(new SpeakerCount("José García", 1));
        }
    }

    @Test
    void anEmptyIndexHasNoQuotes() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            assertThat(index.quotes(SearchRequest.of(Query.everything()), "").total())
                    .isZero();
        }
    }

    @Test
    void refusesWhatDoesNotAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotePage(List.of(), List.of(), 0, 1, 2, List.of(), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote("", "", "", "", "body", 4, 3, 0))
                .withMessageContaining("4 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quote("", "", "", "", "body", 0, 3, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpeakerCount("Ann Lee", 0));
    }
}
