package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Source;
import dateline.ingest.record.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the readers say is of use to a Java program as to a command, so it names settings and no options.
class MessagesTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMMAND_LINE = Pattern.compile("(?:^|[ \"'(])--[a-z]|(?:^|[\"'(])dateline [a-z]");

    @Test
    void nameNoOptionOrCommand() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(all)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file ->
                            assertThat(optionsIn(Files.readString(file))).isEmpty());
        }
    }

    private static List<String> optionsIn(String source) {
        return source.lines()
                .filter(line -> !line.strip().startsWith("//"))
                .flatMap(line -> LITERAL.matcher(line).results())
                .map(result -> result.group())
                .filter(literal -> COMMAND_LINE.matcher(literal).find())
                .toList();
    }

    @Test
    void anOptionInALiteralIsFound() {
        assertThat(optionsIn("throw new X(\"too large, the limit of --max-record\");"))
                .hasSize(1);
        assertThat(optionsIn("throw new X(\"dateline index\");")).hasSize(1);
        assertThat(optionsIn("text.indexOf(\"-->\"); text.indexOf(\"\\n--\");")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReadSetting.class)
    void aReasonSaysWhichSettingHelps(ReadSetting setting) {
        Limits limits = Limits.DEFAULT;
        String reason = switch (setting) {
            case MAX_RECORD_BYTES -> limits.recordTooLarge();
            case MAX_VALUES -> limits.tooManyValues();
            case MAX_NESTING -> limits.nestedTooDeeply();
            case MAX_ARCHIVES -> limits.archivesTooDeep();
            case MAX_RATIO -> limits.ratioTooHigh();
            case MAX_UNPACKED_BYTES -> limits.unpacksTooLarge();
            case FIELDS -> "no title, text or id among its fields (colour); a field map can say which is which";
        };
        assertThat(new ReadResult.Rejected(new Source("a.jsonl", "1"), reason).setting())
                .contains(setting);
    }

    @Test
    void otherReasonsNameNone() {
        assertThat(new ReadResult.Rejected(new Source("a.jsonl", "1"), "bad JSON").setting())
                .isEmpty();
    }
}
