package dateline.index.cells;

import dateline.remote.RemoteField.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// Writes tokens in plain text, as [Tokens] has them. Not thread-safe; to be used again and again.
public final class CellWriter {

    private static final BytesRef HOLE = new BytesRef(Tokens.HOLE);
    private static final BytesRef NOTHING = new BytesRef();
    private static final byte STACKED = (byte) Tokens.STACKED;
    private static final byte DELETE = 0x7F;

    private byte[] text = new byte[4096];
    private int size;

    private final BytesRefHash terms = new BytesRefHash();
    private int[] counts = new int[256];
    private int stacked;
    private final BytesRef term = new BytesRef();

    /// A writer.
    public CellWriter() {}

    /// {@return the tokens of a text at their positions}
    ///
    /// @param tokens the tokens, which are used up
    public String positions(TokenStream tokens) {
        size = 0;
        each(tokens, (token, step) -> {
            if (step == 0 && size > 0) {
                append(STACKED);
            }
            for (int i = 0; i < step; i++) {
                if (size > 0) {
                    append((byte) ' ');
                }
                if (i + 1 < step) {
                    append(HOLE);
                }
            }
            append(token);
        });
        return written();
    }

    /// Counts the terms of a text, beside those of other texts.
    ///
    /// @param tokens the tokens of the text, which are used up
    public void count(TokenStream tokens) {
        int[] before = {0};
        each(tokens, (token, step) -> {
            if (step == 0 && before[0] > 0) {
                stacked++;
            }
            if (step > 1) {
                add(HOLE, step - 1);
            }
            add(token, 1);
            before[0]++;
        });
    }

    private void add(BytesRef token, int count) {
        int number = terms.add(token);
        if (number < 0) {
            counts[-number - 1] += count;
            return;
        }
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
        }
        counts[number] = count;
    }

    /// {@return each term that was counted, once, with its count; no term is counted any more then}
    ///
    /// As many terms are stacked as tokens were, since an engine takes them off the length of the text, but no more at
    /// one position than [Tokens#LONGEST] has room for.
    public String counts() {
        int repeated = -terms.size();
        for (int number = 0; number < terms.size(); number++) {
            repeated += counts[number];
        }
        int single = 0;
        int missing = write(single);
        while (missing > 0 && single < repeated) {
            single = Math.min(repeated, single + missing);
            missing = write(single);
        }
        terms.clear();
        terms.reinit();
        stacked = 0;
        return written();
    }

    /// Writes all terms.
    ///
    /// @param single so many occurrences are written one by one, to have more terms that can be stacked
    /// @return how many terms are still to be stacked
    private int write(int single) {
        size = 0;
        Stack stack = new Stack(stacked);
        int left = single;
        for (int number = 0; number < terms.size(); number++) {
            terms.get(number, term);
            int alone = Math.min(left, counts[number] - 1);
            left -= alone;
            for (int i = 0; i < alone; i++) {
                write(1, stack);
            }
            write(counts[number] - alone, stack);
        }
        return stack.left;
    }

    private void write(int count, Stack stack) {
        BytesRef suffix = count > 1 ? new BytesRef(Tokens.COUNT + Integer.toString(count)) : NOTHING;
        if (size > 0) {
            append(stack.takes(size, 1 + term.length + suffix.length) ? STACKED : (byte) ' ');
        }
        append(term);
        append(suffix);
    }

    /// Where terms are stacked on others.
    private static final class Stack {

        private int left;
        private int start;

        /// @param left how many terms are to be stacked
        Stack(int left) {
            this.left = left;
        }

        /// {@return whether a term is stacked on those before it; otherwise it has the next position}
        ///
        /// @param at     where it is written
        /// @param length how many bytes it takes with what separates it
        boolean takes(int at, int length) {
            if (left > 0 && at + length - start <= Tokens.LONGEST) {
                left--;
                return true;
            }
            start = at + 1;
            return false;
        }
    }

    /// Takes a token.
    @FunctionalInterface
    private interface Sink {
        void token(BytesRef token, int step);
    }

    private static void each(TokenStream tokens, Sink sink) {
        TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
        PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
        try {
            tokens.reset();
            while (tokens.incrementToken()) {
                BytesRef token = term.getBytesRef();
                check(token);
                sink.token(token, increment.getPositionIncrement());
            }
            tokens.end();
            tokens.close();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    /// No token may hold what separates tokens: DEL, U+0080, or what Java takes for whitespace.
    private static void check(BytesRef token) {
        for (int i = token.offset; i < token.offset + token.length; i++) {
            byte b = token.bytes[i];
            boolean isPlain = b > ' ' ? b != DELETE : b < 0 ? b != (byte) 0xC2 && (b & 0xF0) != 0xE0 : b <= '\b';
            if (!isPlain) {
                checkCharacters(token.utf8ToString());
                return;
            }
        }
    }

    private static void checkCharacters(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == Tokens.STACKED || c == Tokens.COUNT || Character.isWhitespace(c)) {
                throw new IllegalStateException("the token '" + token + "' holds what separates tokens");
            }
        }
    }

    private void append(byte b) {
        if (size == text.length) {
            text = Arrays.copyOf(text, size * 2);
        }
        text[size] = b;
        size++;
    }

    private void append(BytesRef bytes) {
        if (text.length - size < bytes.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, size + bytes.length));
        }
        System.arraycopy(bytes.bytes, bytes.offset, text, size, bytes.length);
        size += bytes.length;
    }

    private String written() {
        return new String(text, 0, size, StandardCharsets.UTF_8);
    }
}
