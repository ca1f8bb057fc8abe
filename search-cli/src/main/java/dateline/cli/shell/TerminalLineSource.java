package dateline.cli.shell;

import dateline.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Lines typed at a terminal, with editing, history and completion by JLine.
final class TerminalLineSource implements LineSource {

    private static final int MOST_HISTORY = 1000;
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final Terminal terminal;
    private final LineReader reader;

    private TerminalLineSource(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    /// Takes over the terminal of the process.
    ///
    /// @param index   whose fields, values and words are completed
    /// @param history the file of earlier lines; empty to keep none
    static TerminalLineSource open(SearchIndex index, Optional<Path> history) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .nativeSignals(true)
                .build();
        // Between lines Ctrl-C is not for the shell: it must not end it.
        terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        return on(terminal, index, history);
    }

    /// Takes over a terminal.
    static TerminalLineSource on(Terminal terminal, SearchIndex index, Optional<Path> history) throws IOException {
        if (terminal.getSize().getColumns() <= 0) {
            // A terminal that does not know its width would be given no room at all.
            terminal.setSize(Size.of(COLUMNS, ROWS));
        }
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new ShellTokenizer())
                .completer(new ShellCompleter(index))
                .completionMatcher(new AllCandidatesMatcher())
                .variable(LineReader.HISTORY_SIZE, MOST_HISTORY)
                .variable(LineReader.HISTORY_FILE_SIZE, MOST_HISTORY)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        if (history.isPresent()) {
            Path folder = history.get().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            builder.variable(LineReader.HISTORY_FILE, history.get());
        }
        return new TerminalLineSource(terminal, builder.build());
    }

    @Override
    public Optional<String> next(String prompt) {
        while (true) {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (UserInterruptException e) {
                // Ctrl-C takes the line away, as in other shells.
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public OptionalInt columns() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    }

    /// Ctrl-C stops the waiting. The answer is then made to its end all the same, at most until its time is up, and
    /// dropped: a thread that reads files must not be interrupted, or the files are closed to all.
    @Override
    public <T> T await(Supplier<T> answer) {
        CompletableFuture<T> answered = new CompletableFuture<>();
        Terminal.SignalHandler before =
                terminal.handle(Terminal.Signal.INT, signal -> answered.completeExceptionally(new StoppedException()));
        try {
            Thread.ofPlatform().daemon().name("answer").start(() -> complete(answered, answer));
            return answered.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private static <T> void complete(CompletableFuture<T> answered, Supplier<T> answer) {
        try {
            answered.complete(answer.get());
        } catch (Throwable e) {
            answered.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
