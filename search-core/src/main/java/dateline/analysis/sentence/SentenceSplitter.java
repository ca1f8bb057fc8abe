package dateline.analysis.sentence;

import dateline.analysis.text.Capitals;
import java.util.Arrays;

/// Finds where sentences and paragraphs of a text begin. Made for news prose: it knows abbreviations, initials, dotted
/// acronyms, numbers, quotes closed after the stop, wrapped lines ([ParagraphDetector]), and copy in capitals.
///
/// A stop after a usual word ends a sentence unless a small letter follows. After an abbreviation or acronym, it does
/// only if the next word is one that sentences begin with (`U.S. The`, but `U.S. Senate`), and never after a title
/// (`Gen. The`). One pass behind [ParagraphDetector]'s two, linear: every look back or ahead is bounded, or passes over
/// what is then skipped. Not thread-safe; reused.
public final class SentenceSplitter {
    private static final int MAX_WORD = 24;
    private static final int MAX_OPENERS = 6;

    private final SentenceRules rules;
    private final ParagraphDetector layout = new ParagraphDetector();
    private char[] text = new char[0];
    private int length;
    private boolean allCapitals;
    private boolean allSmall;

    private int count;
    private int[] starts = new int[64];
    private boolean[] paragraphs = new boolean[64];

    public SentenceSplitter(SentenceRules rules) {
        this.rules = rules;
    }

