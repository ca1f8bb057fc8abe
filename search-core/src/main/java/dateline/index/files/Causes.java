package dateline.index.files;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks into what led to a failure.
final class Causes {

    private static final int MOST = 20;

    private Causes() {}

    /// {@return a failure and what led to it, the failure first}
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST);
    }

    /// {@return the path of the file whose absence is behind a failure, if that is its cause}
    ///
    /// @param failure the failure
    static Optional<String> missingFile(Throwable failure) {
        return of(failure)
                .flatMap(cause -> switch (cause) {
                    case java.nio.file.NoSuchFileException missing -> Stream.of(missing.getFile());
                    case java.io.FileNotFoundException missing -> Stream.of(String.valueOf(missing.getMessage()));
                    default -> Stream.empty();
                })
                .findFirst();
    }

    /// {@return the name of the file at a path}
    ///
    /// @param path the path, as exceptions have it
    static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
