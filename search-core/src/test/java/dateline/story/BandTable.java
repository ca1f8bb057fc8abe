package dateline.story;

import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.WordSequence;
import dateline.story.graph.TextCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/// Which texts are in which bucket: pairs of band and text, sorted, eight bytes each.
///
/// In memory, for tests and measuring: an index has its texts on disk.
public final class BandTable implements TextCollection {

    private static final int PLACE_BITS = 24;
    private static final int MAX_TEXTS = 1 << PLACE_BITS;
    private static final long PLACE_MASK = MAX_TEXTS - 1L;

    private final Fingerprint[] texts;
    private final long[] entries;
    private final Map<Long, Fingerprint> byName;
    private LongFunction<WordSequence> sequences = text -> {
        throw new IllegalArgumentException("text " + Long.toHexString(text) + " cannot be read");
    };

    private BandTable(Fingerprint[] texts, long[] entries) {
        this.texts = texts;
        this.entries = entries;
        this.byName = HashMap.newHashMap(texts.length);
        for (Fingerprint text : texts) {
            byName.put(text.text(), text);
        }
    }

    /// {@return the table of the bands of all texts given}
    ///
    /// @throws IllegalArgumentException if there are more than 16 million
    public static BandTable of(Collection<Fingerprint> fingerprints) {
        if (fingerprints.size() >= MAX_TEXTS) {
            throw new IllegalArgumentException(
                    "band table of " + fingerprints.size() + " texts, at most " + MAX_TEXTS + "; use smaller batches");
        }
        Fingerprint[] texts = fingerprints.toArray(Fingerprint[]::new);
        int count = 0;
        for (Fingerprint text : texts) {
            count += text.bands().length;
        }
        long[] entries = new long[count];
        int at = 0;
        for (int place = 0; place < texts.length; place++) {
            for (long band : texts[place].bands()) {
                entries[at++] = band << PLACE_BITS | place;
            }
        }
        Arrays.sort(entries);
        return new BandTable(texts, entries);
    }

    /// {@return the table, with fingerprints of other texts that are not in its buckets}
    BandTable knowing(Collection<Fingerprint> others) {
        others.forEach(text -> byName.put(text.text(), text));
        return this;
    }

    /// {@return the table, which can read the texts}
    public BandTable reading(LongFunction<WordSequence> reader) {
        sequences = reader;
        return this;
    }

    @Override
    public WordSequence wordSequence(long text) {
        return sequences.apply(text);
    }

    @Override
    public long[] bands(long text) {
        return fingerprint(text).bands();
    }

    @Override
    public void members(long[] bands, MemberSink sink) {
        int at = 0;
        for (int i = 0; i < bands.length; i++) {
            at = seek(at, bands[i]);
            while (at < entries.length && entries[at] >>> PLACE_BITS == bands[i]) {
                sink.member(bands[i], texts[(int) (entries[at] & PLACE_MASK)].text());
                at++;
            }
        }
    }

    /// {@return the first entry at or after `from` that is not before the band, found by galloping}
    private int seek(int from, long band) {
        int step = 1;
        int low = from;
        int high = from;
        while (high < entries.length && isBefore(high, band)) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        high = Math.min(high, entries.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, band)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int entry, long band) {
        return entries[entry] >>> PLACE_BITS < band;
    }

    @Override
    public void bands(long[] names, long first, long last, MemberSink sink) {
        for (long name : names) {
            for (long band : bands(name)) {
                if (band >= first && band <= last) {
                    sink.member(band, name);
                }
            }
        }
    }

    @Override
    public Sketches sketches(long text) {
        return fingerprint(text).sketches();
    }

    @Override
    public Facts facts(long text) {
        return fingerprint(text).facts();
    }

    private Fingerprint fingerprint(long text) {
        Fingerprint fingerprint = byName.get(text);
        if (fingerprint == null) {
            throw new IllegalArgumentException("no text " + Long.toHexString(text) + " in this table");
        }
        return fingerprint;
    }
}
