package dateline.ingest.record;

import java.util.Objects;

/// A record that could not be read; those after it are not concerned.
///
/// @param where  the record within its file, see [RawRecord#where]
/// @param reason what is wrong with it: lower case, no full stop
public record Flaw(String where, String reason) implements Piece {

    /// Checks that both are there.
    public Flaw {
        Objects.requireNonNull(where, "where must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }
}
