package dateline;

import java.util.Objects;

/// A damaged file of an index.
///
/// @param name    the file's name in the folder of the index; of another part of the index, what it is
/// @param problem what is wrong, and what is lost by it: `is missing; its segment has 12 articles`
/// @since 0.1
public record DamagedFile(String name, String problem) {
    /// Checks that nothing is null.
    public DamagedFile {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(problem, "problem must not be null");
    }

    /// {@return a sentence}
    @Override
    public String toString() {
        return name + " " + problem;
    }
}
