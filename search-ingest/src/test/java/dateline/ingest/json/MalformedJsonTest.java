package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private String second(String record, ReadOptions options) {
        return Reads.in(folder)
                .with(options)
                .file("a.jsonl", "{\"title\": \"first\"}\n" + record + "\n{\"title\": \"third\"}\n")
                .lines()
                .get(1);
    }

    @Test
    void eachLimitIsNamedWhereItIsPassed() {
        ReadOptions options = ReadOptions.builder().maxRecordBytes(10_000).build();
        String digits = "7".repeat(1_001);
        assertThat(second("{\"title\": \"a\", \"n\": " + digits + "}", options))
                .isEqualTo("a.jsonl:2: bad JSON: a number of more than 1,000 digits");
        assertThat(second("{\"title\": \"a\", \"" + "n".repeat(50_000) + "\": 1}", ReadOptions.defaults()))
                .startsWith("a.jsonl:2: bad JSON: a name of more than 1,000 characters");
        assertThat(second("{\"title\": " + "[".repeat(101) + "]".repeat(101) + "}", options))
                .isEqualTo("a.jsonl:2: record is nested more than 100 levels deep, the limit of maxNesting");
        assertThat(second("{\"title\": \"" + "a".repeat(20_000) + "\"}", options))
                .contains("record is larger than");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            17      | a number
            1.5     | a number
            "text"  | a string
            true    | a boolean
            false   | a boolean
            null    | null
            [1]     | an array
            """)
    void whatIsNoObjectIsCalledWhatItIs(String record, String kind) {
        assertThat(second(record, ReadOptions.defaults()))
                .startsWith("a.jsonl:2: ")
                .contains(kind);
    }
}
