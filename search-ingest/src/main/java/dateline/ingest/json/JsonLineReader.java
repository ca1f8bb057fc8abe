package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import dateline.ingest.record.TextReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads lines of JSON from UTF-8 bytes, each parsed where it stands in the buffer.
///
/// A line that is too large is not kept; reading goes on behind it. A line that only says what becomes of the next one
/// ([BulkAction]) is no article.
final class JsonLineReader implements ItemReader {

    private static final int BUFFER = 256 << 10;

    private final InputStream in;
    private final Limits limits;
    private final JsonFactory factory;
    private final ObjectReader objects;
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean ended;
    private long line;

    /// The id that a line before gave to the object of the next one; empty for none.
    private String nextId = "";

    JsonLineReader(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.factory = Json.factory(limits);
        this.objects = new ObjectReader(limits);
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        while (true) {
            line++;
            int newline = findNewline();
            if (newline < 0) {
                skipLine();
                nextId = "";
                return new BadRecord(where(), limits.recordTooLarge());
            }
            int from = start;
            int to = newline;
            start = Math.min(newline + 1, end);
            if (from == to && newline == end) {
                return null;
            }
            while (from < to && (isSpace(buffer[to - 1]) || isBetween(from, to - 1))) {
                to--;
            }
            while (from < to && isSpace(buffer[from])) {
                from++;
            }
            if (to - from >= 3 && buffer[from] == (byte) 0xEF && buffer[from + 1] == (byte) 0xBB) {
                from += 3;
            }
            if (from < to) {
                Optional<String> action = BulkAction.id(factory, buffer, from, to);
                if (action.isEmpty()) {
                    ReadItem item = parse(from, to);
                    nextId = "";
                    return item;
                }
                nextId = action.get();
            }
            if (start == end && ended) {
                return null;
            }
        }
    }

    /// True for the comma behind an object, which stands there in lines out of an array.
    private boolean isBetween(int from, int at) {
        return buffer[at] == ',' && at > from && buffer[at - 1] == '}';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\r' || b == '\t' || b == '\n';
    }

    /// {@return where the line that begins at `start` ends: at its newline, or at `end` for the last line, or -1 when
    /// it is too large}
    private int findNewline() throws IOException {
        int from = start;
        while (true) {
            if (from == start) {
                from = behindSpace();
            }
            for (int i = from; i < end; i++) {
                if (buffer[i] == '\n') {
                    return i;
                }
            }
            if (ended) {
                return end;
            }
            if (end - start > limits.recordBytes()) {
                return -1;
            }
            int scanned = end - start;
            fill();
            from = start + scanned;
        }
    }

    /// Leaves the spaces before a line out of the buffer, however many there are.
    private int behindSpace() {
        while (start < end && buffer[start] != '\n' && isSpace(buffer[start])) {
            start++;
        }
        return start;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = in.read(buffer, end, buffer.length - end);
        ended = n < 0;
        end += Math.max(n, 0);
    }

    private void skipLine() throws IOException {
        while (!ended) {
            start = end;
            fill();
            for (int i = start; i < end; i++) {
                if (buffer[i] == '\n') {
                    start = i + 1;
                    return;
                }
            }
        }
        start = end;
    }

    private ReadItem parse(int from, int to) {
        try (JsonParser parser = factory.createParser(buffer, from, to - from)) {
            return object(parser);
        } catch (StreamConstraintsException e) {
            return flaw(e);
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage().startsWith("Invalid UTF-8") ? parseDamaged(from, to) : flaw(e);
        } catch (IOException e) {
            return parseDamaged(from, to);
        }
    }

    /// Takes a line that is not UTF-8 throughout.
    private ReadItem parseDamaged(int from, int to) {
        StringWriter text = new StringWriter(to - from);
        InputStream bytes = new ByteArrayInputStream(buffer, from, to - from);
        try (TextReader reader = new TextReader(bytes, StandardCharsets.UTF_8)) {
            reader.transferTo(text);
            try (JsonParser parser = factory.createParser(text.toString())) {
                return object(parser);
            }
        } catch (IOException e) {
            return flaw(e);
        }
    }

    private ReadItem object(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new BadRecord(where(), "line holds " + Json.kind(parser.currentToken()) + ", not an object");
        }
        RawRecord.Builder record = RawRecord.builder("json", where());
        Optional<String> tooLarge = objects.read(parser, record);
        if (tooLarge.isPresent()) {
            return new BadRecord(where(), tooLarge.get());
        }
        if (parser.nextToken() != null) {
            return new BadRecord(where(), "bad JSON: something follows the object on its line");
        }
        if (!record.has("_id")) {
            record.add("_id", nextId);
        }
        return record.build();
    }

    private BadRecord flaw(IOException e) {
        return new BadRecord(where(), Json.reason(e, limits));
    }

    @Override
    public String where() {
        return Long.toString(line);
    }

    @Override
    public void close() {}
}
