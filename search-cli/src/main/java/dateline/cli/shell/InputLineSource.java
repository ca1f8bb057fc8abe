package dateline.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads lines from standard input where that is not a terminal.
public final class InputLineSource implements LineSource {

    private final BufferedReader reader;

    public InputLineSource(InputStream in) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> next(String prompt) throws IOException {
        return Optional.ofNullable(reader.readLine());
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public void close() {
        // Standard input is not ours to close.
    }
}
