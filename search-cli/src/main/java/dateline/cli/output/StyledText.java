package dateline.cli.output;

import dateline.format.ControlCharacterEscaper;
import dateline.result.Mark;
import dateline.result.Snippet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph with styles, which can be laid out in lines.
///
/// All text goes through [ControlCharacterEscaper] when it is added, so none of it can command the terminal; white
/// space becomes single spaces. Lines break at spaces, beside wide characters, and within a word that is longer than a
/// line.
public final class StyledText {

    private static final int LEAST_COLUMNS = 16;
    private static final Pattern WEB = Pattern.compile("https?://[!-~]+");

    /// Begins a hyperlink (OSC 8), and ends one where no address follows.
    private static final String LINK = "\u001b]8;;";

    private static final String END = "\u001b\\";

    private final StringBuilder text = new StringBuilder(256);

    /// For each UTF-16 unit of the text, how it looks.
    private final List<Style> styles = new ArrayList<>(256);
    private String link = "";

    /// Adds text.
    ///
    /// @param added the text
    /// @param style how it looks
    /// @return this
    public StyledText add(String added, Style style) {
        return add(added, 0, added.length(), style);
    }

    /// Adds a passage with its marks.
    ///
    /// @param snippet   the passage
    /// @param style     how what is not marked looks
    /// @param asterisks whether marks stand between asterisks as well
    /// @return this
    public StyledText add(Snippet snippet, Style style, boolean asterisks) {
        String passage = snippet.text();
        int done = 0;
        for (Mark mark : snippet.marks()) {
            int start = Math.clamp((long) mark.start() - snippet.start(), done, passage.length());
            int end = Math.clamp((long) mark.end() - snippet.start(), start, passage.length());
            if (start < end) {
                add(passage, done, start, style);
                String edge = asterisks ? "*" : "";
                add(edge, Style.MARK).add(passage, start, end, Style.MARK).add(edge, Style.MARK);
                done = end;
            }
        }
        return add(passage, done, passage.length(), style);
    }

    /// Makes all of it a link, where the layout has links.
    ///
    /// @param address where it leads; nothing happens unless it is one of the web, of plain characters
    /// @return this
    public StyledText linkTo(String address) {
        link = WEB.matcher(address).matches() ? address : "";
        return this;
    }

    /// Adds spaces that stay as they are.
    ///
    /// @param columns how many
    /// @return this
    public StyledText indent(int columns) {
        text.repeat(' ', columns);
        styles.addAll(Collections.nCopies(columns, Style.PLAIN));
        return this;
    }

    /// Adds another text as it stands.
    ///
    /// @param other the text
    /// @return this
    StyledText append(StyledText other) {
        text.append(other.text);
        styles.addAll(other.styles);
        return this;
    }

    private StyledText add(String added, int from, int to, Style style) {
        for (int i = from, c; i < to; i += Character.charCount(c)) {
            c = added.codePointAt(i);
            if (Character.isWhitespace(c)) {
                if (text.isEmpty() || text.charAt(text.length() - 1) == ' ') {
                    continue;
                }
                text.append(' ');
            } else {
                ControlCharacterEscaper.append(text, c);
            }
            while (styles.size() < text.length()) {
                styles.add(style);
            }
        }
        return this;
    }

    /// {@return whether nothing was added that shows}
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// {@return the columns that it takes on one line}
    int columns() {
        return Width.of(text);
    }

    /// Writes it in lines, each ended by a line feed.
    ///
    /// @param out    where to
    /// @param layout palette and width
    /// @param indent what stands before the first line; the others begin below what follows it
    public void writeTo(Out out, TextLayout layout, StyledText indent) {
        int margin = indent.columns();
        int room = layout.columns() == 0 ? Integer.MAX_VALUE : Math.max(LEAST_COLUMNS, layout.columns() - margin);
        StringBuilder line = new StringBuilder(256);
        indent.appendTo(line, layout.palette(), 0, indent.text.length());
        int end = trimmed(text.length(), 0);
        int start = 0;
        do {
            int next = lineEnd(start, end, room);
            boolean links = layout.links() && !link.isEmpty();
            line.append(links ? LINK + link + END : "");
            appendTo(line, layout.palette(), start, trimmed(next, start));
            line.append(links ? LINK + END : "");
            out.print(line.append('\n'));
            line.setLength(0);
            line.repeat(' ', margin);
            start = next;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
        } while (start < end);
    }

    private int trimmed(int end, int start) {
        int trimmed = end;
        while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
            trimmed--;
        }
        return trimmed;
    }

    /// {@return where the line that begins at `start` ends, exclusive}
    private int lineEnd(int start, int end, int room) {
        if (room == Integer.MAX_VALUE) {
            return end;
        }
        int used = 0;
        int breakAt = start;
        for (int i = start, c; i < end; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            int columns = Width.of(c);
            if (c == ' ' || (columns == 2 && i > start)) {
                breakAt = i;
            }
            if (used + columns > room && c != ' ' && columns > 0) {
                return breakAt > start ? breakAt : i;
            }
            used += columns;
            if (columns == 2) {
                // The line may end after a wide character too, unless a mark that belongs to it follows.
                int after = i + Character.charCount(c);
                if (after < end && Width.of(text.codePointAt(after)) > 0) {
                    breakAt = after;
                }
            }
        }
        return end;
    }

    private void appendTo(StringBuilder line, Palette palette, int start, int end) {
        int runStart = start;
        while (runStart < end) {
            Style style = styles.get(runStart);
            int runEnd = runStart + 1;
            while (runEnd < end && styles.get(runEnd) == style) {
                runEnd++;
            }
            palette.begin(line, style);
            line.append(text, runStart, runEnd);
            palette.end(line, style);
            runStart = runEnd;
        }
    }
}
