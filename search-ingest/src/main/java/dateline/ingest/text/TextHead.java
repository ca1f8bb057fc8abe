package dateline.ingest.text;

import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Dateline;
import java.util.List;

/// The headline of a plain text, and what stands around it: lines that say who wrote it, when, for whom and where it
/// was found, and a line below the headline that tells the story in short.
///
/// Lines are looked at by paragraph. A headline is a paragraph of one line, or the line above one that says something
/// of the article; two lines are one headline where the second goes on with the first. In a text of wrapped lines
/// without a headline, nothing is taken.
final class TextHead {

    /// How many paragraphs can stand above the story.
    private static final int MOST_PARAGRAPHS = 8;

    private final List<String> lines;
    private final int to;
    private final RawRecord.Builder record;
    private final boolean named;
    private int from;
    private boolean headline;

    /// Prepares to take the head off a text.
    ///
    /// @param lines  its lines
    /// @param from   the first line of it
    /// @param to     the line behind it
    /// @param record what it says goes here
    TextHead(List<String> lines, int from, int to, RawRecord.Builder record) {
        this.lines = lines;
        this.from = from;
        this.to = to;
        this.record = record;
        this.headline = record.has("title") || record.has("headline");
        this.named = isNearNames();
    }

    /// {@return the line at which the story begins}
    int take() {
        for (int i = 0; i < MOST_PARAGRAPHS && from < to; i++) {
            skipBlank();
            int before = from;
            takeParagraph();
            if (from == before || (from < to && !line(from).isEmpty())) {
                break;
            }
        }
        skipBlank();
        return from;
    }

    private String line(int i) {
        return lines.get(i).strip();
    }

    private void skipBlank() {
        while (from < to && line(from).isEmpty()) {
            from++;
        }
    }

    /// {@return where the paragraph ends that a line is in}
    private int end(int start) {
        int end = start;
        while (end < to && !line(end).isEmpty()) {
            end++;
        }
        return end;
    }

    /// Whether one of the first lines is a byline or a date: then lines that are but names are of people and papers.
    private boolean isNearNames() {
        int paragraphs = 0;
        for (int i = from; i < to && paragraphs < MOST_PARAGRAPHS; i++) {
            String line = line(i);
            if (line.isEmpty()) {
                paragraphs++;
            } else if (TextLine.isStrong(line)) {
                return true;
            } else if (line.length() > TextLine.HEADLINE || TextLine.endsSentence(line)) {
                return false;
            }
        }
        return false;
    }

    private void takeParagraph() {
        int end = end(from);
        takeLines(end, headline && named);
        if (!headline && from < end) {
            takeHeadline(end);
            takeLines(end, headline && named);
        } else if (headline && from + 1 == end && isAboveLines(end)) {
            takeLead(line(from));
        }
    }

    private void takeLines(int end, boolean names) {
        while (from < end && TextLine.take(line(from), record, names)) {
            from++;
        }
    }

    private void takeHeadline(int end) {
        String first = line(from);
        int size = end - from;
        boolean more = end < to;
        if (!TextLine.isHeadline(first)) {
            return;
        }
        if (size == 1) {
            if (more) {
                setHeadline(first, 1);
            }
            return;
        }
        String second = line(from + 1);
        if (isLineOfHead(second)) {
            setHeadline(first, 1);
        } else if (size == 2 ? more && !TextLine.endsSentence(second) : isLineOfHead(line(from + 2))) {
            boolean above = size > 2 || isAboveLines(end);
            if (TextLine.isWrapped(first, second) && TextLine.isHeadline(first + " " + second)) {
                setHeadline(first + " " + second, 2);
            } else if (above && second.length() <= TextLine.HEADLINE) {
                setHeadline(first, 1);
                takeLead(second);
            }
        }
    }

    /// Whether a line is below a headline: one of those that [TextLine] takes, or the story's first with its dateline.
    private boolean isLineOfHead(String line) {
        return TextLine.take(line, RawRecord.builder("text", ""), named)
                || Dateline.of(line).isPresent();
    }

    /// Whether the paragraph behind a blank line begins with a byline or a date.
    private boolean isAboveLines(int end) {
        int next = end;
        while (next < to && line(next).isEmpty()) {
            next++;
        }
        return next < to
                && (TextLine.isStrong(line(next))
                        || (named && TextLine.take(line(next), RawRecord.builder("text", ""), true)));
    }

    private void setHeadline(String text, int size) {
        record.add("headline", text);
        headline = true;
        from += size;
    }

    private void takeLead(String line) {
        if (!record.has("lead") && line.length() <= 2 * TextLine.HEADLINE) {
            record.add("lead", line);
            from++;
        }
    }
}
