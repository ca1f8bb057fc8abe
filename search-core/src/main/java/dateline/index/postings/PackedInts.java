package dateline.index.postings;

/// Reads and writes variable-length integers, as Lucene has them: seven bits a byte, the lowest first, and the highest
/// bit where more follow.
final class PackedInts {
    byte[] bytes;
    int at;

    PackedInts(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int next() {
        byte b = bytes[at++];
        int value = b & 0x7F;
        for (int shift = 7; b < 0; shift += 7) {
            b = bytes[at++];
            value |= (b & 0x7F) << shift;
        }
        return value;
    }

    /// Passes so many integers.
    void skip(int count) {
        int left = count;
        while (left > 0) {
            if (bytes[at++] >= 0) {
                left--;
            }
        }
    }

    static int length(int value) {
        int length = 1;
        for (int rest = value >>> 7; rest != 0; rest >>>= 7) {
            length++;
        }
        return length;
    }

    /// {@return where the value ends}
    static int write(int value, byte[] into, int from) {
        int to = from;
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            into[to++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        into[to++] = (byte) rest;
        return to;
    }
}
