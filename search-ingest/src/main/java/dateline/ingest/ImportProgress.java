package dateline.ingest;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// How far an import has come.
///
/// @param read    what was read so far
/// @param total   bytes of all files together; absent until they are counted, and when the standard input is among them
/// @param elapsed time since the beginning
/// @since 0.1
public record ImportProgress(ReadProgress read, OptionalLong total, Duration elapsed) {
    /// Checks that nothing is null.
    public ImportProgress {
        Objects.requireNonNull(read, "read must not be null");
        Objects.requireNonNull(total, "total must not be null");
        Objects.requireNonNull(elapsed, "elapsed must not be null");
    }

    /// {@return how long it will still take, if it goes on as it went so far; absent when that cannot be said}
    public Optional<Duration> remaining() {
        if (total.isEmpty() || read.bytes() == 0) {
            return Optional.empty();
        }
        double left = Math.max(0, total.getAsLong() - read.bytes());
        return Optional.of(Duration.ofNanos((long) (elapsed.toNanos() * (left / read.bytes()))));
    }
}
