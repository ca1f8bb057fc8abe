package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Millions of the same sign, each of which could begin something: what reads them looks ahead only so far, and does
/// not take hours.
class RepeatedSignsTest {

    /// Enough for any machine where the time is linear, and for none where it is not.
    private static final Duration AMPLE = Duration.ofMinutes(3);

    private static final int TIMES = 2_000_000;

    private static final String STORY = "The northern ferry sails again on Monday after nineteen years, they said.";

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.json | {"id": "1", "title": "Ferry", "body": "STORY SIGNS;"}                             | &
            a.json | {"id": "1", "title": "Ferry", "body": "STORY SIGNS>"}                             | <
            a.md   | # Ferry%n%nSTORY%n%n[[SIGNS]                                                      | [
            a.md   | # Ferry%n%nSTORY%n%n{{SIGNS [[a]]                                                 | {
            a.bib  | @article{a, title = {Ferry}, abstract = {STORY SIGNS.}}                           | ~
            a.html | <title>SIGNS</title><h1>Ferry</h1><p>STORY</p><p>STORY</p>                      | `a — `
            """)
    void areReadInLinearTime(String name, String form, String sign) {
        String content = form.replace("%n", "\n").replace("STORY", STORY).replace("SIGNS", sign.repeat(TIMES));
        assertTimeoutPreemptively(
                AMPLE,
                () -> assertThat(Reads.in(dir).file(name, content).article().title())
                        .isEqualTo("Ferry"));
    }

    @Test
    void quotedCellsOfATableAreReadInLinearTime() {
        String table =
                "id\ttitle\tbody\n1\tFerry\tIt sails.\n" + "\"a\"\t".repeat(TIMES) + "\n2\tBridge\tIt is closed.\n";
        assertTimeoutPreemptively(
                AMPLE,
                () -> assertThat(Reads.in(dir).file("a.tsv", table).lines())
                        .containsExactly(
                                "a.tsv:2 1 \"Ferry\"",
                                "a.tsv:3: record has more than 10,000 values, the limit of maxValues",
                                "a.tsv:4 2 \"Bridge\""));
    }
}
