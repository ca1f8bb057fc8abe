package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    private static final String TREC = """
            <top>

            <num> Number: 901
            <title> harbour ferries

            <desc> Description:
            Which harbours run ferries
            all year?

            <narr> Narrative:
            A relevant article names a harbour. Ferries with < 20 seats
            do not count, nor does <i>Titanic</i>.

            </top>

            <top>
            <num> Number: 902
            <title> night trains
            <desc> Description:
            Sleeper services.
            <narr> Narrative:
            Any.
            </top>
            """;

    @Test
    void trec_titlesAreTheText() throws IOException {
        assertThat(read(TREC).list())
                .containsExactly(new Topic("901", "harbour ferries"), new Topic("902", "night trains"));
    }

    @Test
    void trec_partsAreJoinedInTheirOrder(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("t"), TREC);

        Topics topics = Topics.read(file, EnumSet.of(TopicPart.NARRATIVE, TopicPart.TITLE, TopicPart.DESCRIPTION));

        assertThat(topics.list().getFirst().text())
                .isEqualTo("harbour ferries Which harbours run ferries all year? A relevant article names a harbour. "
                        + "Ferries with < 20 seats do not count, nor does <i>Titanic</i>.");
    }

    @Test
    void trec_closingTagsAndCapitals() throws IOException {
        assertThat(read("""
                        <TOP>
                        <head> Tipster Topic Description
                        <num>7</num> <dom> Domain: Finance
                        <title> Topic:  rail
                        strike </title>
                        <con> Concept(s): 1. walk-out
                        </TOP>
                        """).list()).containsExactly(new Topic("7", "rail strike"));
    }

    @Test
    void tsv_textIsAllAfterTheFirstTab() throws IOException {
        assertThat(read("a 1\tfirst text\twith a tab\n\n  \nb\t who: \"when?\" \r\n")
                        .list())
                .containsExactly(new Topic("a 1", "first text\twith a tab"), new Topic("b", "who: \"when?\""));
    }

    @Test
    void jsonLines_otherMembersArePassedOver() throws IOException {
        assertThat(read("""
                        {"id": "1", "text": "caf\\u00e9 \\"Zürich\\"", "metadata": {"year": [1999, null]}}
                        {"_id": 2, "text": "\\ud83d\\ude80 launch\\/landing"}
                        """).list())
                .containsExactly(new Topic("1", "café \"Zürich\""), new Topic("2", "🚀 launch/landing"));
    }

    @Test
    void byteOrderMarkIsDropped(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("t"), "\uFEFF1\ttext\n");

        assertThat(Topics.read(file).ids()).containsExactly("1");
    }

    @Test
    void digestDependsOnTheTopicsAndNotOnTheFormat() throws IOException {
        String digest = read("1\tone\n2\ttwo\n").digest();

        assertThat(read("{\"id\":1,\"text\":\"one\"}\n{\"id\":2,\"text\":\"two\"}\n")
                        .digest())
                .isEqualTo(digest)
                .hasSize(64);
        assertThat(read("2\ttwo\n1\tone\n").digest()).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | t:1: no topic found",
                "'1\tone\n2 two'                           | t:2: expected a topic as 'id TAB text', found no tab",
                "'1\tone\n\n1\ttwo'                        | t:3: topic 1 occurs twice",
                "'1\t  '                                   | t:1: expected a topic as 'id TAB text', found no tab",
                "'{\"id\": 1}'                             | t:1: topic has no member 'text'",
                "'{\"text\": \"x\"}'                       | t:1: topic has no member 'id'",
                "'{\"id\": 1, \"text\": \" \"}'            | t:1: topic 1 has no text",
                "'{\"id\": 1, \"text\": \"x\"\n'           | t:1: column 22: the line ends inside the JSON object",
                "'<top>\n<num> 1\n<title> x\n<top>'        | t:4: <top> inside another <top>",
                "'<top>\n<num> 1\n<title> x\n'             | t:3: the last <top> is not closed",
                "'<top>\n<title> x\n</top>'                | t:3: topic has no <num>",
                "'<top>\n<num> Number: 1\n</top>'          | t:3: topic 1 has no title",
                "'<num> 1\n<title> x\n</top>'              | t:1: <num> outside of <top>",
                "'</top>'                                  | t:1: </top> without <top>",
                "'<xml>'                                   | t:1: no topic found",
            })
    void malformedFilesAreErrorsWithTheirLine(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(EvalFormatException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void faultKnowsSourceAndLine() {
        assertThatThrownBy(() -> read("1\tone\nx")).isInstanceOfSatisfying(EvalFormatException.class, fault -> {
            assertThat(fault.source()).isEqualTo("t");
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @Test
    void bytesThatAreNotUtf8AreAnError(@TempDir Path dir) throws IOException {
        Path file = Files.write(dir.resolve("latin1"), "1\tcafé\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Topics.read(file))
                .isInstanceOf(EvalFormatException.class)
                .hasMessageContaining("latin1:1: not UTF-8 text");
    }

    @Test
    void lineLengthIsBounded() throws IOException {
        String longest = "1\t" + "x".repeat(Lines.MAX_LENGTH - 2);

        assertThat(read(longest).list().getFirst().text()).hasSize(Lines.MAX_LENGTH - 2);
        assertThatThrownBy(() -> read("0\tok\n" + longest + "yz".repeat(10_000)))
                .isInstanceOf(EvalFormatException.class)
                .hasMessage("t:2: line is longer than 1048576 characters");
    }

    @Test
    void idsAreUniqueAndTopicsHaveText() {
        var topic = new Topic("1", "x");

        assertThatThrownBy(() -> new Topics(List.of(topic, topic))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topic(" 1", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topic("1", "\n")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Topics read(String content) throws IOException {
        return Topics.read(new StringReader(content), "t");
    }
}
