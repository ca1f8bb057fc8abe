package dateline.analysis;

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

    /// Acronyms as they are typed, all else as the exact form.
    @Override
    public String toString() {
        return isAcronym() ? cased.getFirst() : exact;
    }
}
