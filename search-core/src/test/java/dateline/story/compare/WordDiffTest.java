package dateline.story.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.result.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '' | '' | ''
                    one two | one two | one two
                    one two | '' | [-one two-]
                    '' | one two | {+one two+}
                    Kim said on Monday | Kim claimed on Monday | Kim [-said -]{+claimed +}on Monday
                    the old grey house | the house | the [-old grey -]house
                    the house | the old grey house | the {+old grey +}house
                    a b c d | b c d e | [-a -]b c d {+e+}
                    one  two | one two | one two
                    """)
    void showsWhatChanged(String first, String second, String expected) {
        assertThat(marked(WordDiff.between(first, second))).isEqualTo(expected);
    }

    private static String marked(List<TextChange> runs) {
        return runs.stream()
                .map(run -> switch (run.kind()) {
                    case EQUAL -> run.text();
                    case DELETE -> "[-" + run.text() + "-]";
                    case INSERT -> "{+" + run.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAShortestScriptWhoseSidesAreTheTexts(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> first = words(random);
            List<String> second = words(random);
            List<TextChange> runs = WordDiff.between(String.join(" ", first), String.join(" ", second));
            assertThat(side(runs, TextChange.Kind.DELETE)).as("seed %d", seed).isEqualTo(first);
            assertThat(side(runs, TextChange.Kind.INSERT)).as("seed %d", seed).isEqualTo(second);
            long edits = runs.stream()
                    .filter(run -> run.kind() != TextChange.Kind.EQUAL)
                    .mapToLong(run -> run.text().strip().split(" ").length)
                    .sum();
            assertThat(edits)
                    .as("seed %d: %s to %s", seed, first, second)
                    .isEqualTo(first.size() + second.size() - 2L * longestCommon(first, second));
        }
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            words.add(Character.toString('a' + random.nextInt(4)));
        }
        return words;
    }

    private static List<String> side(List<TextChange> runs, TextChange.Kind change) {
        return runs.stream()
                .filter(run -> run.kind() == TextChange.Kind.EQUAL || run.kind() == change)
                .flatMap(run -> List.of(run.text().strip().split(" ")).stream())
                .toList();
    }

    private static int longestCommon(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }

    @Test
    void textsWithNothingInCommonAreGivenWholeAndInTime() {
        Random random = new Random(4);
        String first = random.ints(40_000, 0, 1_000_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String second = random.ints(40_000, 0, 1_000_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertThat(WordDiff.between(first, second))
                .containsExactly(
                        new TextChange(TextChange.Kind.DELETE, first), new TextChange(TextChange.Kind.INSERT, second));
    }
}
