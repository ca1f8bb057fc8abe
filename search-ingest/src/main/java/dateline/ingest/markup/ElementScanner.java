package dateline.ingest.markup;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a file of markup into the sources of its records, reading it as a stream.
///
/// It knows start tags, end tags, comments, CDATA and quoted attributes, and nothing of what XML asks for besides: a
/// record that is broken within is cut out like any other, and where one is not closed, the next begins all the same.
/// So damage costs the record that it is in. No document type, entity or address is ever looked at.
///
/// Not safe for use by several threads at once.
public final class ElementScanner {

    private static final int BUFFER = 64 << 10;

    /// The longest name of an element, in UTF-16 units.
    private static final int LONGEST_NAME = 100;

    private final Reader reader;
    private final Set<String> names;
    private final boolean nests;
    private final int longest;
    private char[] buffer = new char[BUFFER];

    /// From where on the buffer is kept; what is before it can go.
    private int start;

    /// Whether it is; if not, only what is ahead matters.
    private boolean keeping;

    private int position;
    private int end;
    private boolean ended;

    /// Whether there was text since the last record.
    private boolean textOutside;

    /// The line that `counted` is on.
    private long line = 1;

    private int counted;

    /// One record.
    ///
    /// @param source its source, from the start tag to the end tag
    /// @param name   the element's name, in lower case
    /// @param line   the line that it begins on, from 1
    /// @param state  whether it is whole
    public record Element(String source, String name, long line, State state) {}

    /// Whether a record is whole.
    public enum State {
        /// It has its end tag.
        WHOLE,
        /// The next record begins before its end tag.
        UNCLOSED,
        /// Text ends with its end tag, and no start tag stands before: what there was of it is left out.
        HEADLESS,
        /// The file ends before its end tag.
        CUT,
        /// It is longer than a record may be; its source is left out.
        TOO_LONG
    }

    /// Begins to read.
    ///
    /// @param reader  the file
    /// @param names   the names of the elements that are records, in lower case
    /// @param nests   whether such elements can stand in one another; the outermost is the record then
    /// @param longest the greatest length of a record, in UTF-16 units
    public ElementScanner(Reader reader, Set<String> names, boolean nests, int longest) {
        this.reader = reader;
        this.names = Set.copyOf(names);
        this.nests = nests;
        this.longest = longest;
    }

    /// {@return the line on which reading stands, from 1}
    public long line() {
        countLines(Math.min(position, end));
        return line;
    }

    /// {@return the next record, or null after the last}
    ///
    /// @throws IOException if the file cannot be read
    public @Nullable Element next() throws IOException {
        while (true) {
            keeping = false;
            if (!seekTagOutside()) {
                return null;
            }
            start = position;
            keeping = true;
            if (!skipComment()) {
                position++;
                boolean closing = take("/");
                String name = name();
                if (names.contains(name) && (!closing || textOutside)) {
                    textOutside = false;
                    return closing ? headless(name) : element(name);
                }
            }
        }
    }

    private Element headless(String name) {
        countLines(start);
        return new Element("", name, line, State.HEADLESS);
    }

    /// Reads a record whose name has just been read.
    private Element element(String name) throws IOException {
        countLines(start);
        long from = line;
        State state = State.WHOLE;
        int depth = skipTag() ? 0 : 1;
        while (depth > 0 && state == State.WHOLE) {
            if (!seekTag()) {
                state = isTooLong() ? State.TOO_LONG : State.CUT;
            } else if (!skipComment()) {
                int tag = position - start;
                position++;
                boolean closing = take("/");
                if (take(name) && !isNamePart(peek())) {
                    if (!closing && !nests) {
                        position = start + tag;
                        state = State.UNCLOSED;
                    } else {
                        boolean empty = skipTag();
                        depth += closing ? -1 : empty ? 0 : 1;
                    }
                }
            }
        }
        if (isTooLong()) {
            if (state == State.TOO_LONG) {
                skipRest(name);
            }
            return new Element("", name, from, State.TOO_LONG);
        }
        return new Element(new String(buffer, start, position - start), name, from, state);
    }

    /// Leaves a record that is too long: behind its end tag, or before the next start tag.
    private void skipRest(String name) throws IOException {
        while (true) {
            keeping = false;
            if (!seekTag()) {
                return;
            }
            start = position;
            keeping = true;
            position++;
            boolean closing = take("/");
            if (take(name) && !isNamePart(peek())) {
                if (closing) {
                    skipTag();
                } else {
                    position = start;
                }
                return;
            }
        }
    }

    private boolean isTooLong() {
        return position - start >= longest;
    }

    /// Moves to the next `<`, and notes whether there is text before it.
    private boolean seekTagOutside() throws IOException {
        boolean inTag = position == 0 || buffer[position - 1] != '>';
        while (available()) {
            while (position < end) {
                char c = buffer[position];
                if (c == '<') {
                    return true;
                }
                inTag &= c != '>';
                textOutside |= !inTag && Character.isLetterOrDigit(c);
                position++;
            }
        }
        return false;
    }

    /// Moves to the next `<`.
    private boolean seekTag() throws IOException {
        while (available()) {
            while (position < end) {
                if (buffer[position] == '<') {
                    return true;
                }
                position++;
            }
        }
        return false;
    }

    /// Moves behind the comment or CDATA section that begins here, if one does.
    private boolean skipComment() throws IOException {
        int tag = position - start;
        char last = '-';
        if (!take("<!--")) {
            position = start + tag;
            last = ']';
            if (!take("<![cdata[")) {
                position = start + tag;
                return false;
            }
        }
        int run = 0;
        while (available()) {
            char c = buffer[position++];
            if (c == '>' && run >= 2) {
                return true;
            }
            run = c == last ? run + 1 : 0;
        }
        return true;
    }

    /// Moves behind the `>` of the tag that reading stands in.
    ///
    /// @return whether the tag is that of an empty element
    private boolean skipTag() throws IOException {
        char quote = 0;
        char last = 0;
        while (available()) {
            char c = buffer[position++];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && last == '=') {
                quote = c;
            } else if (c == '>') {
                return last == '/';
            }
            last = c;
        }
        return false;
    }

    private String name() throws IOException {
        int from = position - start;
        while (isNamePart(peek()) && position - start - from < LONGEST_NAME) {
            position++;
        }
        return new String(buffer, start + from, position - start - from).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    /// Moves behind a text, if that stands here in any case, and else somewhere within.
    private boolean take(String lowerCase) throws IOException {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase(peek()) != lowerCase.charAt(i)) {
                return false;
            }
            position++;
        }
        return true;
    }

    private int peek() throws IOException {
        return available() ? buffer[position] : -1;
    }

    /// {@return whether there is a character where reading stands, and what is kept is not too long}
    private boolean available() throws IOException {
        while (position == end) {
            if (!keeping) {
                start = position;
            }
            if (ended || isTooLong()) {
                return false;
            }
            countLines(start);
            System.arraycopy(buffer, start, buffer, 0, end - start);
            position -= start;
            end -= start;
            counted -= start;
            start = 0;
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int n = reader.read(buffer, end, buffer.length - end);
            ended = n < 0;
            end += Math.max(n, 0);
        }
        return true;
    }

    private void countLines(int to) {
        for (int i = counted; i < to; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
        counted = Math.max(counted, to);
    }
}
