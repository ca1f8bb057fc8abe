package dateline.story;

import java.util.Comparator;
import java.util.Objects;

/// A verified pair of texts. Symmetric: `a` is always the smaller name.
///
/// @param a    name of one text
/// @param b    name of the other
/// @param copy how they are copies
public record Edge(long a, long b, Copy copy) {

    static final Comparator<Edge> ORDER = Comparator.comparingLong(Edge::a).thenComparingLong(Edge::b);

    /// Puts the names in order.
    ///
    /// @throws IllegalArgumentException if both names are the same
    public Edge {
        Objects.requireNonNull(copy, "copy");
        if (a == b) {
            throw new IllegalArgumentException("edge from text " + Long.toHexString(a) + " to itself");
        }
        if (a > b) {
            long swap = a;
            a = b;
            b = swap;
        }
    }

    /// {@return the other end}
    public long other(long text) {
        return text == a ? b : a;
    }
}
