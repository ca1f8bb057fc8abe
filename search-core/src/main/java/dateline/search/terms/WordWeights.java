package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.query.RankingParameter;
import java.util.List;

/// The weight of a word of a query, apart from its rarity.
///
/// In plain BM25 all words weigh the same, and one that occurs twice in the query counts twice. Otherwise function
/// words weigh little, and a word that occurs n times weighs √n: in a long text, repetition says less each time.
///
/// @param functions the words that count as function words
/// @param share     what these count
/// @param plain     whether all count alike
public record WordWeights(FunctionWordSet functions, float share, boolean plain) {

    /// {@return the weights of a ranking}
    ///
    /// @param scoring   the ranking
    /// @param languages those of the articles, most articles first
    public static WordWeights of(Scoring scoring, List<LanguageAnalysis> languages) {
        return scoring.isPlain()
                ? new WordWeights(FunctionWordSet.NONE, 1, true)
                : new WordWeights(
                        FunctionWordSet.of(languages), (float) scoring.get(RankingParameter.FUNCTION_WORDS), false);
    }

    public boolean isFunction(String exact) {
        return functions.has(exact);
    }

    /// {@return what a word counts}
    ///
    /// @param function whether it is a function word
    public float of(boolean function) {
        return function ? share : 1;
    }

    /// {@return how many times over a word counts}
    ///
    /// @param count how often it is said
    public float repeated(int count) {
        return plain ? count : (float) Math.sqrt(count);
    }
}
