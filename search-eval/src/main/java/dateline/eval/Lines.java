package dateline.eval;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The lines of a text file, counted, each of bounded length. A line ends at LF or CR LF; a byte order mark at the
/// beginning is dropped. Not thread-safe.
final class Lines implements Closeable {

    /// Longest line in UTF-16 units. A topic may be a whole article; a line beyond this is some other kind of file.
    static final int MAX_LENGTH = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final String source;
    private final char[] buffer = new char[1 << 13];
    private int position;
    private int limit;
    private int number;

    Lines(Reader reader, String source) {
        this.reader = reader;
        this.source = source;
    }

    /// Opens a UTF-8 file. Bytes that are not UTF-8 are an error, since an id that was silently changed would
    /// match nothing.
    static Lines open(Path file) throws IOException {
        return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8), file.toString());
    }

    /// {@return the next line without its line end, or empty at the end of the file}
    Optional<String> next() throws IOException {
        if (position == limit && !fill()) {
            return Optional.empty();
        }
        number++;
        int start = position;
        int end = endOfLine();
        if (end < limit) {
            position = end + 1;
            return Optional.of(line(new String(buffer, start, end - start)));
        }
        var text = new StringBuilder();
        while (true) {
            text.append(buffer, start, end - start);
            if (text.length() > MAX_LENGTH) {
                throw error("line is longer than " + MAX_LENGTH + " characters");
            }
            position = end;
            if (!fill()) {
                return Optional.of(line(text.toString()));
            }
            start = position;
            end = endOfLine();
            if (end < limit) {
                text.append(buffer, start, end - start);
                position = end + 1;
                return Optional.of(line(text.toString()));
            }
        }
    }

    /// {@return the number of the line read last, counted from 1; 0 before the first}
    int number() {
        return number;
    }

    /// {@return an exception that points at the line read last}
    EvalFormatException error(String reason) {
        return new EvalFormatException(source, Math.max(number, 1), reason);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private String line(String text) {
        int start = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int end = text.length() > start && text.charAt(text.length() - 1) == '\r' ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }

    private boolean fill() throws IOException {
        try {
            position = 0;
            limit = Math.max(reader.read(buffer, 0, buffer.length), 0);
            return limit > 0;
        } catch (CharacterCodingException e) {
            // The decoder reads ahead, so the line is where the fault was noticed at the earliest.
            limit = 0;
            var fault = new EvalFormatException(
                    source, number + 1, "not UTF-8 text, here or in the next few lines; convert the file to UTF-8");
            fault.initCause(e);
            throw fault;
        }
    }
}
