package dateline.cli.output;

import dateline.format.ControlCharacterEscaper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The two outputs of the command: results on standard output, everything else on standard error.
///
/// Notes are shown by [ControlCharacterEscaper], one line each, in UTF-8. A note that cannot be written is dropped,
/// since there is nowhere left to say so. Notes may come from any thread, results only from one.
public final class Console {

    private static final String RETURN = "\r";
    private static final String CLEAR_TO_END = "\u001b[K";
    private static final String INTERRUPT = "^C";
    private static final String DOT = " · ";

    private final Out out;
    private final OutputStream err;
    private final boolean process;
    private Terminal terminal;
    private String status = "";
    private boolean ended;

    /// Makes a console.
    ///
    /// @param out      takes results
    /// @param err      takes notes
    /// @param terminal what both are connected to
    public Console(OutputStream out, OutputStream err, Terminal terminal) {
        this(out, err, terminal, false);
    }

    private Console(OutputStream out, OutputStream err, Terminal terminal, boolean process) {
        this.process = process;
        this.out = new Out(out, terminal.outPipe(), terminal.out());
        this.err = err;
        this.terminal = terminal;
    }

    /// {@return the console of this process}
    ///
    /// @param environment the environment variables
    public static Console system(Map<String, String> environment) {
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.detect(environment),
                true);
    }

    /// {@return whether these are the outputs of this process, which other programs that it starts can share}
    public boolean isProcess() {
        return process;
    }

    /// {@return where results go}
    public Out out() {
        return out;
    }

    /// {@return what the outputs are connected to}
    public synchronized Terminal terminal() {
        return terminal;
    }

    /// Goes by another width from now on.
    ///
    /// @param columns the width to lay out text for
    public synchronized void resized(int columns) {
        terminal = terminal.withColumns(columns);
    }

    /// Writes a line to standard error.
    ///
    /// @param line the line, without its end
    public synchronized void note(String line) {
        String shown = status;
        status("");
        write(wrapped(ControlCharacterEscaper.escape(line)) + "\n");
        status(shown);
    }

    /// Writes a line to standard error that says that it is a warning.
    ///
    /// @param line the line, without its end
    public void warn(String line) {
        note("warning: " + line);
    }

    /// Writes the calls that led to a failure to standard error.
    ///
    /// @param failure the failure
    public void trace(Throwable failure) {
        StringWriter lines = new StringWriter();
        failure.printStackTrace(new PrintWriter(lines));
        lines.toString().lines().forEach(this::note);
    }

    /// Shows a line at the bottom of standard error that later ones overwrite and that notes push down. Only where that
    /// is a terminal; elsewhere nothing happens.
    ///
    /// @param line the line; empty to take it away
    public synchronized void status(String line) {
        if (terminal.err() && !ended && !(line.isEmpty() && status.isEmpty())) {
            write(RETURN + shortened(ControlCharacterEscaper.escape(line)) + CLEAR_TO_END);
            status = line;
        }
    }

    /// Takes the line at the bottom away for good: the process is ending, and what still runs has no more to show.
    public synchronized void endStatus() {
        status("");
        ended = true;
    }

    /// A terminal would break a long line within a word.
    private String wrapped(String line) {
        int room = terminal.columns();
        if (!terminal.err() || room == 0) {
            return line;
        }
        StringBuilder lines = new StringBuilder(line.length() + 8);
        int used = 0;
        for (String word : line.split(" ", -1)) {
            int columns = Width.of(word);
            if (used > 0 && used + 1 + columns > room) {
                lines.append('\n');
                used = 0;
            } else if (used > 0) {
                lines.append(' ');
                used++;
            }
            lines.append(word);
            used += columns;
        }
        return lines.toString();
    }

    /// A line that wraps cannot be overwritten, and a terminal adds `^C` to it. Parts that do not fit are left out
    /// whole.
    private String shortened(String line) {
        int room = (terminal.columns() == 0 ? Terminal.DEFAULT_COLUMNS : terminal.columns()) - 1 - INTERRUPT.length();
        int end = 0;
        for (int used = 0; end < line.length(); end += Character.charCount(line.codePointAt(end))) {
            used += Width.of(line.codePointAt(end));
            if (used > room) {
                break;
            }
        }
        int part = end < line.length() ? line.lastIndexOf(DOT, end) : -1;
        return line.substring(0, part > 0 ? part : end);
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // Nothing is left to say it with.
        }
    }
}
