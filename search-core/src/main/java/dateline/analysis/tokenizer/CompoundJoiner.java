package dateline.analysis.tokenizer;

import dateline.analysis.tokenizer.CompoundParts.Link;
import java.util.Arrays;

/// Makes one word of several parts of a compound, or of one without its apostrophes. Not thread-safe; what was made
/// last is in [#chars].
public final class CompoundJoiner {
    private final WordScanner scanner;
    private final CompoundParts parts;
    private char[] chars = new char[256];
    private int length;

    public CompoundJoiner(WordScanner scanner) {
        this.scanner = scanner;
        this.parts = scanner.parts();
    }

    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    /// Joins the parts from `from` to before `to`: `ceasefire`, or with their links `example.com`. Returns whether the
    /// result is short enough to be a word.
    public boolean join(int from, int to, boolean withLinks) {
        length = 0;
        for (int part = from; part < to; part++) {
            if (withLinks && part > from) {
                putLink(part);
            }
            put(parts.rawStart(part), parts.rawEnd(part));
        }
        return length <= CompoundParts.MAX_PART;
    }

    private void putLink(int part) {
        if (parts.link(part) == Link.KEPT) {
            put(parts.sign(part));
        } else if (parts.link(part) == Link.HYPHEN) {
            put('-');
        }
    }

    /// Takes the apostrophes out of a part: `O'Brien` is also `OBrien`, `Qur'an` also `Quran`. Returns whether that
    /// makes another form of it: `we're` is not `were`.
    public boolean dropApostrophes(int part) {
        char[] raw = scanner.raw();
        int to = parts.rawEnd(part);
        int last = -1;
        for (int i = parts.rawStart(part); i < to; i++) {
            if (raw[i] == '\'') {
                last = i;
            }
        }
        if (last < 0 || isContraction(raw, last + 1, to)) {
            return false;
        }
        length = 0;
        for (int i = parts.rawStart(part); i < to; i++) {
            if (raw[i] != '\'') {
                put(raw[i]);
            }
        }
        return true;
    }

    private static boolean isContraction(char[] raw, int from, int to) {
        int a = Character.toLowerCase(raw[from]);
        return switch (to - from) {
            case 1 -> a == 't' || a == 'd' || a == 'm' || a == 's';
            case 2 -> {
                int b = Character.toLowerCase(raw[from + 1]);
                yield (b == 'e' && (a == 'r' || a == 'v')) || (a == 'l' && b == 'l');
            }
            default -> false;
        };
    }

    private void put(int rawFrom, int rawTo) {
        int size = rawTo - rawFrom;
        if (chars.length - length < size) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + size));
        }
        System.arraycopy(scanner.raw(), rawFrom, chars, length, size);
        length += size;
    }

    private void put(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }
}
