package dateline.search.remote;

import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import dateline.query.Sort;
import dateline.remote.query.Candidates;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteQuery;
import dateline.search.limit.BadRequestException;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a remote engine scores a query as the first stage of ranking here does.
///
/// It knows one similarity, scores words that are spelled nearly so in its own way, and scores what is translated wider
/// where it does not match. Where its scores differ, the best articles are those of all that match, as far as they can
/// be fetched.
enum FirstStage {
    /// It scores as here.
    SAME,
    /// It scores nearly as here.
    SIMILAR,
    /// It scores articles for a clause that they need not match, and do not.
    WIDER,
    /// It scores by another model.
    OTHER;

    private static final int SIMILAR_FETCHED = 2_000;
    private static final int OTHER_FETCHED = 10_000;
    private static final String BEST = " the best " + SIMILAR_FETCHED + " articles";

    /// {@return how a query is scored}
    ///
    /// @param engine says what it can only translate wider
    static FirstStage of(PreparedSearch prepared, RemoteQuery query, RemoteEngine engine) throws IOException {
        if (prepared.request().sort().by() != Sort.By.RELEVANCE) {
            return SAME;
        }
        double length = RankingParameters.STANDARD.get(RankingParameter.LENGTH);
        if (prepared.scoring().isPlain() || prepared.scoring().get(RankingParameter.LENGTH) != length) {
            return OTHER;
        }
        if (hasFuzzy(query)) {
            return SIMILAR;
        }
        return hasWider(query, false, engine) ? WIDER : SAME;
    }

    /// {@return whether a clause of positions that need not match is translated wider; what has to match is checked}
    private static boolean hasWider(RemoteQuery query, boolean isOptional, RemoteEngine engine) throws IOException {
        return switch (query) {
            case RemoteQuery.Spans spans -> isOptional && !engine.wider(spans).isEmpty();
            case RemoteQuery.Boosted boosted -> hasWider(boosted.clause(), isOptional, engine);
            case RemoteQuery.Constant constant -> hasWider(constant.clause(), isOptional, engine);
            case RemoteQuery.All all -> {
                boolean hasWider = false;
                for (List<RemoteQuery> clauses : List.of(all.required(), all.conditions(), all.excluded())) {
                    for (RemoteQuery clause : clauses) {
                        hasWider |= hasWider(clause, isOptional, engine);
                    }
                }
                for (RemoteQuery clause : all.optional()) {
                    hasWider |= hasWider(clause, true, engine);
                }
                yield hasWider;
            }
            default -> false;
        };
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
            case SIMILAR, WIDER -> wanted == 0 ? 0 : Math.max(wanted, SIMILAR_FETCHED);
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
        return switch (this) {
            case SAME, OTHER -> Optional.empty();
            case SIMILAR ->
                Optional.of("fuzzy matches are scored a little differently on a cluster: the order is that of" + BEST);
            case WIDER ->
                Optional.of(
                        "a clause that a cluster cannot find exactly counts in its order: the order is that of" + BEST);
        };
    }
}
