package dateline.analysis.query;

import java.util.List;
import java.util.Objects;

/// What is looked for at one position.
///
/// @param stem the term of the text field and of the scored field
/// @param exact the term of the twin field: small letters, unstemmed; `#metoo` and `@bbc` with their sign
/// @param cased terms of the twin field of which one must stand there, if the capitals of the query say something:
/// `[US]` for `US` and `U.S.`, `[NATO, Nato]` for `NATO`; else empty
public record QueryTerm(String stem, String exact, List<String> cased) {
    public QueryTerm {
        Objects.requireNonNull(stem, "stem");
        Objects.requireNonNull(exact, "exact");
        cased = List.copyOf(cased);
    }

    /// {@return whether the capitals count: the word is an acronym}
    public boolean isAcronym() {
        return !cased.isEmpty();
    }

    /// Spelled out, for Java links the ones it makes when they are first called, which takes as long as many a query.
    @Override
    public boolean equals(Object other) {
        return other instanceof QueryTerm that
                && stem.equals(that.stem)
                && exact.equals(that.exact)
                && cased.equals(that.cased);
    }

    @Override
    public int hashCode() {
        return (stem.hashCode() * 31 + exact.hashCode()) * 31 + cased.hashCode();
    }

    /// Acronyms as they are typed, all else as the exact form.
    @Override
    public String toString() {
        return isAcronym() ? cased.getFirst() : exact;
    }
}
