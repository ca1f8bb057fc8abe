package dateline;

import java.util.Objects;

/// A file in the folder of an index.
///
/// @param name      its name in the folder
/// @param bytes     its size
/// @param purpose   what it is for, a few words
/// @param committed whether the latest commit needs it; others belong to a writer at work, were left by one that was
///                  killed, or are not of the index
/// @since 0.1
public record IndexFile(String name, long bytes, String purpose, boolean committed) {
    /// Checks that nothing is null.
    public IndexFile {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(purpose, "purpose must not be null");
    }
}
