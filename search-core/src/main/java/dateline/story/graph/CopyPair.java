package dateline.story.graph;

import dateline.story.compare.Containment;
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
/// @param part how the shorter one lies in the longer one, if they are copies and it covers only a part of that
public record CopyPair(long a, long b, Optional<Copy> copy, Optional<Part> part) {

    static final Comparator<CopyPair> ORDER =
            Comparator.comparingLong(CopyPair::a).thenComparingLong(CopyPair::b);

    /// That one of two texts covers only a part of the other.
    ///
    /// @param whole name of the longer text
    /// @param lies  how the shorter one lies in it
    public record Part(long whole, Containment lies) {

        /// Checks the values.
        public Part {
            Objects.requireNonNull(lies, "lies");
        }
    }

    /// Puts the names in order.
    ///
    /// @throws IllegalArgumentException if both names are the same
    public CopyPair {
        Objects.requireNonNull(copy, "copy");
        if (part.isPresent()
                && (copy.isEmpty() || (part.get().whole() != a && part.get().whole() != b))) {
            throw new IllegalArgumentException("a part of a text that is no copy of it");
        }
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
        this(a, b, Optional.of(copy), Optional.empty());
    }

    /// {@return the pair of two texts of one form that are no copies}
    ///
    /// @param a name of one text
    /// @param b name of the other
    static CopyPair apart(long a, long b) {
        return new CopyPair(a, b, Optional.empty(), Optional.empty());
    }

    /// {@return the other end}
    public long other(long text) {
        return text == a ? b : a;
    }
}
