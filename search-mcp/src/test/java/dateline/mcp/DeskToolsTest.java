package dateline.mcp;

import static dateline.mcp.ToolCalls.list;
import static dateline.mcp.ToolCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.serve.SearchServer;
import io.modelcontextprotocol.client.McpSyncClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a news desk asks by an assistant: what came before and after, who said what, what was changed. The client
/// checks each answer against the schema of its tool.
class DeskToolsTest {

    private static final String INQUIRY =
            "An inquiry into the broken dike opened at Brackwater. Her letters of three winters were shown by Ilse Vantongeren, "
                    + "who had asked for stone, for sand and for men to carry both. “Nobody \u202eanswered\u001b[2J them,” "
                    + "Vantongeren said. The clerk of the court read each of them aloud. The council was silent.";

    @TempDir
    static Path folder;

    private static SearchServer server;
    private static ToolCalls calls;
    private static McpSyncClient client;

    @BeforeAll
    static void start() throws Exception {
        IndexOptions options = IndexOptions.builder().keepRevisions(true).build();
        try (ArticleIndex index = ArticleIndex.create(NewsServer.index(folder), options)) {
            Sample.fill(index);
            Random random = new Random(21);
            for (int i = 0; i < 3000; i++) {
                index.add(Article.builder("other-" + i)
                        .body("the harbour of " + words(random))
                        .published("2024-04-04")
                        .build());
            }
            index.add(flood("breach", "2024-01-12", "The river breaks the dike at Brackwater")
                    .body(
                            "The river broke the dike at Brackwater and filled forty cellars. Ilse Vantongeren, the engineer of "
                                    + "the dike, had asked for sand. “We warned them twice,” said Vantongeren.")
                    .build());
            index.add(flood("inquiry", "2024-02-20", "Inquiry into the dike opens at Brackwater")
                    .body(INQUIRY)
                    .build());
            for (int i = 0; i < 8; i++) {
                index.add(flood("after-" + i, "2024-0" + (3 + i % 6) + "-0" + (1 + i), "Chapter " + i + " of the dike")
                        .body("The council of Brackwater met Ilse Vantongeren about the dike. " + words(random)
                                + " “Number " + i + " will be kept,” said Tomas Reed.")
                        .build());
            }
            index.commit();
            for (int version = 0; version < 12; version++) {
                index.add(flood("inquiry", "2024-02-20", "Inquiry into the dike, hour " + version)
                        .body(INQUIRY.replace("silent", ("loud in hour " + version + " ").repeat(40)))
                        .build());
                index.commit();
            }
        }
        server = NewsServer.start(folder);
        calls = ToolCalls.of(server);
        client = calls.client();
        client.listTools();
    }

