package dateline.story.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A sample of a set of word sequences: its smallest hashes.
///
/// Two such samples cover the same part of the hash space up to the smaller of their largest values, so what share of
/// the smaller set is in the larger can be counted there directly. That a trimmed copy lies wholly in its original is
/// then seen without any chance in it, where minima by bins (which estimate the Jaccard similarity) would leave it to a
/// ratio of two uncertain numbers. (Bottom-k sketches: Broder 1997, "On the resemblance and containment of documents";
/// Cohen and Kaplan 2007.)
///
/// A hash has no more bits than it needs: the longer the text, the more of them. Two samples are compared by the bits
/// that both have.
///
/// Immutable.
public final class Sketch {

    /// Most bits of a hash.
    static final int BITS = 20;

    /// Bits of a hash beyond those that number the words of the text. A hash is by
    /// chance among those of a text of the same length once in 128 to 256 times.
    private static final int SPARE_BITS = 7;

    /// By so many bits it is seen which texts are neighbours: those that samples of texts from 128 words on have.
    private static final int KEY_BITS = 14;

    /// Fewer values in common range than this say nothing.
    private static final int MIN_EVIDENCE = 8;

    private final int[] values;
    private final int limit;
    private final int bits;

    /// Makes a sketch of hashes of [#BITS] bits.
    ///
    /// @param values distinct, ascending
    /// @param limit  how many are kept of a larger set
    Sketch(int[] values, int limit) {
        this(values.clone(), limit, BITS);
    }

    private Sketch(int[] values, int limit, int bits) {
        this.values = values;
        this.limit = limit;
        this.bits = bits;
    }

    /// {@return how many bits the hashes of a text need}
    ///
    /// @param words number of words of the text
    static int bits(int words) {
        return Math.min(BITS, Integer.SIZE - Integer.numberOfLeadingZeros(words) + SPARE_BITS);
    }

    /// {@return the same sample with only the highest bits of each hash}, where some may become equal
    ///
    /// @param newBits how many, at most as many as there are
    Sketch withBits(int newBits) {
        int[] shorter = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            shorter[i] = values[i] >>> (bits - newBits);
        }
        return new Sketch(shorter, limit, newBits);
    }

    /// {@return whether nothing is known of the set}
    public boolean isEmpty() {
        return values.length == 0;
    }

    /// {@return the share of the smaller set that is in the other, 0 to 1; 0 if there is too little to tell}
    ///
    /// Of values that are equal, those are taken off that would be so by chance.
    ///
    public double containment(Sketch other) {
        int both = Math.min(bits, other.bits);
        int shift = bits - both;
        int otherShift = other.bits - both;
        int last = Math.min(last(shift), other.last(otherShift));
        int mine = upTo(last, shift);
        int others = other.upTo(last, otherShift);
        int smaller = Math.min(mine, others);
        if (smaller < MIN_EVIDENCE) {
            return 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < mine && j < others) {
            int a = values[i] >>> shift;
            int b = other.values[j] >>> otherShift;
            // sums in place of branches, every other of which would be foretold wrongly
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        double share = (double) common / smaller;
        double chance = Math.max(mine, others) / (Math.min(last, (1 << both) - 1) + 1.0);
        return Math.max(0, (share - chance) / (1 - chance));
    }

    /// {@return whether the two have too few values in common range to tell}
    public boolean isSilentOn(Sketch other) {
        int both = Math.min(bits, other.bits);
        int shift = bits - both;
        int otherShift = other.bits - both;
        int last = Math.min(last(shift), other.last(otherShift));
        return Math.min(upTo(last, shift), other.upTo(last, otherShift)) < MIN_EVIDENCE;
    }

    /// {@return up to where all of the set's values are here, when their lowest bits are left out}
    private int last(int shift) {
        return values.length < limit ? Integer.MAX_VALUE : values[limit - 1] >>> shift;
    }

    private int upTo(int last, int shift) {
        int count = values.length;
        while (count > 0 && values[count - 1] >>> shift > last) {
            count--;
        }
        return count;
    }

    /// {@return a number that is likely to be equal for similar sets, and begins alike for less similar ones}
    ///
    /// @param seed chooses among as many such numbers as one likes
    long neighbourKey(long seed) {
        long key = 0;
        for (int part = 0; part < 3; part++) {
            long smallest = Long.MAX_VALUE;
            for (int value : values) {
                smallest = Math.min(smallest, Hash.mix(seed + part + ((long) key(value) << 40)) >>> 1);
            }
            key = key << 21 | smallest >>> 42;
        }
        return key;
    }

    private int key(int value) {
        return value >>> Math.max(0, bits - KEY_BITS);
    }

    int maxBytes() {
        return 5 + 3 * values.length;
    }

    /// Writes hashes of [#BITS] bits, as they go into the name of a text.
    void write(ByteBuffer out) {
        Encoding.putInt(out, values.length);
        int last = -1;
        for (int value : values) {
            Encoding.putInt(out, value - last - 1);
            last = value;
        }
    }

    /// Writes the differences of the values as Golomb-Rice codes, whose lower bits are as many as an average one has.
    void pack(ByteBuffer out) {
        Encoding.putInt(out, values.length);
        if (values.length == 0) {
            return;
        }
        int low = Integer.SIZE - Integer.numberOfLeadingZeros((values[values.length - 1] + 1) / values.length * 3 / 4);
        low = Math.max(0, low - 1);
        out.put((byte) low);
        BitWriter writer = new BitWriter(out);
        int last = 0;
        for (int value : values) {
            int difference = value - last;
            for (int high = difference >>> low; high > 0; high--) {
                writer.write(1, 1);
            }
            writer.write(0, 1);
            writer.write(difference & ((1 << low) - 1), low);
            last = value;
        }
        writer.finish();
    }

    /// {@return the sketch that [#pack] wrote}
    ///
    /// @param in    has it next
    /// @param limit how many values are kept of a larger set
    /// @param bits  how many bits they have
    /// @throws IllegalArgumentException if it is none
    static Sketch unpack(ByteBuffer in, int limit, int bits) {
        return new Sketch(unpack(in, limit, bits, 0), limit, bits);
    }

    /// {@return the sketch that was packed when all hashes had [#BITS] bits and no two were equal}
    static Sketch unpackDistinct(ByteBuffer in, int limit) {
        return new Sketch(unpack(in, limit, BITS, 1), limit, BITS);
    }

    private static int[] unpack(ByteBuffer in, int limit, int bits, int least) {
        int count = Encoding.getInt(in);
        if (count == 0) {
            return new int[0];
        }
        int low = in.get();
        if (count > limit || low < 0 || low > BITS) {
            throw new IllegalArgumentException("a sketch of " + count + " values with " + low + " lower bits");
        }
        int[] values = new int[count];
        BitReader reader = new BitReader(in);
        int last = -least;
        for (int i = 0; i < count; i++) {
            int high = 0;
            while (reader.read(1) == 1) {
                high++;
            }
            last += ((high << low) | reader.read(low)) + least;
            if (last < 0 || last >= 1 << bits) {
                throw new IllegalArgumentException("a sketch has a value of " + last);
            }
            values[i] = last;
        }
        return values;
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
        return other instanceof Sketch that
                && limit == that.limit
                && bits == that.bits
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " of at most " + limit + ", " + bits + " bits each";
    }
}
