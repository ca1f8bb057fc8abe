package dateline.analysis.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// One way in which a word of a query may stand in a text: terms at consecutive positions.
///
/// @param kind how it comes from the word
/// @param words how many words of the query it stands for: 2 for [Kind#PAIR], else 1
/// @param terms one or more, in order, each one position after the one before
public record QueryForm(Kind kind, int words, List<QueryTerm> terms) {

    /// How a form comes from the word.
    public enum Kind {
        /// The word as typed, taken apart where it has parts: `cease` `fire` for `cease-fire`.
        PARTS,
        /// Parts joined: `ceasefire` for `cease-fire`.
        JOINED,
        /// The word as joined parts, with the positions it covers in a text that has `cease-fire`: `ceasefire` and that
        /// it goes on. Of use only before another word of a phrase; by itself, the word alone finds the same.
        SPREAD,
        /// The word and the next one joined: `jongun` for `Jong un`.
        PAIR
    }

    public QueryForm {
        Objects.requireNonNull(kind, "kind");
        terms = List.copyOf(terms);
        if (terms.isEmpty() || words < 1) {
            throw new IllegalArgumentException("a form needs terms, and a word that it stands for");
        }
    }

    @Override
    public String toString() {
        return terms.stream().map(QueryTerm::toString).collect(Collectors.joining(" "));
    }
}
