package dateline.ingest.pack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Says of unpacked data that cannot be read on what is wrong with it, where the library says it in its own words or
/// not at all.
final class NamedFaults extends FilterInputStream {

    private final String format;

    /// @param unpacked the data
    /// @param format   the name of their format, for messages
    NamedFaults(InputStream unpacked, String format) {
        super(unpacked);
        this.format = format;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw named(e, format);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw named(e, format);
        }
    }

    /// {@return what is wrong, in words for the user}
    ///
    /// @param e      what the library says
    /// @param format the name of the format
    static IOException named(IOException e, String format) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        boolean cut =
                e instanceof EOFException || message.toLowerCase(Locale.ROOT).contains("end of stream");
        String fault = cut ? " data ends early" : " data is damaged" + (message.isBlank() ? "" : " (" + message + ")");
        return new IOException(format + fault, e);
    }
}
