package dateline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.serve.SearchServer;
import dateline.serve.index.ServedIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an assistant is told of a roundup.
class RoundupToolsTest {

    private static final String FERRY =
            "The ferry crews of Carrick went back to work on Tuesday after nine days, and forty boats left the pier with the "
                    + "morning tide. Rosa Achter of the union said that its members had voted to take the offer.";
    private static final String OTTERS =
            "Two otters have moved into the ponds behind the sewage works at Lowmere, where no such animal had been seen "
                    + "since 1974. Wardens found their tracks in the snow and later filmed them at night.";

    private static SearchServer server;
    private static ToolCalls calls;

    @BeforeAll
    static void start() throws Exception {
        server = NewsServer.start(ServedIndex.reading("news", RoundupToolsTest::index));
        calls = ToolCalls.of(server);
    }

    private static ArticleIndex index() {
        ArticleIndex index = ArticleIndex.inMemory();
        index.add(Article.builder("ferry").title("Ferries sail").body(FERRY).build());
        index.add(Article.builder("otters").title("Otters return").body(OTTERS).build());
        index.add(Article.builder("brief")
                .title("News in brief")
                .body(FERRY + "\n\n" + OTTERS)
                .build());
        index.commit();
        return index;
    }

    @AfterAll
    static void stop() {
        calls.client().close();
        server.close();
    }

    @Test
    void getAndStoryNameWhatItContainsAndOfWhatAnArticleIsPart() {
        for (String tool : List.of("get", "story")) {
            assertThat(calls.answer(tool, Map.of("id", "brief")))
                    .containsEntry("contains", List.of("ferry", "otters"))
                    .doesNotContainKey("part_of");
            assertThat(calls.answer(tool, Map.of("id", "otters")))
                    .containsEntry("part_of", List.of("brief"))
                    .doesNotContainKey("contains");
        }
    }

    @Test
    void hitsNameItToo() {
        assertThat(ToolCalls.list(calls.answer("search", Map.of("query", "otters")), "hits"))
                .anySatisfy(hit -> assertThat(hit).containsEntry("contains", List.of("ferry", "otters")))
                .anySatisfy(hit -> assertThat(hit).containsEntry("part_of", List.of("brief")));
    }
}
