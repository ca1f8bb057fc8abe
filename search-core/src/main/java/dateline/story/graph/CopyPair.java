package dateline.story.graph;

import dateline.story.compare.Copy;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// A verified pair of texts that are much alike. Symmetric: `a` is always the smaller name.
///
/// Either one is a copy of the other, or they are *apart*: the same form, filled with other names and numbers. Knowing
/// the latter keeps two stories from being joined by a third text that is a copy of both ({@link ComponentSplitter}).
///
/// @param a    name of one text
/// @param b    name of the other
/// @param copy how they are copies; empty if they are apart
public record CopyPair(long a, long b, Optional<Copy> copy) {

    static final Comparator<CopyPair> ORDER =
            Comparator.comparingLong(CopyPair::a).thenComparingLong(CopyPair::b);

    /// Puts the names in order.
    ///
    /// @throws IllegalArgumentException if both names are the same
    public CopyPair {
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

    /// A pair of copies.
    ///
    /// @param a    name of one text
    /// @param b    name of the other
    /// @param copy how they are copies
    public CopyPair(long a, long b, Copy copy) {
        this(a, b, Optional.of(copy));
    }

    /// {@return the pair of two texts of one form that are no copies}
    ///
    /// @param a name of one text
    /// @param b name of the other
    static CopyPair apart(long a, long b) {
        return new CopyPair(a, b, Optional.empty());
    }

    /// {@return the other end}
    public long other(long text) {
        return text == a ? b : a;
    }
}
