package dateline.story.compare;

import dateline.result.CopyKind;
import java.util.Objects;

/// That one text is a copy of another.
///
/// @param kind       what sort of copy
/// @param similarity how much of the shorter text is in the longer, above 0 and at most 1: of its word sequences for
///                   {@link CopyKind#NEAR}, of its skeleton for {@link CopyKind#REWRITE}; 1 for {@link CopyKind#SAME}
public record Copy(CopyKind kind, double similarity) {

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if `similarity` is not above 0 and at most 1
    public Copy {
        Objects.requireNonNull(kind, "kind");
        if (!(similarity > 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity " + similarity + " is not above 0 and at most 1");
        }
    }
}
