package dateline.remote;

import java.util.List;
import java.util.Objects;

/// A text that articles have, as a remote engine keeps it so that copies of it are found.
///
/// @param name  names the text
/// @param bands the buckets in which it meets likely copies, from 0 to 2^32 - 1
/// @param print its fingerprint, in Base64
/// @param pairs its verified pairs with texts of greater names, in Base64; empty for none
public record StoryText(long name, List<Long> bands, String print, String pairs) {

    /// Checks and copies.
    public StoryText {
        bands = List.copyOf(bands);
        Objects.requireNonNull(print, "print must not be null");
        Objects.requireNonNull(pairs, "pairs must not be null");
    }
}
