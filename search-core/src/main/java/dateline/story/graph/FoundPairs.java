package dateline.story.graph;

import dateline.result.CopyKind;
import dateline.story.compare.Copy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.apache.lucene.util.IntroSorter;

/// Pairs that were found elsewhere, and the names of the texts that were compared there.
///
/// In any order; 17 bytes for each pair, eight for each text. Not safe for use by several threads.
public final class FoundPairs {

    private static final Copy SAME = new Copy(CopyKind.SAME, 1);

    private long[] first = new long[64];
    private long[] second = new long[64];
    private byte[] copies = new byte[64];
    private int size;
    private final Map<CopyPairs.Ends, CopyPair.Part> parts = new HashMap<>();
    private final LongList texts = new LongList();

    /// Takes the name of a text that was compared with all others.
    public void addText(long text) {
        texts.add(text);
    }

    /// Takes a verified pair; of several between the same texts any one stays.
    public void add(CopyPair pair) {
        if (size == first.length) {
            int larger = size + (size >> 1);
            first = Arrays.copyOf(first, larger);
            second = Arrays.copyOf(second, larger);
            copies = Arrays.copyOf(copies, larger);
        }
        first[size] = pair.a();
        second[size] = pair.b();
        copies[size++] = CopyPairs.pack(pair);
        pair.part().ifPresent(part -> parts.put(new CopyPairs.Ends(pair.a(), pair.b()), part));
        addText(pair.a());
        addText(pair.b());
    }

    /// Takes two texts that belong to one story, whatever they have in common.
    public void addSame(long a, long b) {
        add(new CopyPair(a, b, Optional.of(SAME), Optional.empty()));
    }

    /// {@return number of pairs}
    public int size() {
        return size;
    }

    /// {@return the texts that were compared, ascending}
    public long[] texts() {
        return texts.sortedDistinct();
    }

    /// {@return the texts that have pairs, ascending}
    public long[] ends() {
        LongList ends = new LongList();
        for (int i = 0; i < size; i++) {
            ends.add(first[i]);
            ends.add(second[i]);
        }
        return ends.sortedDistinct();
    }

    /// {@return the pairs of texts that are there}
    ///
    /// @param there whether a text is
    public CopyPairs pairs(LongPredicate there) {
        new Sorter().sort(0, size);
        int count = 0;
        long[] a = new long[size];
        long[] b = new long[size];
        byte[] kept = new byte[size];
        for (int i = 0; i < size; i++) {
            boolean isRepeated = count > 0 && a[count - 1] == first[i] && b[count - 1] == second[i];
            if (!isRepeated && there.test(first[i]) && there.test(second[i])) {
                a[count] = first[i];
                b[count] = second[i];
                kept[count++] = copies[i];
            }
        }
        parts.keySet().removeIf(ends -> !there.test(ends.a()) || !there.test(ends.b()));
        return CopyPairs.ofSorted(Arrays.copyOf(a, count), Arrays.copyOf(b, count), kept, parts);
    }

    /// Sorts the pairs by their texts where they lie.
    private final class Sorter extends IntroSorter {

        private long pivotFirst;
        private long pivotSecond;

        @Override
        protected void swap(int i, int j) {
            long a = first[i];
            first[i] = first[j];
            first[j] = a;
            long b = second[i];
            second[i] = second[j];
            second[j] = b;
            byte copy = copies[i];
            copies[i] = copies[j];
            copies[j] = copy;
        }

        @Override
        protected void setPivot(int i) {
            pivotFirst = first[i];
            pivotSecond = second[i];
        }

        @Override
        protected int comparePivot(int j) {
            int order = Long.compare(pivotFirst, first[j]);
            return order != 0 ? order : Long.compare(pivotSecond, second[j]);
        }
    }
}
