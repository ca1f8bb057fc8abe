package dateline.semantic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The folder where programs of the user keep what can be made again.
final class CacheFolder {

    private CacheFolder() {}

    /// {@return the folder, which may not exist yet; empty where there is none that can be written}
    static Optional<Path> get() {
        Optional<Path> base = base();
        Path existing = base.orElse(null);
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing)
                ? base.map(path -> path.resolve("dateline"))
                : Optional.empty();
    }

    private static Optional<Path> base() {
        Optional<Path> named = folder(System.getenv("XDG_CACHE_HOME"));
        if (named.isPresent()) {
            return named;
        }
        Optional<Path> home = folder(System.getProperty("user.home"));
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            return folder(System.getenv("LOCALAPPDATA"));
        }
        return home.map(path -> os.contains("mac") ? path.resolve("Library/Caches") : path.resolve(".cache"));
    }

    private static Optional<Path> folder(@org.jspecify.annotations.Nullable String path) {
        return path == null || path.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(path)).filter(Path::isAbsolute);
    }
}
