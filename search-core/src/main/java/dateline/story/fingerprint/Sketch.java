package dateline.story.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A sample of a set of word sequences: its smallest hashes, twenty bits each.
///
/// Two such samples cover the same part of the hash space up to the smaller of their largest values, so what share of
/// the smaller set is in the larger can be counted there directly. That a trimmed copy lies wholly in its original is
/// then seen without any chance in it, where minima by bins (which estimate the Jaccard similarity) would leave it to a
/// ratio of two uncertain numbers. (Bottom-k sketches: Broder 1997, "On the resemblance and containment of documents";
/// Cohen and Kaplan 2007.)
///
/// Immutable.
public final class Sketch {

    /// Bits of a value. Among 5,000 sequences a value is there by chance once in 200 times.
    static final int BITS = 20;

    /// Fewer values in common range than this say nothing.
    private static final int MIN_EVIDENCE = 8;

    private final int[] values;
    private final int limit;

    /// Makes a sketch.
    ///
    /// @param values distinct, ascending
    /// @param limit  how many are kept of a larger set
    Sketch(int[] values, int limit) {
        this.values = values.clone();
        this.limit = limit;
    }

    /// {@return whether nothing is known of the set}
    boolean isEmpty() {
        return values.length == 0;
    }

    /// {@return the share of the smaller set that is in the other, 0 to 1; 0 if there is too little to tell}
    public double containment(Sketch other) {
        int last = Math.min(last(), other.last());
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < values.length && j < other.values.length && values[i] <= last && other.values[j] <= last) {
            if (values[i] == other.values[j]) {
                common++;
                i++;
                j++;
            } else if (values[i] < other.values[j]) {
                i++;
            } else {
                j++;
            }
        }
        int smaller = Math.min(upTo(last), other.upTo(last));
        return smaller < MIN_EVIDENCE ? 0 : (double) common / smaller;
    }

    /// {@return up to where all of the set's values are here}
    private int last() {
        return values.length < limit ? Integer.MAX_VALUE : values[limit - 1];
    }

    private int upTo(int last) {
        int place = Arrays.binarySearch(values, last);
        return place < 0 ? -place - 1 : place + 1;
    }

    /// {@return a number that is likely to be equal for similar sets, and begins alike for less similar ones}
    ///
    /// @param seed chooses among as many such numbers as one likes
    long neighbourKey(long seed) {
        long key = 0;
        for (int part = 0; part < 3; part++) {
            long smallest = Long.MAX_VALUE;
            for (int value : values) {
                smallest = Math.min(smallest, Hash.mix(seed + part + ((long) value << 40)) >>> 1);
            }
            key = key << 21 | smallest >>> 42;
        }
        return key;
    }

    int maxBytes() {
        return 5 + 3 * values.length;
    }

    void write(ByteBuffer out) {
        Encoding.putInt(out, values.length);
        int last = -1;
        for (int value : values) {
            Encoding.putInt(out, value - last - 1);
            last = value;
        }
    }

    /// Writes the values in some nine tenths of the bytes of [#write]: the differences as Golomb-Rice codes, whose
    /// lower bits are as many as an average one has.
    void pack(ByteBuffer out) {
        Encoding.putInt(out, values.length);
        if (values.length == 0) {
            return;
        }
        int low = Integer.SIZE - Integer.numberOfLeadingZeros((values[values.length - 1] + 1) / values.length * 3 / 4);
        low = Math.max(0, low - 1);
        out.put((byte) low);
        BitWriter bits = new BitWriter(out);
        int last = -1;
        for (int value : values) {
            int difference = value - last - 1;
            for (int high = difference >>> low; high > 0; high--) {
                bits.write(1, 1);
            }
            bits.write(0, 1);
            bits.write(difference & ((1 << low) - 1), low);
            last = value;
        }
        bits.finish();
    }

    static Sketch unpack(ByteBuffer in, int limit) {
        int count = Encoding.getInt(in);
        if (count == 0) {
            return new Sketch(new int[0], limit);
        }
        int low = in.get();
        if (count > limit || low < 0 || low > BITS) {
            throw new IllegalArgumentException("a sketch of " + count + " values with " + low + " lower bits");
        }
        int[] values = new int[count];
        BitReader bits = new BitReader(in);
        int last = -1;
        for (int i = 0; i < count; i++) {
            int high = 0;
            while (bits.read(1) == 1) {
                high++;
            }
            last += ((high << low) | bits.read(low)) + 1;
            if (last < 0 || last >= 1 << BITS) {
                throw new IllegalArgumentException("a sketch has a value of " + last);
            }
            values[i] = last;
        }
        return new Sketch(values, limit);
    }

    static Sketch read(ByteBuffer in, int limit) {
        int[] values = new int[Encoding.count(in, 1)];
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            last += Encoding.getInt(in) + 1;
            values[i] = last;
        }
        if (values.length > limit || last >= 1 << BITS) {
            throw new IllegalArgumentException(
                    "fingerprint has a sketch of " + values.length + " values up to " + last);
        }
        return new Sketch(values, limit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that && limit == that.limit && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " of at most " + limit;
    }
}
