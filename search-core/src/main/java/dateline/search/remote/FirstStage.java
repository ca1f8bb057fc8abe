package dateline.search.remote;

import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import dateline.query.Sort;
import dateline.remote.query.Candidates;
import dateline.remote.query.RemoteQuery;
import dateline.search.limit.BadRequestException;
import dateline.search.translate.PreparedSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a remote engine scores a query as the first stage of ranking here does.
///
/// It knows one similarity, and scores words that are spelled nearly so in its own way. Where its scores differ, the
/// best articles are those of all that match, as far as they can be fetched.
enum FirstStage {
    /// It scores as here.
    SAME,
    /// It scores nearly as here.
    SIMILAR,
    /// It scores by another model.
    OTHER;

    private static final int SIMILAR_FETCHED = 2_000;
    private static final int OTHER_FETCHED = 10_000;

    /// {@return how a query is scored}
    static FirstStage of(PreparedSearch prepared, RemoteQuery query) {
        if (prepared.request().sort().by() != Sort.By.RELEVANCE) {
            return SAME;
        }
        double length = RankingParameters.STANDARD.get(RankingParameter.LENGTH);
        if (prepared.scoring().isPlain() || prepared.scoring().get(RankingParameter.LENGTH) != length) {
            return OTHER;
        }
        return hasFuzzy(query) ? SIMILAR : SAME;
    }

    private static boolean hasFuzzy(RemoteQuery query) {
        return switch (query) {
            case RemoteQuery.AnyTerm any -> !any.even();
            case RemoteQuery.Boosted boosted -> hasFuzzy(boosted.clause());
            case RemoteQuery.All all ->
                Stream.of(all.required(), all.optional()).flatMap(List::stream).anyMatch(FirstStage::hasFuzzy);
            default -> false;
        };
    }

    /// {@return how many articles are fetched at least}
    ///
    /// @param wanted how many it would take
    int least(int wanted) {
        return switch (this) {
            case SAME -> wanted;
            case SIMILAR -> wanted == 0 ? 0 : Math.max(wanted, SIMILAR_FETCHED);
            case OTHER -> wanted == 0 ? 0 : OTHER_FETCHED;
        };
    }

    /// Refuses what cannot be ranked.
    void require(Candidates found) throws BadRequestException {
        if (this == OTHER && found.best() > 0 && !found.areAll()) {
            throw new BadRequestException("a cluster ranks by the default model and its standard parameter for length;"
                    + " another ranks here, over all that matches, and these are " + found.total()
                    + " articles: use the default ranking, or narrow the query to " + OTHER_FETCHED + " articles");
        }
    }

    /// {@return what the asker should know}
    Optional<String> warning() {
        return this == SIMILAR
                ? Optional.of("fuzzy matches are scored a little differently on a cluster: the order is that of"
                        + " the best " + SIMILAR_FETCHED + " articles")
                : Optional.empty();
    }
}
