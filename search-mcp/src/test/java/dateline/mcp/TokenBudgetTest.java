package dateline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.serve.index.ServedIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers with many small items, which a budget cuts and a cursor completes.
class TokenBudgetTest {

    private ServedIndex index;

    @BeforeEach
    void open() {
        index = ServedIndex.reading("many", TokenBudgetTest::filled);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static ArticleIndex filled() {
        ArticleIndex open = ArticleIndex.inMemory();
        for (int i = 0; i < 120; i++) {
            boolean burst = i >= 50 && i < 80;
            for (int j = 0; j < (burst ? 3 : 1); j++) {
                open.add(Article.builder("a" + i + "-" + j)
                        .title("Number " + i + " of " + j)
                        .body((burst || i % 10 == 0 ? "A strike" : "A day") + " at place" + i + "x" + j + ".")
                        .publisher("The Publisher of Place Number " + i)
                        .published(LocalDate.of(2023, 1, 1).plusDays(i).toString())
                        .build());
            }
        }
        open.commit();
        return open;
    }

    private Map<String, Object> answer(String tool, Map<String, Object> arguments) {
        return new Tools(List.of(index))
                .all().stream()
                        .filter(each -> each.name().equals(tool))
                        .findFirst()
                        .orElseThrow()
                        .action()
                        .run(new ToolArguments(arguments));
    }

    @ParameterizedTest
    @CsvSource({"count, values, 120", "timeline, periods, 120"})
    void whatIsCutIsGivenWithTheCursor(String tool, String name, int all) {
        Map<String, Object> asked = new HashMap<>(Map.of("query", "*", "max_tokens", 300));
        if (tool.equals("count")) {
            asked.putAll(Map.of("by", "publisher", "limit", 200));
        } else {
            asked.put("by", "day");
        }
        List<Object> seen = new ArrayList<>();
        int answers = 0;
        for (Object cursor = ""; cursor != null; answers++) {
            asked.put("cursor", cursor);
            Map<String, Object> answer = answer(tool, asked);
            assertThat(answer.toString()).hasSizeLessThan(1500);
            seen.addAll((List<?>) answer.get(name));
            cursor = answer.get("next_cursor");
        }
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
        assertThat(answers).isGreaterThan(5);
    }

    @Test
    void burstsComeBeforePeriodsAndOnce() {
        Map<String, Object> asked = new HashMap<>(Map.of("query", "strike", "by", "day", "max_tokens", 300));
        Map<String, Object> first = answer("timeline", asked);
        assertThat((List<?>) first.get("bursts")).hasSize(1);
        assertThat(first.get("next_cursor")).isNotNull();
        asked.put("cursor", first.get("next_cursor"));
        Map<String, Object> second = answer("timeline", asked);
        assertThat((List<?>) second.get("bursts")).isEmpty();
        assertThat((List<?>) second.get("periods")).isNotEmpty();
        int given = ((List<?>) first.get("periods")).size() + ((List<?>) second.get("periods")).size();
        Map<String, Object> whole = answer("timeline", Map.of("query", "strike", "by", "day"));
        assertThat((int) second.get("periods_left_out") + given).isEqualTo(((List<?>) whole.get("periods")).size());
    }
}