    /// Splits the first `newLength` units of `newText`.
    public void split(char[] newText, int newLength) {
        text = newText;
        length = newLength;
        count = 0;
        layout.reset(newText, newLength);
        allCapitals = layout.capitals() > Capitals.MAX_SHARE * (layout.capitals() + layout.small());
        allSmall = layout.capitals() == 0;
        begin(skipSpace(0), true);
        int lineStart = 0;
        for (int i = 0; i < length; ) {
            char c = text[i];
            if (c == '\n') {
                int next = skipSpace(i);
                int last = lastLineEnd(i, next);
                if (last > i || layout.endsParagraph(lineStart, i)) {
                    begin(next, true);
                }
                lineStart = last + 1;
                i = next;
            } else if (SentencePunctuation.isTerminator(c)) {
                int end = afterTerminators(i);
                if (endsSentence(i, end)) {
                    begin(skipSpace(end), false);
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    /// {@return the number of sentences; 0 for a text of white space only}
    public int count() {
        return count;
    }

    /// {@return where sentence `i` begins}
    public int start(int i) {
        return starts[i];
    }

    /// {@return whether a paragraph begins with sentence `i`}
    public boolean startsParagraph(int i) {
        return paragraphs[i];
    }

    /// {@return where sentence `i` ends, white space not counted}
    public int end(int i) {
        int end = i + 1 < count ? starts[i + 1] : length;
        while (end > starts[i] && ParagraphDetector.isSpace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private void begin(int start, boolean paragraph) {
        if (start >= length) {
            return;
        }
        if (count > 0 && starts[count - 1] == start) {
            paragraphs[count - 1] |= paragraph;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            paragraphs = Arrays.copyOf(paragraphs, count * 2);
        }
        starts[count] = start;
        paragraphs[count] = paragraph;
        count++;
    }

    /// Behind a run of stops, the quotes and brackets that close, and a footnote's number: `."`, `?!)`, `.[12]`.
    private int afterTerminators(int from) {
        int i = from + 1;
        while (i < length && SentencePunctuation.isTerminator(text[i])) {
            i++;
        }
        int dots = i;
        // . . .
        while (i + 1 < length && text[i] == ' ' && text[i + 1] == '.' && text[i - 1] == '.') {
            i += 2;
        }
        if (i - dots == 2 && dots - from == 1) {
            return i;
        }
        // French puts a space before the quote that closes
        if (i + 1 < length && text[i + 1] == '»' && ParagraphDetector.isSpace(text[i])) {
            i += 2;
        }
        while (i < length && SentencePunctuation.isCloser(text[i])) {
            i++;
        }
        int note = i;
        if (note < length && text[note] == '[') {
            note++;
            while (note < length && note - i < 5 && text[note] >= '0' && text[note] <= '9') {
                note++;
            }
            if (note - i > 1 && note < length && text[note] == ']') {
                return note + 1;
            }
        }
        return i;
    }

    private boolean endsSentence(int sign, int end) {
        if (end >= length) {
            return false;
        }
        if (SentencePunctuation.endsAlways(text[sign])) {
            return true;
        }
        if (!ParagraphDetector.isSpace(text[end])) {
            return isMissingSpace(sign, end);
        }
        int next = firstOfNext(end);
        if (next >= length) {
            return true;
        }
        if (isSmall(next)) {
            return false;
        }
        boolean stop = text[sign] == '.' && (sign + 1 >= length || text[sign + 1] != '.');
        return !stop || stopEnds(sign, next);
    }

    /// `end.Start`: a capital right behind a stop that follows a small letter.
    private boolean isMissingSpace(int sign, int end) {
        return sign > 0
                && Character.isLowerCase(text[sign - 1])
                && Character.isUpperCase(text[end])
                && end + 1 < length
                && Character.isLowerCase(text[end + 1]);
    }

    private boolean isSmall(int next) {
        if (!Character.isLowerCase(text[next])) {
            return false;
        }
        // iPhone, eBay; and text that has no capitals at all
        boolean camel = next + 1 < length && Character.isUpperCase(text[next + 1]);
        return !camel && !allSmall;
    }

    /// Whether a single stop ends a sentence, given that no small letter follows.
    private boolean stopEnds(int stop, int next) {
        int from = wordStart(stop);
        if (from == stop) {
            return true;
        }
        if (isNumber(from, stop)) {
            return !isItemNumber(from, stop) && !(rules.hasOrdinals() && stop - from <= 2 && !startsSentence(next));
        }
        boolean capital = Character.isUpperCase(text[from]);
        if (capital && stop - from == 1) {
            return startsSentence(next);
        }
        return switch (rules.kind(text, from, stop, capital && !allCapitals)) {
            case TITLE -> false;
            case BEFORE_NUMBER -> !isDigit(next);
            case TIME -> !rules.followsTime(text, next, wordEnd(next));
            case ABBREVIATION -> startsSentence(next);
            case WORD -> !isDotted(from, stop) || startsSentence(next);
        };
    }

    private boolean startsSentence(int next) {
        int end = wordEnd(next);
        if (end < length && text[end] == '.') {
            return false;
        }
        return allCapitals ? rules.startsInCapitals(text, next, end) : rules.starts(text, next, end);
    }

    /// The number of a list's item stands first in its sentence.
    private boolean isItemNumber(int from, int stop) {
        return starts[count - 1] == from && stop - from <= 3;
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigit(int i) {
        return text[i] >= '0' && text[i] <= '9';
    }

    /// Letters with stops between them, as in `u.s`.
    private boolean isDotted(int from, int to) {
        return to - from >= 3 && text[from + 1] == '.' && Character.isLetter(text[from]);
    }

    private int wordStart(int stop) {
        int i = stop;
        int limit = Math.max(0, stop - MAX_WORD);
        while (i > limit && (Character.isLetterOrDigit(text[i - 1]) || isInner(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isInner(int i) {
        return text[i] == '.' && i > 0 && Character.isLetter(text[i - 1]);
    }

    private int wordEnd(int from) {
        int i = from;
        int limit = Math.min(length, from + MAX_WORD);
        while (i < limit && Character.isLetter(text[i])) {
            i++;
        }
        return i;
    }

    private int firstOfNext(int end) {
        int i = skipSpace(end);
        int limit = Math.min(length, i + MAX_OPENERS);
        while (i < limit && (SentencePunctuation.isOpener(text[i]) || ParagraphDetector.isSpace(text[i]))) {
            i++;
        }
        return i;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < length && ParagraphDetector.isSpace(text[i])) {
            i++;
        }
        return i;
    }

    private int lastLineEnd(int first, int end) {
        int i = end - 1;
        while (i > first && text[i] != '\n') {
            i--;
        }
        return i;
    }
}
