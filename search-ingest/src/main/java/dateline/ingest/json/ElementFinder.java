package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Finds the next element of an array behind a syntax error in one.
///
/// What is behind the error need not be what it looks like: a quotation mark too many makes text of brackets and
/// brackets of text. An element begins with an opening bracket that is the first character of its line, in the column
/// in which the last one began, or that has a closing bracket and a comma before it; neither is found within a string
/// that is written right. Arrays within elements have such brackets, too, so it has to look like an element as well.
final class ElementFinder {

    /// How many bytes behind brackets are looked at in a file, and how many count for a bracket at least: errors must
    /// not cost more than the file.
    private static final long MOST = 64 << 20;

    private static final int LEAST = 1024;

    private final ResumableStream bytes;
    private final JsonFactory factory;
    private final char opening;
    private final char closing;

    /// How many brackets are open around the elements.
    private int level;

    /// The column in which the last element began, or 0.
    private int column;

    private long looked;

    /// The line on which what the parser reads begins.
    private long firstLine = 1;

    /// What the beginning of an element looks like.
    interface Likeness {

        /// {@return whether this is an element}
        ///
        /// @param parser before the opening bracket of what may be one, of which only the beginning may be there
        /// @param onLine whether the bracket is the first character of its line, in the right column
        /// @throws IOException if it is none: it is malformed, or the beginning is too short
        boolean test(JsonParser parser, boolean onLine) throws IOException;
    }

    /// A parser that stands before the next element, and what was skipped.
    ///
    /// @param parser the parser
    /// @param bytes  how many bytes are between the error and the element
    /// @param line   the line on which the element begins
    record Found(JsonParser parser, long bytes, long line) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "skipped %,d bytes, up to the next one on line %d", bytes, line);
        }
    }

    /// Prepares to find elements.
    ///
    /// @param bytes   the file
    /// @param factory makes the parsers
    /// @param opening what an element begins with, `{` or `[`
    ElementFinder(ResumableStream bytes, JsonFactory factory, char opening) {
        this.bytes = bytes;
        this.factory = factory;
        this.opening = opening;
        this.closing = opening == '{' ? '}' : ']';
    }

    /// Notes where an element is.
    ///
    /// @param parser stands on its opening bracket
    void note(JsonParser parser) {
        level = level(parser.getParsingContext()) - 1;
        if (parser.currentTokenLocation().getLineNr() > 1 || firstLine == 1) {
            column = parser.currentTokenLocation().getColumnNr();
        }
    }

    private static int level(JsonStreamContext context) {
        int level = 0;
        for (JsonStreamContext outer = context; !outer.inRoot(); outer = outer.getParent()) {
            level++;
        }
        return level;
    }

    /// {@return the line of the file on which a parser's token is}
    long line(JsonParser parser) {
        return firstLine + parser.currentTokenLocation().getLineNr() - 1;
    }

    /// {@return the next element, if there is one and the array is not closed yet}
    ///
    /// @param failed   the parser that found the error; it is closed
    /// @param likeness what tells elements from others
    /// @param within   whether the error is in an element, not between two
    /// @throws IOException if the file cannot be read
    Optional<Found> find(JsonParser failed, Likeness likeness, boolean within) throws IOException {
        if (level(failed.getParsingContext()) < level) {
            return Optional.empty();
        }
        String around = around(failed.getParsingContext());
        long line = firstLine + failed.currentLocation().getLineNr() - 1;
        int at = failed.currentLocation().getColumnNr() - 1;
        bytes.takeBack(failed);
        long skipped = 0;
        boolean blank = false;
        boolean between = !within;
        char before = ' ';
        char previous = ' ';
        int lineEnd = 0;
        for (int c = bytes.next(); c >= 0 && looked < MOST; c = bytes.next()) {
            boolean onLine = blank && at == column;
            boolean behindOne = previous == closing ? level == 0 : previous == ',' && before == closing;
            if (c == opening && (onLine || behindOne || between)) {
                bytes.back();
                if (looksLike(likeness, onLine)) {
                    firstLine = line;
                    return Optional.of(new Found(parserWithin(around), skipped, line));
                }
                bytes.next();
                between = false;
            }
            skipped++;
            at++;
            if (c == '\n' || c == '\r') {
                line += c == '\n' && lineEnd == '\r' ? 0 : 1;
                at = 1;
                blank = true;
            } else if (c > ' ') {
                blank = false;
                before = previous;
                previous = (char) c;
            }
            lineEnd = c;
        }
        return Optional.empty();
    }

    /// {@return the brackets that are open around the elements, as JSON}
    private String around(JsonStreamContext context) {
        StringBuilder around = new StringBuilder();
        JsonStreamContext outer = context;
        for (int i = level(context); i > 0; i--) {
            if (i <= level) {
                around.insert(0, outer.inArray() ? "[" : "{\"\":");
            }
            outer = outer.getParent();
        }
        return around.toString();
    }

    private boolean looksLike(Likeness likeness, boolean onLine) throws IOException {
        byte[] next = bytes.peek();
        try (JsonParser parser = factory.createParser(next)) {
            boolean isOne = likeness.test(parser, onLine);
            looked += Math.max(LEAST, parser.currentLocation().getByteOffset());
            return isOne;
        } catch (JsonProcessingException e) {
            looked += next.length;
            return false;
        }
    }

    /// {@return a parser that goes on as if it had read no more than the brackets around the elements}
    private JsonParser parserWithin(String around) throws IOException {
        JsonParser parser = factory.createParser(
                new SequenceInputStream(new ByteArrayInputStream(around.getBytes(StandardCharsets.US_ASCII)), bytes));
        for (int open = 0; open < level; ) {
            JsonToken token = parser.nextToken();
            open += token.isStructStart() ? 1 : 0;
        }
        return parser;
    }
}
