package dateline.analysis.sentence;

/// Which line ends of a text end a paragraph. An empty line always does, and so do a line of nothing but dashes or the
/// like, which underlines a heading or parts what stands around it, and one before an indented line. For the rest, the
/// text is taken as a whole:
///
/// - Where most of it lies in lines longer than people wrap at, or most lines end as sentences do and hardly one breaks
///   off before a small letter, each line is a paragraph.
/// - Else lines are wrapped, and a line end says nothing; unless the line ends early, though the next word would have
///   had room, and the next line does not begin with a small letter. The first line of a text never ends early: a
///   dateline that was removed from its beginning makes it short, and would break the first sentence.
///
/// Knows how many capitals the text has, too, as it passes over all of it. Linear. Not thread-safe; reused.
final class ParagraphDetector {
    /// Longest line that people and programs wrap at, in UTF-16 units.
    private static final int MAX_WRAP = 100;
    /// A wrapped line is cut short on purpose if with the next word it would still be within this share of the width.
    private static final double SHORT = 0.8;

    /// What people draw lines with.
    private static final String RULES = "=-_*~#+";
    private static final int SHORTEST_RULE = 3;

    private char[] text = new char[0];
    private int length;
    private boolean linesAreParagraphs;
    private boolean indentsMean;
    private int width;
    private int firstLineEnd;
    private int capitals;
    private int small;

    void reset(char[] newText, int newLength) {
        text = newText;
        length = newLength;
        int lines = 0;
        int ended = 0;
        int followed = 0;
        int broken = 0;
        int indented = 0;
        int total = 0;
        int inLong = 0;
        width = 0;
        firstLineEnd = 0;
        countLetters();
        for (int start = 0; start < length; ) {
            int end = lineEnd(start);
            int first = skipBlanks(start, end);
            int size = end - first;
            if (size > 0 && !isRule(first)) {
                firstLineEnd = lines == 0 ? end : firstLineEnd;
                lines++;
                total += size;
                indented += first > start ? 1 : 0;
                if (size > MAX_WRAP) {
                    inLong += size;
                } else {
                    width = Math.max(width, size);
                }
                if (end < length && !isBlankLine(end + 1)) {
                    followed++;
                    if (endsSentence(end)) {
                        ended++;
                    } else if (Character.isLowerCase(text[end + 1])) {
                        broken++;
                    }
                }
            }
            start = end + 1;
        }
        linesAreParagraphs = inLong * 2 > total || (ended * 2 > followed && broken * 10 < followed);
        indentsMean = indented * 5 < lines * 4 || linesAreParagraphs;
    }

    /// {@return whether the line end at `newline`, of the line that begins at `lineStart`, ends a paragraph}
    boolean endsParagraph(int lineStart, int newline) {
        if (linesAreParagraphs
                || newline + 1 >= length
                || isBlankLine(newline + 1)
                || isRule(skipBlanks(lineStart, newline))) {
            return true;
        }
        int next = skipBlanks(newline + 1, length);
        if (indentsMean && (next - newline > 2 || text[newline + 1] == '\t')) {
            return true;
        }
        return isCutShort(lineStart, newline, next);
    }

    private boolean isCutShort(int lineStart, int newline, int next) {
        int size = newline - skipBlanks(lineStart, newline);
        if (size == 0 || newline == firstLineEnd || Character.isLowerCase(text[next]) || endsOpen(newline)) {
            return false;
        }
        int wordEnd = next;
        while (wordEnd < length && wordEnd - next < MAX_WRAP && !isSpace(text[wordEnd])) {
            wordEnd++;
        }
        return size + 1 + wordEnd - next <= SHORT * width;
    }

    /// Whether the line breaks off in the middle of something: after a comma, a hyphen, a bracket.
    private boolean endsOpen(int newline) {
        int last = lastOfLine(newline);
        return last >= 0 && ",-–(;&/".indexOf(text[last]) >= 0;
    }

    private boolean endsSentence(int newline) {
        int last = lastOfLine(newline);
        for (int closers = 0; last >= 0 && closers < 4 && SentencePunctuation.isCloser(text[last]); closers++) {
            last--;
        }
        return last >= 0 && SentencePunctuation.isTerminator(text[last]);
    }

    private int lastOfLine(int newline) {
        int last = newline - 1;
        while (last >= 0 && (text[last] == ' ' || text[last] == '\t')) {
            last--;
        }
        return last;
    }

    private boolean isBlankLine(int start) {
        int first = skipBlanks(start, length);
        return first >= length || text[first] == '\n' || isRule(first);
    }

    /// Whether from here to the end of the line there is nothing but three dashes or more, or the like.
    private boolean isRule(int first) {
        if (first >= length || RULES.indexOf(text[first]) < 0) {
            return false;
        }
        int end = first;
        while (end < length && text[end] == text[first]) {
            end++;
        }
        int after = skipBlanks(end, length);
        return end - first >= SHORTEST_RULE && (after >= length || text[after] == '\n');
    }

    /// {@return how many of the text's letters are capitals}
    int capitals() {
        return capitals;
    }

    /// {@return how many of the text's letters are small}
    int small() {
        return small;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private void countLetters() {
        capitals = 0;
        small = 0;
        for (int i = 0; i < length; i++) {
            // sums in place of branches, which would be foretold wrongly once or twice a word
            char c = text[i];
            capitals += (char) (c - 'A') <= 'Z' - 'A' ? 1 : 0;
            small += (char) (c - 'a') <= 'z' - 'a' ? 1 : 0;
            if (c >= 0x80) {
                capitals += Character.isUpperCase(c) ? 1 : 0;
                small += Character.isLowerCase(c) ? 1 : 0;
            }
        }
    }

    private int skipBlanks(int start, int end) {
        int i = start;
        while (i < end && text[i] != '\n' && isSpace(text[i])) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u00A0' && isWideSpace(c));
    }

    private static boolean isWideSpace(char c) {
        return c == '\u00A0' || (c >= '\u2000' && c <= '\u200B') || c == '\u202F' || c == '\u3000';
    }
}
