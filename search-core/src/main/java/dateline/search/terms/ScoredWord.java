package dateline.search.terms;

import java.util.List;

/// A word that counts for the score.
///
/// @param terms    its terms, which count as one: stems by language, aliases
/// @param boost    what its score is multiplied by
/// @param function whether it is a function word, such as *the*, which says little
public record ScoredWord(List<String> terms, float boost, boolean function) {

    public ScoredWord {
        terms = List.copyOf(terms);
    }
}
