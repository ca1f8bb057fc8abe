package dateline.ingest.walk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/// Tells whether a walk over some inputs would find a file, if it existed.
///
/// Immutable and safe for use by several threads.
public final class WalkScope implements Predicate<String> {

    private final List<Predicate<Path>> parts = new ArrayList<>();

    /// Takes the scope of some inputs.
    ///
    /// @param inputs as [Walk] takes them
    public WalkScope(List<String> inputs) {
        for (String input : inputs) {
            if (!input.equals("-") && !input.isBlank()) {
                try {
                    add(input);
                } catch (InvalidPathException | PatternSyntaxException e) {
                    // The walk says so.
                }
            }
        }
    }

    private void add(String input) {
        Path path = Path.of(input).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            parts.add(file -> file.startsWith(path));
        } else if (Files.exists(path)) {
            parts.add(path::equals);
        } else {
            Glob.of(input).ifPresent(glob -> {
                Path root = glob.root().toAbsolutePath().normalize();
                parts.add(file ->
                        file.startsWith(root) && glob.matches(glob.root().resolve(root.relativize(file))));
            });
        }
    }

    /// {@return whether the walk would find a file}
    ///
    /// @param file its absolute path
    @Override
    public boolean test(String file) {
        Path path = Path.of(file);
        return parts.stream().anyMatch(part -> part.test(path));
    }

    /// {@return whether a file is in the scope and certainly no longer exists}
    ///
    /// @param file its absolute path
    public boolean lacks(String file) {
        return test(file) && Files.notExists(Path.of(file));
    }
}
