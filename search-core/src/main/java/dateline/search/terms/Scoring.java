package dateline.search.terms;

import dateline.query.RankingModel;
import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// How articles are scored.
///
/// @param model      the model
/// @param parameters the numbers it uses
/// @param aging      how age counts, if it does
public record Scoring(RankingModel model, RankingParameters parameters, Optional<RecencyDecay> aging) {

    /// The ranking that every index has.
    public static final Scoring STANDARD =
            new Scoring(RankingModel.DEFAULT, RankingParameters.STANDARD, Optional.empty());

    /// {@return how a request wants articles scored}
    ///
    /// @param request the request
    /// @param kept    the parameters that the index keeps, for requests that say nothing
    public static Scoring of(SearchRequest request, RankingParameters kept) {
        return new Scoring(request.ranking(), request.parameters().orElse(kept), Optional.empty());
    }

    /// {@return the same, with age counting as a request wants it}
    ///
    /// @param request the request
    /// @param now     the time of the request
    public Scoring at(SearchRequest request, Instant now) {
        return new Scoring(model, parameters, request.recency().map(halfLife -> new RecencyDecay(now, halfLife)));
    }

    /// {@return the same, with age not counting}
    public Scoring withoutAging() {
        return aging.isEmpty() ? this : new Scoring(model, parameters, Optional.empty());
    }

    /// {@return whether it is plain BM25}
    public boolean isPlain() {
        return model == RankingModel.BM25;
    }

    public double get(RankingParameter parameter) {
        return parameters.get(parameter);
    }

    /// {@return how the first stage scores a word}
    public Similarity similarity() {
        return isPlain()
                ? new BM25Similarity((float) get(RankingParameter.K1), (float) get(RankingParameter.B))
                : new InExpB2Similarity(get(RankingParameter.LENGTH));
    }
}
