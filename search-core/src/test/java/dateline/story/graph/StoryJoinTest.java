package dateline.story.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.BandTable;
import dateline.story.Joined;
import dateline.story.TestWords;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Fingerprinter;
import dateline.story.fingerprint.WordSequence;
import dateline.util.LongNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryJoinTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(TestWords::functionWords);

    private final Map<Long, WordSequence> sequences = new HashMap<>();

    private Fingerprint text(String body) {
        Fingerprint text = FINGERPRINTER.fingerprint("en", "", body);
        sequences.put(text.text(), FINGERPRINTER.wordSequence("en", body));
        return text;
    }

    private BandTable table(Collection<Fingerprint> texts) {
        return BandTable.of(texts).reading(text -> Objects.requireNonNull(sequences.get(text)));
    }

    /// Families of an article each: some texts with many words in common with many others, so that buckets of all three
    /// sizes that {@link Bucket} tells apart are grown and shrunk.
    private List<Fingerprint> texts(Random random, int count) {
        String form = TestWords.prose(random, 60);
        List<Fingerprint> texts = new ArrayList<>();
        while (texts.size() < count) {
            String body = TestWords.prose(random, 20 + random.nextInt(60)) + " " + form;
            for (int copy = random.nextInt(4); copy >= 0 && texts.size() < count; copy--) {
                String more = TestWords.prose(random, 5 + random.nextInt(20));
                texts.add(text(body + " " + more));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void edgesAreThoseOfTheSetOfTextsWhateverTheWayThere(long seed) {
        Random random = new Random(seed);
        List<Fingerprint> all = texts(random, 160);
        Set<Fingerprint> present = new LinkedHashSet<>();
        CopyPairs edges = CopyPairs.NONE;
        for (int round = 0; round < 25; round++) {
            List<Fingerprint> added = new ArrayList<>();
            List<Fingerprint> removed = new ArrayList<>();
            int share = 2 + random.nextInt(20);
            boolean growing = random.nextInt(3) > 0;
            for (Fingerprint text : all) {
                if (random.nextInt(share) == 0) {
                    if (present.contains(text) && !growing) {
                        removed.add(text);
                    } else if (!present.contains(text) && growing) {
                        added.add(text);
                    }
                }
            }
            List<Fingerprint> stay = new ArrayList<>(present);
            if (random.nextBoolean()) {
                // the snapshot that a caller has may show the texts before the change or after it
                stay.removeAll(removed);
                stay.addAll(added);
            }
            edges = Joined.update(table(stay), added, removed, edges).edges();
            present.addAll(added);
            present.removeAll(removed);
            assertThat(edges).as("seed %d, round %d", seed, round).isEqualTo(fromScratch(present, random));
        }
        assertThat(edges.size()).as("edges to compare").isPositive();
    }

    private CopyPairs fromScratch(Collection<Fingerprint> texts, Random random) {
        List<Fingerprint> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return Joined.update(table(List.of()), shuffled, List.of(), CopyPairs.NONE)
                .edges();
    }

    @Test
    void articlesOfOneBatchSeeOneAnother() {
        Random random = new Random(7);
        String body = TestWords.prose(random, 120);
        Fingerprint first = text(body);
        Fingerprint second = text(body + " " + TestWords.prose(random, 15));
        StoryJoin.Result result = Joined.update(table(List.of()), List.of(first, second), List.of(), CopyPairs.NONE);
        assertThat(result.edges().between(first.text(), second.text())).isPresent();
        assertThat(result.changed())
                .containsExactlyInAnyOrder(first.text(), second.text())
                .isSorted();
    }

    @Test
    void removingTheTextBetweenTwoOthersPartsTheirStory() {
        Random random = new Random(8);
        List<String> report = TestWords.report(random, 8);
        String left = String.join("\n", report.subList(0, 4));
        String right = String.join("\n", report.subList(4, 8));
        Fingerprint a = text(left);
        Fingerprint bridge = text(left + " " + right);
        Fingerprint b = text(right);
        List<Fingerprint> all = List.of(a, bridge, b);
        CopyPairs joined =
                Joined.update(table(List.of()), all, List.of(), CopyPairs.NONE).edges();
        Stories before = Stories.of(joined, Thresholds.DEFAULT);
        assertThat(before.members(a.text())).hasSize(3);

        StoryJoin.Result result = Joined.update(table(all), List.of(), List.of(bridge), joined);

        Stories after = Stories.of(result.edges(), Thresholds.DEFAULT);
        assertThat(after.members(a.text())).containsExactly(a.text());
        assertThat(Stories.affected(before, after, result.changed()))
                .contains(a.text(), b.text())
                .isSorted();
    }

    @Test
    void allTextsWhoseStoryMayChangeAreNamed() {
        Random random = new Random(9);
        List<Fingerprint> all = texts(random, 120);
        Map<Long, List<Long>> stories = new LinkedHashMap<>();
        List<Fingerprint> present = new ArrayList<>();
        CopyPairs edges = CopyPairs.NONE;
        Stories before = Stories.of(edges, Thresholds.DEFAULT);
        for (int from = 0; from < all.size(); from += 15) {
            List<Fingerprint> added = all.subList(from, Math.min(all.size(), from + 15));
            StoryJoin.Result result = Joined.update(table(present), added, List.of(), edges);
            edges = result.edges();
            present.addAll(added);
            Stories after = Stories.of(edges, Thresholds.DEFAULT);
            long[] changed = LongStream.concat(
                            added.stream().mapToLong(Fingerprint::text), LongStream.of(result.changed()))
                    .toArray();
            for (long text : Stories.affected(before, after, changed)) {
                stories.put(text, members(after, text));
            }
            for (Fingerprint text : present) {
                assertThat(stories).containsEntry(text.text(), members(after, text.text()));
            }
            before = after;
        }
    }

    private static List<Long> members(Stories stories, long text) {
        return LongStream.of(stories.members(text)).boxed().toList();
    }

    /// Beyond that number each is compared with few, so that a form costs little; yet all are connected.
    @Test
    void aBucketOfThousandsIsConnectedByFewPairs() throws IOException {
        int[] members = new int[Bucket.LARGE + 1];
        Arrays.setAll(members, i -> i);
        LongNumbers numbers = new LongNumbers();
        Random random = new Random(5);
        for (int member : members) {
            assertThat(numbers.of(random.nextLong())).isEqualTo(member);
        }
        LongList pairs = new LongList();
        Bucket.propose(1, members, table(List.of()), numbers, pairs::add);

        long[] proposed = pairs.sortedDistinct();
        assertThat(proposed).hasSizeLessThan(Bucket.NEXT * members.length);
        int[] groups = members.clone();
        for (long pair : proposed) {
            int from = group(groups, (int) (pair >>> Integer.SIZE));
            groups[from] = group(groups, (int) pair);
        }
        assertThat(Arrays.stream(members)
                        .map(member -> group(groups, member))
                        .distinct()
                        .count())
                .isOne();
        LongList others = new LongList();
        Bucket.propose(2, members, table(List.of()), numbers, others::add);
        assertThat(others.sortedDistinct()).as("of another bucket").isNotEqualTo(proposed);
    }

    private static int group(int[] groups, int member) {
        int group = member;
        while (groups[group] != group) {
            groups[group] = groups[groups[group]];
            group = groups[group];
        }
        return group;
    }
}
