package dateline.ingest.record;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What is known about some bytes from outside of them.
///
/// @param charset   the charset stated by the sender, which may be wrong
/// @param url       the address that they were fetched from
/// @param fetched   when they were fetched or last changed
/// @param id        what their collection calls them
public record Context(Optional<Charset> charset, Optional<String> url, Optional<Instant> fetched, Optional<String> id) {

    /// Nothing is known of what they are called.
    ///
    /// @param charset the charset stated by the sender, which may be wrong
    /// @param url     the address that they were fetched from
    /// @param fetched when they were fetched or last changed
    public Context(Optional<Charset> charset, Optional<String> url, Optional<Instant> fetched) {
        this(charset, url, fetched, Optional.empty());
    }

    /// Nothing is known.
    public static final Context NONE =
            new Context(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Checks that all is there.
    public Context {
        Objects.requireNonNull(charset, "charset must not be null");
        Objects.requireNonNull(url, "url must not be null");
        Objects.requireNonNull(fetched, "fetched must not be null");
        Objects.requireNonNull(id, "id must not be null");
    }

    /// {@return the same with this time}
    ///
    /// @param time when the bytes last changed
    public Context at(Instant time) {
        return new Context(charset, url, Optional.of(time), id);
    }
}
