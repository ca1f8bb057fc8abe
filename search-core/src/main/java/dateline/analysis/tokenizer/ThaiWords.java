package dateline.analysis.tokenizer;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cuts a run of Thai, which has no spaces between words, by the dictionary that the JDK has (module
/// `jdk.localedata`; without it, a run is one word). Not thread-safe.
public final class ThaiWords {
    /// Longest stretch that is cut at once, in UTF-16 units; keeps the cost linear.
    private static final int STRETCH = 2048;

    private @Nullable BreakIterator breaks;
    private char[] chars = new char[0];
    private int stretchStart;
    private int runEnd;
    private int start;
    private int end;

    /// Begins with the run between `from` and `to`.
    public void reset(char[] text, int from, int to) {
        if (breaks == null) {
            breaks = BreakIterator.getWordInstance(Locale.of("th"));
        }
        chars = text;
        runEnd = to;
        end = from;
        nextStretch(breaks);
    }

    /// {@return whether there is a further word, which is then the current one}
    public boolean next() {
        BreakIterator iterator = breaks;
        if (iterator == null || end >= runEnd) {
            return false;
        }
        start = end;
        int next = iterator.next();
        if (next == BreakIterator.DONE) {
            nextStretch(iterator);
            next = iterator.next();
        }
        end = Math.min(stretchStart + next, start + CompoundParts.MAX_PART);
        if (end < stretchStart + next) {
            nextStretch(iterator);
        }
        return true;
    }

    private void nextStretch(BreakIterator iterator) {
        stretchStart = end;
        iterator.setText(new String(chars, end, Math.min(STRETCH, runEnd - end)));
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }
}
