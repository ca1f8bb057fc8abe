package dateline.quote;

import java.util.ArrayList;
import java.util.List;

/// Finds what stands between quotation marks.
///
/// A quote that is not closed where its paragraph ends goes on in the next one if that begins with an opening mark, and
/// ends there if not. Marks inside a quote nest. One that opens within an open quote, after the end of a sentence, goes
/// on with it: some newspapers open each paragraph of a speech with a mark, and print several in one. Straight marks
/// open or close by what stands around them. One pass, linear.
final class QuotedSpans {

    /// A quote longer than this has lost its end.
    private static final int LONGEST = 20_000;

    /// A quote that goes on over paragraphs without marks is closed so soon behind the end of each.
    private static final int FURTHEST_END = 3_000;

    private final String text;
    private final boolean[] paragraphs;
    private final List<Span> spans = new ArrayList<>();
    private final List<int[]> parts = new ArrayList<>();
    private int open = -1;
    private char mark;
    private int depth;
    private int partStart;

    private QuotedSpans(String text, boolean[] paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /// What stands between two marks.
    ///
    /// @param open   the opening mark
    /// @param close  behind the closing mark, or behind the last word if there is none
    /// @param start  the first word
    /// @param end    behind the last word or its punctuation
    /// @param words  the words, without marks that open paragraphs
    /// @param closed whether there is a closing mark
    /// @param stands whether it is a sentence of its own, and its full stop stands behind the mark
    record Span(int open, int close, int start, int end, String words, boolean closed, boolean stands) {}

    /// {@return the quoted spans of a text, in order}
    ///
    /// @param text       the text
    /// @param paragraphs whether a paragraph begins at an offset
    static List<Span> of(String text, boolean[] paragraphs) {
        return new QuotedSpans(text, paragraphs).find();
    }

    private List<Span> find() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && paragraphs[i] && i > open) {
                beginParagraph(i);
            }
            if (open < 0) {
                if (opens(i, c)) {
                    open(i, c);
                }
            } else if (i > open && isMark(c)) {
                inside(i, c);
            }
        }
        if (open >= 0) {
            close(trimmed(partStart, text.length()), false);
        }
        return spans;
    }

    private void open(int at, char c) {
        open = at;
        mark = c;
        depth = 0;
        parts.clear();
        partStart = skip(at + 1);
    }

    private void beginParagraph(int at) {
        int end = trimmed(partStart, at);
        if (text.charAt(at) == mark && end - open < LONGEST && isOpeningShape(at)) {
            parts.add(new int[] {partStart, end});
            partStart = skip(at + 1);
            depth = 0;
        } else if (closesLater(at)) {
            parts.add(new int[] {partStart, end});
            partStart = skip(at);
            depth = 0;
        } else {
            close(end, false);
        }
    }

    /// Whether the next mark behind the end of a paragraph closes, and none opens before it: the quote goes on till
    /// there.
    private boolean closesLater(int from) {
        for (int i = from; i < Math.min(text.length(), from + FURTHEST_END); i++) {
            if (isMark(text.charAt(i))) {
                boolean closing = closes(i, text.charAt(i)) && !isOpeningShape(i);
                return closing && i > from && !Character.isDigit(text.charAt(i - 1));
            }
        }
        return false;
    }

    private void inside(int at, char c) {
        if (paragraphs[at]) {
            return;
        }
        if (isOpeningShape(at) && c == mark && !(mark == '»' && isClosingShape(at))) {
            if (endsSentence(at)) {
                parts.add(new int[] {partStart, trimmed(partStart, at)});
                partStart = skip(at + 1);
            } else if (mark != '"') {
                depth++;
            }
        } else if (closes(at, c)) {
            if (depth > 0) {
                depth--;
            } else {
                close(trimmed(partStart, at), true);
            }
        }
    }

    private void close(int end, boolean closed) {
        if (parts.isEmpty() || end > partStart) {
            parts.add(new int[] {partStart, Math.max(partStart, end)});
        }
        StringBuilder words = new StringBuilder();
        for (int[] part : parts) {
            words.append(words.isEmpty() ? "" : "\n").append(text, part[0], part[1]);
        }
        int start = parts.getFirst()[0];
        int last = parts.getLast()[1];
        int close = closed ? behindMark(last) : last;
        if (last > start) {
            spans.add(new Span(open, close, start, last, words.toString(), closed, closed && stands(start, close)));
        }
        open = -1;
    }

    /// Whether a quote begins where a sentence may, with a capital, and a full stop follows its mark: «The port is
    /// open».
    private boolean stands(int start, int close) {
        int first = start;
        while (first < close && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        int before = open - 1;
        while (before >= 0 && isSpace(text.charAt(before)) && !paragraphs[before + 1]) {
            before--;
        }
        boolean begins = before < 0 || paragraphs[before + 1] || ".!?…:»”\"“".indexOf(text.charAt(before)) >= 0;
        return begins
                && close < text.length()
                && text.charAt(close) == '.'
                && !Character.isLowerCase(text.charAt(first));
    }

    private int behindMark(int end) {
        int at = end;
        while (at < text.length() && !isMark(text.charAt(at))) {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }

    // --- marks ---

    private static boolean isMark(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‟';
    }

    private boolean opens(int at, char c) {
        return switch (c) {
            case '„', '«' -> true;
            case '“', '”', '»', '"' -> isOpeningShape(at);
            default -> false;
        };
    }

    private boolean closes(int at, char c) {
        return switch (mark) {
            case '„' -> c == '“' || c == '”' || (c == '"' && isClosingShape(at));
            case '“', '”' -> c == '”' || (c == '“' && isClosingShape(at)) || (c == '"' && isClosingShape(at));
            case '«' -> c == '»';
            case '»' -> c == '«' || (c == '»' && isClosingShape(at));
            default -> (c == '"' && (isClosingShape(at) || !isOpeningShape(at))) || c == '”';
        };
    }

    /// Whether a mark stands behind a space, or where a word cannot have ended, and before a word.
    private boolean isOpeningShape(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 >= text.length() ? ' ' : text.charAt(at + 1);
        boolean free = isSpace(before) || "([{—–-/‘'¿¡".indexOf(before) >= 0;
        return free && (!isSpace(behind) || text.charAt(at) == '«') && ",.;:!?)".indexOf(behind) < 0;
    }

    private boolean isClosingShape(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 >= text.length() ? ' ' : text.charAt(at + 1);
        return !isSpace(before) || isSpace(behind) || ",.;:!?)".indexOf(behind) >= 0;
    }

    private boolean endsSentence(int at) {
        int last = at - 1;
        while (last > partStart && isSpace(text.charAt(last))) {
            last--;
        }
        return last > partStart && ".!?…".indexOf(text.charAt(last)) >= 0;
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at)) && !paragraphs[at]) {
            at++;
        }
        return at;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }
}
