package dateline.ingest.record;

import java.util.Objects;

/// A sound part that holds no article, such as a feed without items: named, but no fault.
///
/// @param where  the part within its file, see [RawRecord#where]
/// @param reason what it is instead
public record Nothing(String where, String reason) implements Piece {

    /// Checks that both are there.
    public Nothing {
        Objects.requireNonNull(where, "where must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }
}
