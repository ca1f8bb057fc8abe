package dateline.ingest.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/// UTF-7 as RFC 2152 defines it, to read only: ASCII in which `+AOk-` is `é`. Java has none, and mail of the nineties
/// does.
///
/// Immutable and safe for use by many threads.
final class Utf7 extends Charset {

    static final Utf7 UTF_7 = new Utf7();

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {
        super("UTF-7", new String[] {"UNICODE-1-1-UTF-7", "csUnicode11UTF7"});
    }

    /// {@return whether a name is one of this charset}
    ///
    /// @param name as `charset=` declares it
    static boolean isNamed(String name) {
        return UTF_7.name().equalsIgnoreCase(name)
                || UTF_7.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("UTF-7 can only be read");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder();
    }

    private static final class Decoder extends CharsetDecoder {

        /// Whether a `+` came and nothing yet that ends what it began.
        private boolean shifted;

        /// Whether that `+` is the last byte.
        private boolean justShifted;

        private int bits;
        private int count;

        Decoder() {
            super(UTF_7, 1, 1);
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                byte next = in.get(in.position());
                if (next < 0) {
                    return CoderResult.malformedForLength(1);
                }
                in.get();
                if (shifted) {
                    shifted((char) next, out);
                } else if (next == '+') {
                    shift(true);
                } else {
                    out.put((char) next);
                }
            }
            return CoderResult.UNDERFLOW;
        }

        private void shifted(char c, CharBuffer out) {
            int digit = ALPHABET.indexOf(c);
            if (digit >= 0) {
                justShifted = false;
                bits = (bits << 6) | digit;
                count += 6;
                if (count >= 16) {
                    count -= 16;
                    out.put((char) (bits >> count));
                    bits &= (1 << count) - 1;
                }
                return;
            }
            if (c != '-') {
                out.put(c);
            } else if (justShifted) {
                out.put('+');
            }
            shift(false);
        }

        private void shift(boolean on) {
            shifted = on;
            justShifted = on;
            bits = 0;
            count = 0;
        }

        @Override
        protected void implReset() {
            shift(false);
        }
    }
}
