package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.result.CopyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

    private static Edge near(long a, long b, double similarity) {
        return new Edge(a, b, new Copy(CopyKind.NEAR, similarity));
    }

    private static Edge rewrite(long a, long b, double similarity) {
        return new Edge(a, b, new Copy(CopyKind.REWRITE, similarity));
    }

    @Test
    void aStoryIsWhatEdgesConnect() {
        Edges edges = Edges.of(List.of(near(5, -3, 0.9), near(5, 8, 0.95), near(1, 2, 1)));
        Stories stories = Stories.of(edges, Thresholds.DEFAULT);
        assertThat(stories.members(8)).containsExactly(-3, 5, 8);
        assertThat(stories.members(2)).containsExactly(1, 2);
        assertThat(stories.members(7)).containsExactly(7);
        assertThat(stories.all()).hasSize(2);
    }

    @Test
    void otherThresholdsGiveOtherStoriesFromTheSameEdges() {
        Edges edges = Edges.of(List.of(near(1, 2, 0.95), near(2, 3, 0.7), rewrite(3, 4, 0.9)));
        assertThat(Stories.of(edges, new Thresholds(0.9, 2)).members(1)).containsExactly(1, 2);
        assertThat(Stories.of(edges, new Thresholds(0.6, 2)).members(1)).containsExactly(1, 2, 3);
        assertThat(Stories.of(edges, new Thresholds(0.6, 0.5)).members(1)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aStoryIsNamedByItsSmallestText() {
        Stories stories = Stories.of(Edges.of(List.of(near(1, 2, 0.95))), Thresholds.DEFAULT);
        assertThat(stories.smallest(2)).isEqualTo(1);
        assertThat(stories.smallest(1)).isEqualTo(1);
        assertThat(stories.smallest(9)).isEqualTo(9);
    }

    @Test
    void articleNumbersAreNeverNegativeAndDiffer() {
        assertThat(Arrays.asList("a", "b", "", "ab", "ba").stream()
                        .map(Stories::articleNumber)
                        .distinct()
                        .toList())
                .hasSize(5)
                .allSatisfy(number -> assertThat(number).isNotNegative());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void edgesReadBackFromBytesAndKnowNoOrder(long seed) {
        Random random = new Random(seed);
        List<Edge> list = new ArrayList<>();
        long[] texts = random.longs(60).toArray();
        for (int i = 0; i < 150; i++) {
            long a = texts[random.nextInt(60)];
            long b = texts[random.nextInt(60)];
            double similarity = (35 + random.nextInt(66)) / 100.0;
            if (a != b && list.stream().noneMatch(edge -> edge.equals(new Edge(a, b, edge.copy())))) {
                list.add(
                        switch (random.nextInt(3)) {
                            case 0 -> near(a, b, similarity);
                            case 1 -> rewrite(a, b, similarity);
                            default -> new Edge(a, b, new Copy(CopyKind.SAME, 1));
                        });
            }
        }
        Edges edges = Edges.of(list);
        assertThat(Edges.fromBytes(edges.toBytes())).as("seed %d", seed).isEqualTo(edges);
        Collections.shuffle(list, random);
        assertThat(Edges.of(list)).as("seed %d", seed).isEqualTo(edges);
        for (Edge edge : list) {
            assertThat(edges.between(edge.b(), edge.a())).contains(edge.copy());
            assertThat(edges.of(edge.b())).contains(edge);
        }
        assertThat(edges.size()).isEqualTo(list.size());
    }

    @Test
    void damagedEdgesAreRefused() {
        byte[] bytes = Edges.of(List.of(near(1, 2, 0.95), near(2, 900, 0.7))).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Edges.fromBytes(cut));
        }
    }
}
