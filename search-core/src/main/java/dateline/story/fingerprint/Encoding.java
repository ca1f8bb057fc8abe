package dateline.story.fingerprint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// How fingerprints and pairs are written as bytes. Stored data depends on it: a change here is a change of format.
public final class Encoding {

    private Encoding() {}

    /// Writes a non-negative int, seven bits a byte, the low ones first.
    public static void putInt(ByteBuffer out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    /// {@return the int that [#putInt] wrote}
    ///
    /// @throws IllegalArgumentException if it is negative
    public static int getInt(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            byte b = in.get();
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                break;
            }
        }
        if (value < 0) {
            throw new IllegalArgumentException("fingerprint has a negative number");
        }
        return value;
    }

    /// Writes characters, their number first.
    static void putChars(ByteBuffer out, char[] values) {
        putInt(out, values.length);
        for (char value : values) {
            out.putChar(value);
        }
    }

    /// {@return the characters that [#putChars] wrote}
    static char[] getChars(ByteBuffer in) {
        char[] values = new char[count(in, Character.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getChar();
        }
        return values;
    }

    /// {@return a number of elements of `size` bytes each, which must follow}
    public static int count(ByteBuffer in, int size) {
        int count = getInt(in);
        if ((long) count * size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }
}
