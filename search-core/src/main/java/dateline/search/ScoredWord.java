package dateline.search;

import java.util.List;

/// A word that counts for the score.
///
/// @param terms its terms, which count as one: stems by language, aliases
/// @param boost what its score is multiplied by
record ScoredWord(List<String> terms, float boost) {

    ScoredWord {
        terms = List.copyOf(terms);
    }
}
