package dateline.ingest.walk;

import java.nio.file.Path;
import java.time.Instant;

/// What a [Walk] comes upon.
public sealed interface Found {

    /// {@return its path as the user would write it}
    String name();

    /// A file to read.
    ///
    /// @param name     its path, beginning as the user gave it
    /// @param path     where it is
    /// @param size     its size in bytes; 0 when that is not known before it is read
    /// @param modified when it was last changed
    record File(String name, Path path, long size, Instant modified) implements Found {}

    /// The standard input.
    record StandardInput() implements Found {
        @Override
        public String name() {
            return "-";
        }
    }

    /// Something in a folder that is skipped.
    ///
    /// @param name   its path
    /// @param reason why it is not read
    record Passed(String name, String reason) implements Found {}

    /// Something that the user named and that cannot be read.
    ///
    /// @param name   as the user gave it
    /// @param reason why it cannot be read
    record Missing(String name, String reason) implements Found {}
}
