package dateline.remote.query;

import dateline.query.PeriodLength;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which articles a remote engine is to find, and what it is to count.
///
/// @param query     what is found
/// @param order     how it is ordered
/// @param limit     how many are returned
/// @param copies    whether the other articles of the stories of those returned are returned too
/// @param counts    whether all that is found is counted
/// @param stories   whether stories are counted besides articles
/// @param facets    fields whose values are counted, with how many values
/// @param histogram how long the periods are by which articles are counted
public record CandidateRequest(
        RemoteQuery query,
        Order order,
        int limit,
        boolean copies,
        boolean counts,
        boolean stories,
        Map<String, Integer> facets,
        Optional<PeriodLength> histogram) {

    /// Checks and copies.
    public CandidateRequest {
        facets = Map.copyOf(facets);
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative, not " + limit);
        }
    }

    /// How articles are ordered; ties by id.
    ///
    /// @param fields the fields, in turn; none for the score
    public record Order(List<By> fields) {

        /// By score.
        public static final Order SCORE = new Order(List.of());

        public Order {
            fields = List.copyOf(fields);
        }

        /// By a field; articles without a value come last.
        ///
        /// @param field      the field
        /// @param descending whether the greatest value comes first
        /// @param whole      whether it is a field of whole values, and not of numbers or dates
        public record By(String field, boolean descending, boolean whole) {}
    }

    /// {@return a request for articles alone}
    ///
    /// @param query which ones
    /// @param order how they are ordered
    /// @param limit how many
    public static CandidateRequest of(RemoteQuery query, Order order, int limit) {
        return new CandidateRequest(query, order, limit, false, false, false, Map.of(), Optional.empty());
    }

    /// {@return the same request for another number of articles}
    public CandidateRequest limit(int number) {
        return new CandidateRequest(query, order, number, copies, counts, stories, facets, histogram);
    }
}
