package dateline.story.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What stands at some of the places of a text: which numbers and which names between which words.
///
/// Immutable.
public final class SlotFillings {

    static final SlotFillings NONE = new SlotFillings(new char[0], new byte[0]);

    // Hashes of the words around, ascending, as often as the place has fillings; the lowest bit is 1 for numbers.
    private final char[] keys;
    // Eight bits of the hash of each number or name there.
    private final byte[] fillings;

    private SlotFillings(char[] keys, byte[] fillings) {
        this.keys = keys;
        this.fillings = fillings;
    }

    /// How the places that two texts have in common are filled.
    public record Tally(int sameNumbers, int otherNumbers, int sameNames, int otherNames) {

        Tally plus(Tally more) {
            return new Tally(
                    sameNumbers + more.sameNumbers,
                    otherNumbers + more.otherNumbers,
                    sameNames + more.sameNames,
                    otherNames + more.otherNames);
        }

        /// {@return the share of places with the same numbers; 1 if none can be compared}
        public double numbers() {
            return share(sameNumbers, otherNumbers);
        }

        /// {@return the share of places with the same names; 1 if none can be compared}
        public double names() {
            return share(sameNames, otherNames);
        }

        private static double share(int same, int other) {
            return other == 0 ? 1 : (double) same / (same + other);
        }
    }

    /// {@return the places out of `key << 8 | filling`, ascending}
    static SlotFillings of(int[] packed) {
        char[] keys = new char[packed.length];
        byte[] fillings = new byte[packed.length];
        for (int i = 0; i < packed.length; i++) {
            keys[i] = (char) (packed[i] >>> 8);
            fillings[i] = (byte) packed[i];
        }
        return new SlotFillings(keys, fillings);
    }

    /// {@return how the common places are filled}
    ///
    /// A place counts as the same if one text has nothing there that the other has not: "Kim" and "Kim Jong Un" agree,
    /// "Liberty Fire Department" and "Zoar Fire Department" do not.
    Tally compare(SlotFillings other) {
        int sameNumbers = 0;
        int otherNumbers = 0;
        int sameNames = 0;
        int otherNames = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            char key = keys[i];
            if (key < other.keys[j]) {
                i = end(i);
            } else if (key > other.keys[j]) {
                j = other.end(j);
            } else {
                int iEnd = end(i);
                int jEnd = other.end(j);
                boolean same = contains(i, iEnd, other, j, jEnd) || other.contains(j, jEnd, this, i, iEnd);
                if ((key & 1) != 0) {
                    sameNumbers += same ? 1 : 0;
                    otherNumbers += same ? 0 : 1;
                } else {
                    sameNames += same ? 1 : 0;
                    otherNames += same ? 0 : 1;
                }
                i = iEnd;
                j = jEnd;
            }
        }
        return new Tally(sameNumbers, otherNumbers, sameNames, otherNames);
    }

    private int end(int from) {
        int end = from + 1;
        while (end < keys.length && keys[end] == keys[from]) {
            end++;
        }
        return end;
    }

    private boolean contains(int from, int to, SlotFillings other, int otherFrom, int otherTo) {
        for (int j = otherFrom; j < otherTo; j++) {
            boolean found = false;
            for (int i = from; i < to && !found; i++) {
                found = fillings[i] == other.fillings[j];
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    int maxBytes() {
        return 5 + 3 * keys.length;
    }

    void write(ByteBuffer out) {
        Encoding.putChars(out, keys);
        out.put(fillings);
    }

    static SlotFillings read(ByteBuffer in) {
        char[] keys = Encoding.getChars(in);
        byte[] fillings = new byte[keys.length];
        in.get(fillings);
        return new SlotFillings(keys, fillings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotFillings that
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(fillings, that.fillings);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }

    @Override
    public String toString() {
        return keys.length + " fillings";
    }
}
