package dateline.cli.eval;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Keys as they are pressed at a terminal, without a return key after each. Ctrl-C ends the process as everywhere;
/// JLine gives the terminal its usual ways back then too.
final class TerminalKeySource implements KeySource {

    private static final int CTRL_D = 4;

    private final Terminal terminal;
    private final Attributes before;

    private TerminalKeySource(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
    }

    /// Takes over the terminal of the process.
    static TerminalKeySource open() throws IOException {
        return new TerminalKeySource(
                TerminalBuilder.builder().system(true).dumb(true).build());
    }

    @Override
    public int next() throws IOException {
        int key = terminal.reader().read();
        return key < 0 || key == CTRL_D ? END : key;
    }

    @Override
    public void close() throws IOException {
        terminal.setAttributes(before);
        terminal.close();
    }
}
