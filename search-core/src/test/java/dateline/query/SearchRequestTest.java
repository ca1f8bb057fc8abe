package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.query.parser.QueryParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

    private static final Query KIM = Query.word("kim");

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void asksForTheTenBestUnlessToldOtherwise() {
        SearchRequest request = SearchRequest.of(KIM);

        assertThat(request.query()).isEqualTo(KIM);
        assertThat(request.limit()).isEqualTo(10);
        assertThat(request.offset()).isZero();
        assertThat(request.sort()).isEqualTo(Sort.RELEVANCE);
        assertThat(request.exactTotal()).isTrue();
        assertThat(request.includeUndated()).isFalse();
        assertThat(request.snippets()).isEqualTo(2);
        assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(request.ranking()).isEqualTo(RankingModel.DEFAULT);
        assertThat(request.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(request.filters()).isEmpty();
        assertThat(request.facets()).isEmpty();
        assertThat(request.cursor()).isEmpty();
        assertThat(request.asOf()).isEmpty();
    }

    @Test
    void aBuilderOfItKeepsEveryPart() {
        SearchRequest request = SearchRequest.builder(QueryParser.standard().parse("kim AND"))
                .filter(QueryParser.standard().parse("OR"))
                .filter(Query.published("2023"))
                .limit(20)
                .offset(40)
                .sort(Sort.NEWEST)
                .facet("publisher", 5)
                .facet("author", 3)
                .exactTotal(false)
                .includeUndated(true)
                .snippets(4)
                .asOf(Instant.EPOCH)
                .zone(ZoneId.of("Asia/Seoul"))
                .timeout(Duration.ofMillis(1))
                .ranking(RankingModel.BM25)
                .build();

        assertThat(request.toBuilder().build()).usingRecursiveComparison().isEqualTo(request);
        assertThat(request.warnings()).hasSize(2);
        assertThat(request.filters()).containsExactly(Query.word("OR"), Query.published("2023"));
        assertThat(request.facets().keySet()).containsExactly("publisher", "author");
    }

    @Test
    void laterChangesOfTheBuilderDoNotReachIt() {
        SearchRequest.Builder builder = SearchRequest.builder(KIM);
        SearchRequest request = builder.build();
        builder.filter(KIM).facet("author", 1);

        assertThat(request.filters()).isEqualTo(List.of());
        assertThat(request.facets()).isEqualTo(Map.of());
    }

    @Test
    void theClockStandsStillAtAPastTime() {
        SearchRequest request = SearchRequest.builder(KIM)
                .asOf(Instant.EPOCH)
                .zone(ZoneId.of("Asia/Seoul"))
                .build();

        assertThat(request.clock()).isEqualTo(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Seoul")));
        assertThat(SearchRequest.builder(KIM)
                        .zone(ZoneId.of("Asia/Seoul"))
                        .build()
                        .clock()
                        .getZone())
                .isEqualTo(ZoneId.of("Asia/Seoul"));
    }

    @Test
    void partsAreChecked() {
        SearchRequest.Builder builder = SearchRequest.builder(KIM);

        refuses(() -> builder.limit(-1), "limit must be 0 to 100000, not -1");
        refuses(() -> builder.offset(100_001), "offset must be 0 to 100000, not 100001");
        refuses(() -> builder.facet("author", 0), "facet values must be 1 to 10000, not 0");
        refuses(() -> builder.snippets(101), "snippets must be 0 to 100, not 101");
        refuses(() -> builder.timeout(Duration.ZERO), "timeout must be more than zero, not PT0S");
        refuses(
                () -> SearchRequest.builder(KIM).limit(10).offset(99_991).build(),
                "offset and limit together exceed 100000: use a cursor");
        refuses(() -> SearchRequest.builder(KIM).offset(1).cursor("c").build(), "offset and cursor cannot be combined");
    }
}
