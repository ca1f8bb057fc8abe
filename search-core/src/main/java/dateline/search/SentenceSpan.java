package dateline.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence of a text, without surrounding white space.
record SentenceSpan(int start, int end) {

    static List<SentenceSpan> of(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        List<SentenceSpan> spans = new ArrayList<>();
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last > start) {
                spans.add(new SentenceSpan(start, last));
            }
            start = end;
        }
        return spans;
    }
}
