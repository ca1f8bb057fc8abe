package dateline.search.span;

import java.util.List;
import java.util.Optional;

/// A pattern of positions in a text field: a set of spans, each from its first to its last word.
///
/// The set is complete: `a w/5 b` matches wherever any `a` is near any `b`, not only at the nearest pairs, so what is
/// built on it (near, within the first words) means what a reader of the text would expect. Lucene's intervals are
/// minimal: an interval that contains another one is dropped, which loses `(a w/5 b) w/1 c` in `a a b` after a `c`.
public sealed interface SpanPattern {

    /// So many terms of an [AnyTerm] are read from disk while documents are looked through; the occurrences of all
    /// further ones are gathered in memory before.
    int MOST_READ = 1024;

    /// Any of some terms, each at one position.
    ///
    /// @param field   a Lucene field with positions: a text field or its twin
    /// @param terms   its terms
    /// @param pattern what the terms are an expansion of, if they are one
    record AnyTerm(String field, List<String> terms, Optional<TermPattern> pattern) implements SpanPattern {
        public AnyTerm {
            terms = List.copyOf(terms);
        }

        /// Some terms that were named one by one.
        public AnyTerm(String field, List<String> terms) {
            this(field, terms, Optional.empty());
        }
    }

    /// Some things one after the other.
    ///
    /// @param parts two or more
    /// @param slop  how far the parts may be off their places, together, as of Lucene's `PhraseQuery`
    record Sequence(List<SpanPattern> parts, int slop) implements SpanPattern {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// Any of some things.
    ///
    /// @param alternatives the things; none stands nowhere
    record AnyOf(List<SpanPattern> alternatives) implements SpanPattern {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// The shortest stretches that hold some of several things.
    ///
    /// @param count how many of them
    /// @param parts the things
    record AtLeastOf(int count, List<SpanPattern> parts) implements SpanPattern {
        public AtLeastOf {
            parts = List.copyOf(parts);
        }
    }

    /// Two things near one another that do not overlap, from the first word of one to the last word of the other.
    ///
    /// @param distance the greatest difference of positions between their nearest ends
    /// @param ordered  whether `left` must come first
    /// @param left     one thing
    /// @param right    the other
    record Near(int distance, boolean ordered, SpanPattern left, SpanPattern right) implements SpanPattern {}

    /// Two things in one piece of text that do not overlap, from the first word of one to the last word of the other.
    ///
    /// @param start stands at the first position of each piece but the first
    /// @param left  one thing
    /// @param right the other
    record SameUnit(AnyTerm start, SpanPattern left, SpanPattern right) implements SpanPattern {}

    /// One thing where the other is not near.
    ///
    /// @param distance how near is near; 0 for overlapping
    /// @param include  the thing
    /// @param exclude  the other
    record NotNear(int distance, SpanPattern include, SpanPattern exclude) implements SpanPattern {}

    /// Something within the first positions of a field.
    ///
    /// @param positions how many
    /// @param part      the thing
    record First(int positions, SpanPattern part) implements SpanPattern {}

    /// {@return where it would stand if nothing within it were excluded}
    default SpanPattern withoutExclusions() {
        return switch (this) {
            case AnyTerm p -> p;
            case Sequence p -> new Sequence(withoutExclusions(p.parts), p.slop);
            case AnyOf p -> new AnyOf(withoutExclusions(p.alternatives));
            case AtLeastOf p -> new AtLeastOf(p.count, withoutExclusions(p.parts));
            case Near p -> new Near(p.distance, p.ordered, p.left.withoutExclusions(), p.right.withoutExclusions());
            case SameUnit p -> new SameUnit(p.start, p.left.withoutExclusions(), p.right.withoutExclusions());
            case NotNear p -> p.include.withoutExclusions();
            case First p -> new First(p.positions, p.part.withoutExclusions());
        };
    }

    private static List<SpanPattern> withoutExclusions(List<SpanPattern> parts) {
        return parts.stream().map(SpanPattern::withoutExclusions).toList();
    }
}
