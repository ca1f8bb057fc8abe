package dateline.search.terms;

import java.util.List;

/// A word that counts for the score.
///
/// @param terms    its terms, which count as one: stems by language, aliases
/// @param boost    what its score is multiplied by
/// @param function whether it is a function word, such as *the*, which says little
/// @param spelled  its exact forms as the query spells it, by language; none where nobody spelled it
public record ScoredWord(List<String> terms, float boost, boolean function, List<String> spelled) {

    public ScoredWord {
        terms = List.copyOf(terms);
        spelled = List.copyOf(spelled);
    }

    public ScoredWord(List<String> terms, float boost, boolean function) {
        this(terms, boost, function, List.of());
    }
}
