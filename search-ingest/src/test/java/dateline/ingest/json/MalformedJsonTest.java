package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of malformed JSON is about the file, never about the parser's own settings.
class MalformedJsonTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"a\", \"body\": [1, 2}",
                "{\"title\": \"a\", \"body\": {\"b\": 1]",
                "{\"title\": \"a\", \"body\": {\"b\": 1",
                "{\"title\": \"a\", \"body\": [1, 2",
                "{\"title\": \"a\", \"body\": \"cut",
                "{\"title\": \"a\",",
                "{\"title\"",
                "{\"title\": tru",
                "{\"title\": 1.e}",
                "{title: 1}",
                "{\"title\": \"\\u12\"}",
                "{\"title\": 'a'}"
            })
    void noMessageNamesThePartsOfTheParser(String json) {
        for (String name : new String[] {"a.jsonl", "a.json"}) {
            String text = name.endsWith("l")
                    ? "{\"title\": \"first\"}\n" + json + "\n"
                    : "[{\"title\": \"first\"},\n" + json + "\n";
            assertThat(Reads.in(folder).file(name, text).lines())
                    .last()
                    .asString()
                    .contains("bad JSON: ")
                    .doesNotContain("Source", "REDACTED", "Feature", "JsonParser", "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"title\": \"a\", \"body\": {\"b\": 1", "{\"title\": \"a\",", "{\"title\": \"a\", \"body\": [1"
            })
    void whatEndsEarlyMayBeCutOff(String json) {
        assertThat(Reads.in(folder)
                        .file("a.jsonl", "{\"title\": \"first\"}\n" + json + "\n")
                        .lines())
                .last()
                .asString()
                .endsWith("; it may be cut off");
    }
}
