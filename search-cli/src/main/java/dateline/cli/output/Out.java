package dateline.cli.output;

import dateline.format.ControlCharacterEscaper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/// Standard output: results, in UTF-8.
///
/// It is buffered, and says so at once when it cannot be written, which `System.out` keeps to itself. Not safe for use
/// by several threads at once.
public final class Out implements Consumer<CharSequence> {

    private static final int BUFFER = 1 << 14;

    private final OutputStream stream;
    private final boolean pipe;
    private final boolean terminal;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    /// Makes an output.
    ///
    /// @param stream   takes the bytes
    /// @param pipe whether the stream is a pipe, so that a failure to write can only mean that its reader is gone
    /// @param terminal whether the stream is a terminal
    Out(OutputStream stream, boolean pipe, boolean terminal) {
        this.stream = stream;
        this.pipe = pipe;
        this.terminal = terminal;
    }

    /// {@return an output to a file}
    ///
    /// @param stream takes the bytes; it is not closed
    public static Out file(OutputStream stream) {
        return new Out(stream, false, false);
    }

    /// Writes text as it stands.
    ///
    /// @param text the text
    /// @return this
    /// @throws OutputException if it cannot be written
    public Out print(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > BUFFER - used) {
            flush();
        }
        if (bytes.length > BUFFER) {
            write(bytes, bytes.length);
        } else {
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
        return this;
    }

    /// Writes text as it stands, as [#print] does.
    @Override
    public void accept(CharSequence text) {
        print(text);
    }

    /// Writes data: as it stands for another program, shown by [ControlCharacterEscaper] on a terminal.
    ///
    /// @param text the data, without line ends
    /// @return this
    /// @throws OutputException if it cannot be written
    public Out data(String text) {
        return print(terminal ? ControlCharacterEscaper.escape(text) : text);
    }

    /// Hands everything on to the stream.
    ///
    /// @throws OutputException if it cannot be written
    public void flush() {
        int length = used;
        used = 0;
        write(buffer, length);
    }

    private void write(byte[] bytes, int length) {
        try {
            stream.write(bytes, 0, length);
            stream.flush();
        } catch (IOException e) {
            throw new OutputException(pipe || saysClosed(e), e);
        }
    }

    /// The system's words depend on its language; these are the usual ones where a pipe could not be identified by its
    /// file.
    private static boolean saysClosed(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe")
                || message.contains("pipe closed")
                || message.contains("pipe is being closed")
                || message.contains("connection reset");
    }
}
