package dateline.story.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.result.CopyKind;
import dateline.story.compare.Containment;
import dateline.story.compare.Copy;
import dateline.story.compare.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

    private static CopyPair near(long a, long b, double similarity) {
        return new CopyPair(a, b, new Copy(CopyKind.NEAR, similarity));
    }

    private static CopyPair rewrite(long a, long b, double similarity) {
        return new CopyPair(a, b, new Copy(CopyKind.REWRITE, similarity));
    }

    @Test
    void aStoryIsWhatEdgesConnect() {
        CopyPairs edges = CopyPairs.of(List.of(near(5, -3, 0.9), near(5, 8, 0.95), near(1, 2, 1)));
        Stories stories = Stories.of(edges, Thresholds.DEFAULT);
        assertThat(stories.members(8)).containsExactly(-3, 5, 8);
        assertThat(stories.members(2)).containsExactly(1, 2);
        assertThat(stories.members(7)).containsExactly(7);
        assertThat(stories.all()).hasSize(2);
    }

    @Test
    void otherThresholdsGiveOtherStoriesFromTheSameEdges() {
        CopyPairs edges = CopyPairs.of(List.of(near(1, 2, 0.95), near(2, 3, 0.7), rewrite(3, 4, 0.9)));
        assertThat(Stories.of(edges, new Thresholds(0.9, 2)).members(1)).containsExactly(1, 2);
        assertThat(Stories.of(edges, new Thresholds(0.6, 2)).members(1)).containsExactly(1, 2, 3);
        assertThat(Stories.of(edges, new Thresholds(0.6, 0.5)).members(1)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aStoryIsNamedByItsSmallestText() {
        Stories stories = Stories.of(CopyPairs.of(List.of(near(1, 2, 0.95))), Thresholds.DEFAULT);
        assertThat(stories.smallest(2)).isEqualTo(1);
        assertThat(stories.smallest(1)).isEqualTo(1);
        assertThat(stories.smallest(9)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatAChangeAffectsDependsOnTheEdgesAroundItAlone(long seed) {
        Random random = new Random(seed);
        Set<CopyPair> edges = new LinkedHashSet<>();
        for (int round = 0; round < 60; round++) {
            CopyPairs before = CopyPairs.of(edges);
            LongList ends = new LongList();
            edges.removeIf(edge -> {
                boolean isLost = random.nextInt(30) == 0;
                if (isLost) {
                    ends.add(edge.a(), edge.b());
                }
                return isLost;
            });
            for (int i = 0; i < 6; i++) {
                CopyPair edge = edge(random, before);
                if (edges.add(edge)) {
                    ends.add(edge.a(), edge.b());
                }
            }
            CopyPairs after = CopyPairs.of(edges);
            long[] changed = ends.sortedDistinct();
            Stories all = Stories.of(after, Thresholds.DEFAULT);
            Stories near = Stories.of(after.around(changed), Thresholds.DEFAULT);
            long[] affected = Stories.affected(Stories.of(before, Thresholds.DEFAULT), all, changed);
            assertThat(Stories.affected(Stories.of(before.around(changed), Thresholds.DEFAULT), near, changed))
                    .as("seed %d, round %d", seed, round)
                    .containsExactly(affected);
            for (long text : affected) {
                assertThat(near.members(text)).as("members of %d", text).containsExactly(all.members(text));
            }
        }
        assertThat(edges).hasSizeGreaterThan(50);
    }

    /// An edge of one of 120 texts and one of the next few: a copy, one with a part, or texts that are apart.
    private static CopyPair edge(Random random, CopyPairs known) {
        long a = random.nextInt(120);
        long b = a + 1 + random.nextInt(6);
        Optional<CopyPair> there = known.between(a, b);
        if (there.isPresent()) {
            return there.get();
        }
        return switch (random.nextInt(4)) {
            case 0 -> CopyPair.apart(a, b);
            case 1 ->
                new CopyPair(
                        a,
                        b,
                        Optional.of(new Copy(CopyKind.NEAR, 1)),
                        Optional.of(new CopyPair.Part(
                                a, new Containment(1L << random.nextInt(60), 100, random.nextInt(40)))));
            default -> near(a, b, 0.5 + random.nextInt(50) / 100.0);
        };
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

    @Test
    void aTextThatIsACopyOfTwoWhichAreApartIsOfTheStoryWhereItHasMostCopies() {
        CopyPairs edges = CopyPairs.of(List.of(
                near(1, 3, 1),
                near(2, 3, 1),
                near(3, 4, 0.9),
                near(2, 4, 0.9),
                CopyPair.apart(1, 2),
                CopyPair.apart(1, 4)));
        Stories stories = Stories.of(edges, Thresholds.DEFAULT);
        assertThat(stories.members(3)).containsExactly(2, 3, 4);
        assertThat(stories.members(1)).containsExactly(1);
        assertThat(stories.all()).hasSize(1);
    }

    @Test
    void betweenTwoItIsOfTheOneThatItIsMostLike() {
        CopyPairs edges = CopyPairs.of(List.of(near(1, 2, 0.9), near(2, 3, 0.95), CopyPair.apart(1, 3)));
        assertThat(Stories.of(edges, Thresholds.DEFAULT).members(2)).containsExactly(2, 3);
    }

    @Test
    void onePairThatIsApartDoesNotTearAStoryOfMany() {
        List<CopyPair> edges = new ArrayList<>(List.of(CopyPair.apart(1, 5)));
        for (long a = 1; a <= 5; a++) {
            for (long b = a + 1; b <= 5; b++) {
                if (b - a < 4) {
                    edges.add(near(a, b, 0.9));
                }
            }
        }
        assertThat(Stories.of(CopyPairs.of(edges), Thresholds.DEFAULT).members(1))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatIsApartAndHasNoCopyIsNoStory() {
        Stories stories = Stories.of(CopyPairs.of(List.of(CopyPair.apart(1, 2))), Thresholds.DEFAULT);
        assertThat(stories.all()).isEmpty();
        assertThat(stories.members(1)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereTextsAreApartTooAChangeTouchesOnlyWhatIsNamed(long seed) {
        Random random = new Random(seed);
        Set<CopyPair> present = new HashSet<>();
        Stories before = Stories.of(CopyPairs.NONE, Thresholds.DEFAULT);
        for (int round = 0; round < 200; round++) {
            long a = random.nextInt(30);
            long b = (a + 1 + random.nextInt(6)) % 30;
            present.removeIf(edge -> Math.min(a, b) == edge.a() && Math.max(a, b) == edge.b());
            if (random.nextInt(3) > 0) {
                present.add(
                        random.nextInt(4) == 0 ? CopyPair.apart(a, b) : near(a, b, (80 + random.nextInt(20)) / 100.0));
            }
            List<CopyPair> shuffled = new ArrayList<>(present);
            Collections.shuffle(shuffled, random);
            Stories after = Stories.of(CopyPairs.of(shuffled), Thresholds.DEFAULT);
            long[] affected = Stories.affected(before, after, new long[] {Math.min(a, b), Math.max(a, b)});
            for (long text = 0; text < 30; text++) {
                if (Arrays.binarySearch(affected, text) < 0) {
                    assertThat(after.members(text))
                            .as("seed %d, round %d, text %d", seed, round, text)
                            .isEqualTo(before.members(text));
                }
                assertThat(after.members(after.smallest(text))).contains(text);
            }
            before = after;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void edgesReadBackFromBytesAndKnowNoOrder(long seed) {
        Random random = new Random(seed);
        List<CopyPair> list = new ArrayList<>();
        long[] texts = random.longs(60).toArray();
        for (int i = 0; i < 150; i++) {
            long a = texts[random.nextInt(60)];
            long b = texts[random.nextInt(60)];
            double similarity = (35 + random.nextInt(66)) / 100.0;
            if (a != b && list.stream().noneMatch(edge -> edge.a() == Math.min(a, b) && edge.b() == Math.max(a, b))) {
                list.add(
                        switch (random.nextInt(4)) {
                            case 0 -> near(a, b, similarity);
                            case 1 -> rewrite(a, b, similarity);
                            case 2 -> CopyPair.apart(a, b);
                            case 3 ->
                                new CopyPair(
                                        a,
                                        b,
                                        Optional.of(new Copy(CopyKind.NEAR, 0.9)),
                                        Optional.of(new CopyPair.Part(
                                                random.nextBoolean() ? a : b,
                                                new Containment(random.nextLong() | 1, random.nextInt(256), 40))));
                            default -> new CopyPair(a, b, new Copy(CopyKind.SAME, 1));
                        });
            }
        }
        CopyPairs edges = CopyPairs.of(list);
        assertThat(CopyPairs.fromBytes(edges.toBytes())).as("seed %d", seed).isEqualTo(edges);
        Collections.shuffle(list, random);
        assertThat(CopyPairs.of(list)).as("seed %d", seed).isEqualTo(edges);
        for (CopyPair edge : list) {
            assertThat(edges.between(edge.b(), edge.a())).contains(edge);
            assertThat(edges.of(edge.b())).contains(edge);
        }
        assertThat(edges.size()).isEqualTo(list.size());
    }

    @Test
    void damagedEdgesAreRefused() {
        byte[] bytes =
                CopyPairs.of(List.of(near(1, 2, 0.95), near(2, 900, 0.7))).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> CopyPairs.fromBytes(cut));
        }
    }
}
