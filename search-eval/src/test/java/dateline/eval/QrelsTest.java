package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsTest {

    @Test
    void read_keepsOrderAndGrades() throws IOException {
        Qrels qrels = read("# who judged what\n2 0 b 1\n\n1\t0\ta  -1\r\n2 x a 3\n");

        assertThat(qrels.topics()).containsExactly("2", "1");
        assertThat(qrels.grades("2")).containsExactly(entry("b", 1), entry("a", 3));
        assertThat(qrels.grade("1", "a")).hasValue(-1);
        assertThat(qrels.grade("1", "b")).isEmpty();
        assertThat(qrels.grade("9", "b")).isEmpty();
        assertThat(qrels.grades("9")).isEmpty();
        assertThat(qrels).hasToString("2 topics, 3 judgements");
    }

    @Test
    void write_readsBackTheSame(@TempDir Path dir) throws IOException {
        Qrels qrels = Qrels.of(List.of(
                new Judgement("1", "my file.txt", 2), new Judgement("1", "Ä", 0), new Judgement("two words", "x", -1)));
        Path file = dir.resolve("qrels");

        qrels.write(file);

        assertThat(Files.readString(file)).isEqualTo("1 0 my␠file.txt 2\n1 0 Ä 0\ntwo␠words 0 x -1\n");
        assertThat(Qrels.read(file).judgements()).isEqualTo(qrels.judgements());
    }

    @Test
    void judgement_isALineOfTheFile() throws IOException {
        assertThat(new Judgement("7", "a b", 1)).hasToString("7 0 a␠b 1");
        assertThat(read(new Judgement("7", "a b", 1).toString()).grade("7", "a b"))
                .hasValue(1);
    }

    @Test
    void only_keepsSomeTopics() throws IOException {
        Qrels qrels = read("1 0 a 1\n2 0 a 1\n2 0 b 0\n3 0 a 1\n");

        assertThat(qrels.only(List.of("2", "9")).judgements())
                .containsExactly(new Judgement("2", "a", 1), new Judgement("2", "b", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1 0 a 1\n1 0 a'          | 'q:2: expected ''topic iteration article grade'', found 3 columns'",
                "'1 0 a b 1'               | 'q:1: expected ''topic iteration article grade'', found 5 columns'",
                "'1 0 a 1.5'               | q:1: grade '1.5' is not an integer",
                "'1 0 a yes'               | q:1: grade 'yes' is not an integer",
                "'1 0 a 99999999999'       | q:1: grade '99999999999' is not an integer",
                "'1 0 a 1\n2 0 a 1\n1 0 a 0' | q:3: article a is judged twice for topic 1",
            })
    void malformedLinesAreErrors(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(EvalFormatException.class)
                .hasMessage(message);
    }

    @Test
    void of_refusesDuplicates() {
        assertThatThrownBy(() -> Qrels.of(List.of(new Judgement("1", "a", 1), new Judgement("1", "a", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("article a is judged twice for topic 1");
    }

    @Test
    void emptyFileIsEmptyQrels() throws IOException {
        var text = new StringWriter();

        read("").write(text);

        assertThat(text.toString()).isEmpty();
        assertThat(read("").size()).isZero();
    }

    private static Qrels read(String content) throws IOException {
        return Qrels.read(new StringReader(content), "q");
    }
}
