package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {

    @Test
    void read_ordersByScoreAndIgnoresTheRank() throws IOException {
        Run run = read("1 Q0 a 1 0.5 x\n1 Q0 b 2 2e0 x\n2 Q0 c 1 1 x\n1 Q0 d 3 -1 y further columns\n");

        assertThat(run.topics()).containsExactly("1", "2");
        assertThat(articles(run, "1")).containsExactly("b", "a", "d");
        assertThat(run.ranking("1").getFirst().score()).isEqualTo(2.0);
        assertThat(run.ranking("3")).isEmpty();
        assertThat(run.tag()).isEqualTo("y");
        assertThat(run).hasToString("y: 2 topics, 4 articles");
    }

    @Test
    void read_breaksTiesByArticleDescending() throws IOException {
        // In bytes of UTF-8: Z < a < ab < z < ä < 🚀, so trec_eval has them the other way round.
        Run run = read("""
                1 Q0 a 1 1 x
                1 Q0 🚀 2 1 x
                1 Q0 ab 3 1 x
                1 Q0 Z 4 1.0 x
                1 Q0 ä 5 1 x
                1 Q0 z 6 1 x
                1 Q0 first 7 1.5 x
                """);

        assertThat(articles(run, "1")).containsExactly("first", "🚀", "ä", "z", "ab", "a", "Z");
    }

    @Test
    void read_zeroHasNoSign() throws IOException {
        assertThat(articles(read("1 Q0 a 1 0.0 x\n1 Q0 b 2 -0.0 x\n"), "1")).containsExactly("b", "a");
    }

    @Test
    void write_keepsScoresThatFall() throws IOException {
        Run run = Run.of("bm25", Map.of("1", List.of(new Ranked("a", 7.25), new Ranked("b", 7.125))));

        assertThat(written(run)).isEqualTo("1 Q0 a 1 7.25 bm25\n1 Q0 b 2 7.125 bm25\n");
    }

    @Test
    void write_makesTiesAndRisesFall() throws IOException {
        Run run = Run.of(
                "x",
                Map.of("1", List.of(new Ranked("a", 1), new Ranked("b", 1), new Ranked("c", 5), new Ranked("d", 0.5))));

        assertThat(written(run))
                .isEqualTo("1 Q0 a 1 1.0 x\n1 Q0 b 2 0.99999994 x\n1 Q0 c 3 0.9999999 x\n1 Q0 d 4 0.5 x\n");
    }

    @Test
    void write_thenReadGivesTheGivenOrderAndTheSameBytes() throws IOException {
        long seed = 77;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var rankings = new LinkedHashMap<String, List<Ranked>>();
            for (int topic = 0; topic < 3; topic++) {
                var ranking = new ArrayList<Ranked>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    ranking.add(new Ranked("d" + i, score(random)));
                }
                rankings.put("t " + topic, ranking);
            }
            Run run = Run.of("x", rankings);

            Run again = read(written(run));

            for (String topic : run.topics()) {
                assertThat(articles(again, topic)).as("seed %d", seed).isEqualTo(articles(run, topic));
                assertThat(again.ranking(topic).stream().map(r -> (float) r.score()))
                        .as("strictly falling in single precision")
                        .isSortedAccordingTo((a, b) -> a > b ? -1 : 1);
            }
            assertThat(written(again)).isEqualTo(written(run));
            assertThat(again.digest()).isEqualTo(run.digest());
        }
    }

    @Test
    void digest_isThatOfTheFile(@TempDir Path dir) throws Exception {
        Run run = read("2 Q0 a 1 3 x\n1 Q0 b 2 2 x\n2 Q0 c 1 1 x\n");
        Path file = dir.resolve("run");
        run.write(file);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        assertThat(run.digest()).isEqualTo(HexFormat.of().formatHex(sha));
    }

    @Test
    void of_asksTheRankerForEachTopic() {
        var topics = new Topics(List.of(new Topic("1", "one two"), new Topic("2", "three")));

        Run run = Run.of(
                "x",
                topics,
                2,
                (topic, depth) -> List.of(
                        new Ranked(topic.text().substring(0, 3), depth), new Ranked("b", 1), new Ranked("beyond", 0)));

        assertThat(articles(run, "1")).containsExactly("one", "b");
        assertThat(articles(run, "2")).containsExactly("thr", "b");
    }

    @Test
    void top_keepsTheBest() throws IOException {
        Run run = read("1 Q0 a 1 3 x\n1 Q0 b 2 2 x\n2 Q0 a 1 3 x\n");

        assertThat(articles(run.top(1), "1")).containsExactly("a");
        assertThat(run.top(0).topics()).containsExactly("1", "2");
        assertThat(run.top(5).digest()).isEqualTo(run.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Q0 a 1 2        | r:2: expected 'topic Q0 article rank score tag', found 5 columns",
                "1 Q0 a 1 high x   | r:2: score 'high' is not a finite decimal number",
                "1 Q0 a 1 NaN x    | r:2: score 'NaN' is not a finite decimal number",
                "1 Q0 a 1 0x1p3 x  | r:2: score '0x1p3' is not a finite decimal number",
                "1 Q0 a 1 1e999 x  | r:2: score '1e999' is not a finite decimal number",
                "1 Q0 a 1 1-1 x    | r:2: score '1-1' is not a finite decimal number",
                "1 Q0 first 1 1 x  | r:2: article first occurs twice for topic 1",
            })
    void malformedLinesAreErrors(String line, String message) {
        assertThatThrownBy(() -> read("1 Q0 first 1 9 x\n" + line + "\n"))
                .isInstanceOf(EvalFormatException.class)
                .hasMessage(message);
    }

    @Test
    void of_refusesWhatNoRunCanBe() {
        var a = new Ranked("a", 1);

        assertThatThrownBy(() -> Run.of("x", Map.of("1", List.of(a, a))))
                .hasMessage("article a occurs twice for topic 1");
        assertThatThrownBy(() -> Run.of("two words", Map.of())).hasMessage("run tag 'two words' is not one word");
        assertThatThrownBy(() -> Run.of(" x", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Run.of("", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ranked("a", Double.NaN)).hasMessage("score NaN of article a is not finite");
        assertThatThrownBy(() -> new Ranked("", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double score(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(3);
            case 1 -> -random.nextDouble();
            case 2 -> 1e300;
            case 3 -> -1e300;
            case 4 -> 1 + random.nextDouble() * 1e-9;
            default -> random.nextDouble() * 20;
        };
    }

    private static List<String> articles(Run run, String topic) {
        return run.ranking(topic).stream().map(Ranked::article).toList();
    }

    private static String written(Run run) throws IOException {
        var text = new StringWriter();
        run.write(text);
        return text.toString();
    }

    private static Run read(String content) throws IOException {
        return Run.read(new StringReader(content), "r");
    }
}