    /// {@return forty words that nobody else has}
    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (int letter = 0; letter < 3; letter++) {
                text.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
            text.append(i % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    private static Article.Builder flood(String id, String date, String title) {
        return Article.builder(id)
                .title(title)
                .publisher("Dike Courier")
                .language("en")
                .published(date);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    /// {@return all items of an answer that is cut by a small budget, each part within it}
    private static List<Map<String, Object>> inParts(String tool, String name, Map<String, Object> arguments) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(arguments);
        asked.put("max_tokens", 400);
        int parts = 0;
        while (true) {
            assertThat(text(calls.call(tool, asked)).length()).isLessThan(1600);
            Map<String, Object> answer = calls.answer(tool, asked);
            all.addAll(list(answer, name));
            parts++;
            if (answer.get("next_cursor") == null) {
                assertThat(parts).as("parts of " + tool).isGreaterThan(1);
                return all;
            }
            asked.put("cursor", answer.get("next_cursor"));
        }
    }

    @Test
    void storiesBeforeAndAfterAnArticle() {
        assertThat(list(calls.answer("background", Map.of("id", "inquiry")), "stories"))
                .extracting(each -> each.get("id"))
                .contains("breach");
        List<Map<String, Object>> after = inParts("followups", "stories", Map.of("id", "breach", "limit", 9));
        assertThat(after)
                .extracting(each -> each.get("id"))
                .contains("inquiry", "after-0")
                .doesNotHaveDuplicates();
        assertThat(inParts("background", "stories", Map.of("id", "after-7", "limit", 9)))
                .doesNotHaveDuplicates();
        assertThat(inParts("related", "stories", Map.of("id", "breach", "limit", 9)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aQuoteHasItsSpeakerAndCanBeCited() {
        Map<String, Object> said = list(
                        calls.answer("quotes", Map.of("by", "vantongeren", "query", "cellars")), "quotes")
                .getFirst();
        assertThat(said).containsEntry("speaker", "Ilse Vantongeren").containsEntry("cue", "said");
        Map<?, ?> passage = (Map<?, ?>) said.get("passage");
        assertThat(passage.get("article")).isEqualTo("breach");
        assertThat(passage.get("text")).isEqualTo("We warned them twice,");
        assertThat(calls.answer(
                        "verify_quote",
                        Map.of(
                                "text",
                                passage.get("text"),
                                "id",
                                "breach",
                                "start",
                                passage.get("start"),
                                "end",
                                passage.get("end"),
                                "sha256",
                                passage.get("sha256"))))
                .containsEntry("verdict", "exact")
                .containsEntry("cited_passage", "unchanged");
        Map<String, Object> speakers = calls.answer("quotes", Map.of("query", "brackwater", "limit", 0));
        assertThat(list(speakers, "quotes")).isEmpty();
        assertThat(list(speakers, "speakers"))
                .extracting(each -> each.get("speaker"))
                .contains("Tomas Reed");
        assertThat(inParts("quotes", "quotes", Map.of("by", "Reed"))).hasSize(8);
        assertThat(calls.call("quotes", Map.of()).isError()).isTrue();
        assertThat(text(calls.call("quotes", Map.of("by", "…")))).startsWith("give by");
    }

    @Test
    void whatArticlesSayIsData() {
        String quote = text(calls.call("quotes", Map.of("by", "Vantongeren", "from", "2024-02", "to", "2024-02")));
        assertThat(quote).contains("Nobody answered[2J them").doesNotContain("\u202e", "\\u001b", "\u001b");
        String diff = text(calls.call("diff", Map.of("a", "inquiry@1", "b", "breach")));
        assertThat(diff).doesNotContain("\u202e", "\\u001b", "\u001b");
    }

    @Test
    void versionsAreListedReadAndCompared() {
        List<Map<String, Object>> versions = inParts("revisions", "revisions", Map.of("id", "inquiry"));
        assertThat(versions).hasSize(13);
        assertThat(versions.getFirst()).containsEntry("name", "inquiry@1").containsKey("until");
        assertThat(versions.getLast()).containsEntry("name", "inquiry@13").doesNotContainKey("until");
        Map<String, Object> first = calls.answer("get", Map.of("id", "inquiry@1"));
        assertThat(first.get("passage").toString()).contains("article=inquiry@1", "The council was silent.");
        assertThat(calls.answer("verify_quote", Map.of("text", "The council was silent.", "id", "inquiry@1")))
                .containsEntry("verdict", "exact");
        List<Map<String, Object>> changes = inParts("diff", "changes", Map.of("a", "inquiry@1", "b", "inquiry@13"));
        assertThat(changes)
                .anySatisfy(each -> assertThat(each)
                        .containsEntry("field", "body")
                        .containsEntry("kind", "delete")
                        .containsEntry("text", "silent."));
        assertThat(changes)
                .anySatisfy(each -> assertThat(each)
                        .containsEntry("kind", "equal")
                        .extractingByKey("text")
                        .asString()
                        .contains(" […] "));
        assertThat(text(calls.call("diff", Map.of("a", "inquiry@1", "b", "inquiry@99"))))
                .startsWith("there is no article 'inquiry@99'");
    }

    @Test
    void whatWasChangedLatelyIsListed() {
        Map<String, Object> answer = calls.answer("changed", Map.of("days", 1, "limit", 5));
        assertThat(answer).containsEntry("kept", true);
        assertThat(list(answer, "changes"))
                .hasSize(5)
                .first()
                .satisfies(change -> assertThat(change)
                        .containsEntry("id", "inquiry")
                        .containsEntry("after", "inquiry@13")
                        .containsEntry("title_changed", true));
        assertThat(inParts("changed", "changes", Map.of())).hasSize(12);
        assertThat(list(calls.answer("changed", Map.of("min_words", 10_000)), "changes"))
                .isEmpty();
    }
}
