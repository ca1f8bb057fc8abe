package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fault in one article of JSON")
class JsonFaultsTest {

    private static final String ONE = "{\"id\": \"1\", \"title\": \"Ferry sails\", \"body\": \"It sailed.\"}";
    private static final String THREE = "{\"id\": \"3\", \"title\": \"Rain\", \"body\": \"It rained.\"}";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"2\", \"title\": \"A\", \"title\": \"B\", \"body\": \"x\"}",
                "{\"id\": \"2\", \"id\": \"2\"}",
                "{\"title\": \"A\", \"author\": {\"name\": \"Lee\", \"name\": \"Fry\"}, \"tags\": [1, [2]]}",
                "{\"title\": \"A\", \"authors\": [{\"name\": \"Lee\"}, {\"name\": \"Fry\", \"x\": {}, \"name\": \"Fry\"}]}",
                "\"no article\"",
                "17",
            })
    void does_not_stop_the_array(String second) {
        for (String shape : new String[] {"[%s,\n%s,\n%s]", "{\"articles\": [%s,\n%s,\n%s], \"next\": null}"}) {
            String json = shape.replaceFirst("%s", ONE)
                    .replace(",\n%s,", ",\n" + second + ",")
                    .replace("%s", THREE);
            assertThat(Reads.in(dir).file("news.json", json).lines())
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("news.json:1 1 \"Ferry sails\""),
                            fault -> assertThat(fault).startsWith("news.json:2: "),
                            third -> assertThat(third).isEqualTo("news.json:3 3 \"Rain\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"It\tsailed", "It\nsailed", "It\r\nsailed", "It\u000Bsailed", "It\u0007sailed"})
    void is_none_where_a_text_has_a_tab_or_line_end_as_it_stands(String body) {
        String second = "{\"id\": \"2\", \"title\": \"Lock opens\", \"body\": \"" + body + "\"}";
        assertThat(Reads.in(dir)
                        .file("news.json", "[" + ONE + "," + second + "," + THREE + "]")
                        .articles())
                .hasSize(3)
                .element(1)
                .satisfies(
                        article -> assertThat(article.body()).startsWith("It").endsWith("sailed"));
    }
}
