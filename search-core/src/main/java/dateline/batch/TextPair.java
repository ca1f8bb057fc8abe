package dateline.batch;

/// Two texts that may be copies, the smaller name first.
///
/// @param a the name of one text
/// @param b the name of the other
/// @since 0.1
public record TextPair(long a, long b) {

    /// Puts the names in order.
    ///
    /// @throws IllegalArgumentException if both names are the same
    public TextPair {
        if (a == b) {
            throw new IllegalArgumentException("a pair of a text with itself: " + StoryBatch.name(a));
        }
        if (a > b) {
            long greater = a;
            a = b;
            b = greater;
        }
    }
}
