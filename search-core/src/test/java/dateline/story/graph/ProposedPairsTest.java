package dateline.story.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.story.BandTable;
import dateline.story.TestWords;
import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Fingerprinter;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.WordSequence;
import dateline.util.LongNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposedPairsTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(TestWords::functionWords);

    private final Map<Long, WordSequence> sequences = new HashMap<>();
    private final LongNumbers numbers = new LongNumbers();
    private BandTable texts = BandTable.of(List.of());
    private long[] pairs = {};

    /// Some 10,000 pairs of 150 texts, three of each family.
    @BeforeEach
    void makeTexts() {
        Random random = new Random(11);
        List<Fingerprint> all = new ArrayList<>();
        for (int family = 0; family < 50; family++) {
            String body = TestWords.prose(random, 80);
            for (int copy = 0; copy < 3; copy++) {
                String text = body + " " + TestWords.prose(random, 4 + copy);
                all.add(FINGERPRINTER.fingerprint("en", "", text));
                sequences.put(all.getLast().text(), FINGERPRINTER.wordSequence("en", text));
            }
        }
        Collections.shuffle(all, random);
        LongList every = new LongList();
        for (Fingerprint text : all) {
            int number = numbers.of(text.text());
            for (int other = 0; other < number; other++) {
                every.add(Bucket.pair(other, number));
            }
        }
        texts = BandTable.of(all).reading(text -> Objects.requireNonNull(sequences.get(text)));
        pairs = every.sortedDistinct();
    }

    @Test
    void areTheSameByAnyNumberOfThreads() throws IOException {
        List<CopyPair> one = verified(List.of(texts));
        assertThat(one).hasSizeGreaterThan(100);
        for (int threads = 2; threads <= 5; threads++) {
            assertThat(verified(Collections.nCopies(threads, texts)))
                    .as("%d threads", threads)
                    .isEqualTo(one);
        }
    }

    @Test
    void areNotGivenWhereATextCannotBeRead() {
        List<List<TextSketches>> readers = List.of(
                List.of(new Unreadable()),
                List.of(new Unreadable(), texts),
                List.of(new Unreadable(), new Unreadable(), new Unreadable()));
        for (List<TextSketches> each : readers) {
            assertThatThrownBy(() -> verified(each))
                    .as("%d readers", each.size())
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is gone");
        }
    }

    private List<CopyPair> verified(List<? extends TextSketches> readers) throws IOException {
        return new ProposedPairs(pairs, numbers, CopyPairs.NONE).verified(readers);
    }

    private final class Unreadable implements TextSketches {

        @Override
        public Sketches sketches(long text) throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public Facts facts(long text) {
            return texts.facts(text);
        }

        @Override
        public WordSequence wordSequence(long text) {
            return texts.wordSequence(text);
        }
    }
}
