package dateline.cli.eval;

import dateline.cli.shell.InputLineSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Answers from input that is no terminal: the first character of each line that has one.
final class LineKeySource implements KeySource {

    private final InputLineSource lines;

    LineKeySource(InputStream in) {
        this.lines = new InputLineSource(in);
    }

    @Override
    public int next() throws IOException {
        for (Optional<String> line = lines.next(""); line.isPresent(); line = lines.next("")) {
            if (!line.get().isBlank()) {
                return line.get().strip().codePointAt(0);
            }
        }
        return END;
    }

    @Override
    public void close() {
        lines.close();
    }
}
