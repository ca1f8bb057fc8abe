package dateline.search;

import dateline.query.RankingModel;
import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// How articles are to be scored.
///
/// @param model      the model
/// @param parameters the numbers it goes by
record Scoring(RankingModel model, RankingParameters parameters) {

    /// The ranking that every index has.
    static final Scoring STANDARD = new Scoring(RankingModel.DEFAULT, RankingParameters.STANDARD);

    /// {@return how a request wants articles scored}
    ///
    /// @param request what is asked
    /// @param kept    the parameters that the index keeps, for requests that say nothing
    static Scoring of(SearchRequest request, RankingParameters kept) {
        return new Scoring(request.ranking(), request.parameters().orElse(kept));
    }

    boolean isPlain() {
        return model == RankingModel.BM25;
    }

    double get(RankingParameter parameter) {
        return parameters.get(parameter);
    }

    /// {@return how the first stage scores a word}
    Similarity similarity() {
        return isPlain()
                ? new BM25Similarity((float) get(RankingParameter.K1), (float) get(RankingParameter.B))
                : new ExpectedOccurrences(get(RankingParameter.LENGTH));
    }
}
