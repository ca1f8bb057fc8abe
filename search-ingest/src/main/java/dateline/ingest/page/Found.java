package dateline.ingest.page;

import java.util.Objects;

/// A value together with where it was read.
///
/// @param value what was read
/// @param origin where
/// @param <T> the kind of value
public record Found<T>(T value, PageSource origin) {

    /// Checks that both are there.
    public Found {
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(origin, "origin must not be null");
    }
}
