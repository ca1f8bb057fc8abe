package dateline.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The version of this program.
public final class Version {

    private static final String RESOURCE = "/dateline/cli/version.txt";

    private Version() {}

    /// {@return the version, as the build wrote it}
    public static String text() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream(RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
