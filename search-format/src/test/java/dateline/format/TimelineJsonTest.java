package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.query.PeriodLength;
import dateline.query.SearchRequest;
import dateline.timeline.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineJsonTest {

    @Test
    void periodsAndBurstsAreWritten() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i < 300; i++) {
                boolean burst = i >= 100 && i < 125;
                index.add(Article.builder("day-" + i)
                        .title("Day " + i)
                        .body(burst || i % 100 == 50 ? "A flood, number" + i : "Fair weather, number" + i)
                        .publisher("Post")
                        .published(ArticleDate.of(LocalDate.of(2024, 1, 1).plusDays(i)))
                        .build());
            }
            index.add(Article.builder("undated").title("A flood long ago").build());
            index.commit();
            Timeline timeline =
                    index.timeline(SearchRequest.builder(index.parser().parse("flood"))
                            .histogram(PeriodLength.MONTH)
                            .limit(3)
                            .build());
            StringBuilder text = new StringBuilder();

            TimelineJson.write("flood", timeline, new JsonWriter(text::append, false));

            assertThat(text.toString().replace(" ", ""))
                    .startsWith("{\"format_version\":1,\"query\":\"flood\",\"complete\":true,\"articles\":29,")
                    .contains("\"collection\":301,", "\"undated\":1,", "\"period\":\"month\"")
                    .contains(
                            "{\"start\":\"2024-04-01\",\"articles\":21,\"stories\":21,\"collection\":30,\"per_thousand\":700")
                    .contains("\"burst_period\":\"month\",\"bursts\":[{\"start\":\"2024-04-01\"")
                    .contains("\"first\":{\"id\":\"day-100\",\"title\":\"Day100\",\"publisher\":\"Post\","
                            + "\"published\":\"2024-04-10\",\"articles\":1}");
        }
    }
}
