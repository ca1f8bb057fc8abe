package dateline.result;

/// A part of a text that made the query match.
///
/// @param start where it begins, in UTF-16 units of the stored text of the field
/// @param end   where it ends, exclusive
/// @since 0.1
public record Mark(int start, int end) {

    /// Checks the order.
    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mark from " + start + " to " + end + " is empty");
        }
    }
}
