package dateline.search.remote;

import dateline.remote.IndexStatistics;
import dateline.remote.IndexStatistics.Frequency;
import dateline.remote.IndexTerm;
import dateline.remote.query.RemoteQuery;
import dateline.search.terms.InExpB2Similarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gives words the same weight in all parts of an index.
///
/// The weight of several terms that count as one word is made of the statistics of all of them. A part of the index, a
/// shard, leaves out those that it does not have: its articles would be scored otherwise than those of the others. So
/// the terms that all such parts have are scored alone, with the weight of all of them together. Articles that have one
/// of the others come before all, and so are among those that are fetched, which are scored again here. They are few,
/// or each part would have some.
final class EvenWeights {

    /// More than an article can score.
    private static final float BEFORE_ALL = 1e6f;

    /// Articles that may come before all; with more of them a word is left as it is.
    private static final long MOST = 2_000;

    private final IndexStatistics statistics;
    private int lifted;

    private EvenWeights(IndexStatistics statistics) {
        this.statistics = statistics;
    }

    /// A query with even weights.
    ///
    /// @param query  the query
    /// @param lifted how many articles may come before all, and so take the places of others
    record Weighted(RemoteQuery query, int lifted) {

        /// {@return how many articles are fetched where so many are wanted}
        int limit(int wanted) {
            return wanted == 0 ? 0 : Math.min(RemoteSearcher.MOST, wanted + lifted);
        }
    }

    /// {@return a query that finds the same}
    ///
    /// @param query      the query
    /// @param statistics those of the index
    /// @throws IOException if they cannot be read
    static Weighted of(RemoteQuery query, IndexStatistics statistics) throws IOException {
        EvenWeights weights = new EvenWeights(statistics);
        RemoteQuery even = weights.even(query);
        return new Weighted(even, weights.lifted);
    }

    /// Only what is scored is changed.
    private RemoteQuery even(RemoteQuery query) throws IOException {
        return switch (query) {
            case RemoteQuery.AnyTerm any -> any.even() ? even(any) : any;
            case RemoteQuery.Boosted boosted -> new RemoteQuery.Boosted(even(boosted.clause()), boosted.factor());
            case RemoteQuery.All all ->
                new RemoteQuery.All(
                        even(all.required()), all.conditions(), even(all.optional()), all.excluded(), all.least());
            default -> query;
        };
    }

    private List<RemoteQuery> even(List<RemoteQuery> clauses) throws IOException {
        List<RemoteQuery> even = new ArrayList<>();
        for (RemoteQuery clause : clauses) {
            even.add(even(clause));
        }
        return even;
    }

    private RemoteQuery even(RemoteQuery.AnyTerm any) throws IOException {
        List<IndexTerm> all = new ArrayList<>();
        for (String term : any.terms()) {
            all.add(new IndexTerm(any.field(), term));
        }
        Set<IndexTerm> uneven = statistics.uneven(all);
        long having = 0;
        for (IndexTerm term : uneven) {
            having += statistics.frequency(term).articles();
        }
        if (uneven.isEmpty() || lifted + having > MOST) {
            return any;
        }
        lifted += Math.toIntExact(having);
        List<IndexTerm> common = new ArrayList<>();
        for (IndexTerm term : all) {
            if (!uneven.contains(term) && statistics.frequency(term).articles() > 0) {
                common.add(term);
            }
        }
        List<RemoteQuery> clauses = new ArrayList<>();
        clauses.add(new RemoteQuery.Boosted(new RemoteQuery.Constant(anyOf(List.copyOf(uneven))), BEFORE_ALL));
        if (!common.isEmpty()) {
            double whole = weight(all);
            double part = weight(common);
            clauses.add(
                    whole > 0 && part > 0
                            ? new RemoteQuery.Boosted(anyOf(common), (float) (whole / part))
                            : anyOf(common));
        }
        return new RemoteQuery.All(List.of(), List.of(), clauses, List.of(), 1);
    }

    private static RemoteQuery anyOf(List<IndexTerm> terms) {
        String field = terms.getFirst().field();
        return terms.size() == 1
                ? new RemoteQuery.Term(field, terms.getFirst().text())
                : new RemoteQuery.AnyTerm(
                        field, terms.stream().map(IndexTerm::text).toList(), true);
    }

    /// {@return the weight of terms that count as one word}
    ///
    /// The word occurs as often as all of them, and in as many articles as the most frequent of them.
    private double weight(List<IndexTerm> terms) throws IOException {
        long articles = 0;
        long occurrences = 0;
        for (IndexTerm term : terms) {
            Frequency frequency = statistics.frequency(term);
            articles = Math.max(articles, frequency.articles());
            occurrences += frequency.occurrences();
        }
        long size = statistics.size(terms.getFirst().field()).articles();
        return InExpB2Similarity.weight(size, articles, occurrences);
    }
}
