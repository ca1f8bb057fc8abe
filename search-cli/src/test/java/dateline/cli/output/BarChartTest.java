package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void ofUnitValues() {
        assertThat(BarChart.of(map("map", 0.25, "p@5", 1, "mrr", 0), 22, false))
                .containsExactly("map 0.2500 ██▊", "p@5 1.0000 ███████████", "mrr 0.0000");
        assertThat(BarChart.of(map("map", 0.25, "p@5", 1, "mrr", 0), 22, true))
                .containsExactly("map 0.2500 ###", "p@5 1.0000 ###########", "mrr 0.0000");
    }

    @Test
    void ofLargerValuesFillsTheWidthWithTheLargest() {
        assertThat(BarChart.of(map("a", 4, "b", 2, "c", -1), 20, true))
                .containsExactly("a  4.0000 ##########", "b  2.0000 #####", "c -1.0000");
    }

    @Test
    void ofDifferences() {
        assertThat(BarChart.ofDifferences(map("12", 0.3, "7", -0.1, "9", 0), 22, false))
                .containsExactly("12  0.3000      │█████", "7  -0.1000    ██│", "9   0.0000      │");
        assertThat(BarChart.ofDifferences(map("12", 0.3, "7", -0.1, "9", 0), 22, true))
                .containsExactly("12  0.3000      |#####", "7  -0.1000    ##|", "9   0.0000      |");
    }

    @Test
    void longLabelsAreCutAndControlCharactersShown() {
        assertThat(BarChart.of(map("a long topic id", 0.5), 24, false)).containsExactly("a lon… 0.5000 █████");
        assertThat(BarChart.of(map("a long topic id", 0.5), 24, true)).containsExactly("a lon~ 0.5000 #####");
        assertThat(BarChart.of(map("\u001B[2Jx", 0), 24, true)).containsExactly("?[2Jx 0.0000");
    }

    @Test
    void nothingIsNoLines() {
        assertThat(BarChart.of(Map.of(), 40, false)).isEmpty();
        assertThat(BarChart.ofDifferences(Map.of(), 40, false)).isEmpty();
        assertThat(BarChart.ofDifferences(map("a", 0), 20, true)).containsExactly("a 0.0000      |");
    }

    @Test
    void noLineIsWiderThanAskedFor() {
        long seed = 4;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int width = BarChart.MIN_WIDTH + random.nextInt(100);
            var values = new LinkedHashMap<String, Double>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                values.put("t".repeat(random.nextInt(40)) + i, random.nextGaussian() * (round % 3 == 0 ? 1 : 0.2));
            }
            List<String> lines = new ArrayList<>(BarChart.of(values, width, round % 2 == 0));
            lines.addAll(BarChart.ofDifferences(values, width, round % 2 == 0));
            assertThat(lines)
                    .as("seed %d", seed)
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void impossibleArgumentsAreRefused() {
        assertThatThrownBy(() -> BarChart.of(Map.of(), 19, false)).hasMessage("width 19 is less than 20");
        assertThatThrownBy(() -> BarChart.of(map("a", Double.NaN), 40, false)).hasMessage("a value is not finite");
    }

    private static Map<String, Double> map(Object... labelsAndValues) {
        var map = new LinkedHashMap<String, Double>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            map.put((String) labelsAndValues[i], ((Number) labelsAndValues[i + 1]).doubleValue());
        }
        return map;
    }
}
