package dateline.cli.alert;

import dateline.cli.command.Session;
import dateline.cli.command.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The programs, with their arguments, that this user gave to alerts: one hash a line, in the user's own folder and not
/// in that of an index. An index of someone else's, which may have alerts too, can so start nothing.
final class ApprovedPrograms {

    private static final String NAME = "alert-programs";

    private final Path file;

    private ApprovedPrograms(Path file) {
        this.file = file;
    }

    /// {@return the programs of the user}
    ///
    /// @param session has the environment
    static ApprovedPrograms of(Session session) {
        return new ApprovedPrograms(StateFolder.of(session).resolve(NAME));
    }

    /// Keeps a program.
    ///
    /// @param program its name and its arguments
    /// @throws IOException if the file cannot be written
    void approve(List<String> program) throws IOException {
        if (!isApproved(program)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, hash(program) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /// Refuses a program that this user did not give.
    ///
    /// @param program its name and its arguments
    /// @throws IOException if it was not given, or the file cannot be read
    void require(List<String> program) throws IOException {
        if (!isApproved(program)) {
            throw new IOException("it would start '" + String.join(" ", program)
                    + "', which was not added by this user: remove the alert, and add it again if you want that");
        }
    }

    private boolean isApproved(List<String> program) throws IOException {
        // Of a damaged file, the lines that are whole count.
        return Files.exists(file)
                && Files.readString(file, StandardCharsets.ISO_8859_1).lines().anyMatch(hash(program)::equals);
    }

    private static String hash(List<String> program) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : program) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
