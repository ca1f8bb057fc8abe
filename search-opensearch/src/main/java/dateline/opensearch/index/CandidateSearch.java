package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.opensearch.query.WrittenQuery;
import dateline.remote.query.CandidateRequest;
import dateline.remote.query.Candidates;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import dateline.result.FacetCount;
import dateline.result.PeriodCount;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Finds the best articles of a query, the other members of their stories, and what was to be counted.
final class CandidateSearch {

    private static final int MOST_MEMBERS = 10_000;
    private static final long DAY_MS = 86_400_000;

    private final CandidateRequest request;
    private final WrittenQuery query;
    private final boolean partial;
    private final Search search;
    private boolean complete = true;

    /// Asks the cluster.
    @FunctionalInterface
    interface Search {
        /// {@return the answer to a search}
        ClusterResponse run(Map<String, Object> body) throws IOException;
    }

    /// @param query that of the request
    CandidateSearch(CandidateRequest request, WrittenQuery query, boolean partial, Search search) {
        this.request = request;
        this.query = query;
        this.partial = partial;
        this.search = search;
    }

    Candidates run() throws IOException {
        JsonValue found = found(SearchBody.of(request, query.json()));
        List<Candidate> articles = new ArrayList<>();
        Set<Long> stories = new LinkedHashSet<>();
        for (JsonValue hit : found.at("hits", "hits").elements()) {
            Candidate candidate = candidate(hit);
            articles.add(candidate);
            candidate.story().filter(label -> label >= 0).ifPresent(stories::add);
        }
        int best = articles.size();
        long total = found.at("hits", "total", "value").whole();
        if (request.copies() && !stories.isEmpty() && best < total) {
            articles.addAll(members(query.json(), stories, Set.copyOf(articles)));
        }
        JsonValue counts = found.at("aggregations");
        return new Candidates(
                articles,
                best,
                query.isExact(),
                query.wider(),
                query.broad(),
                total,
                request.stories()
                        ? OptionalLong.of(counts.at("stories", "value").whole())
                        : OptionalLong.empty(),
                facets(counts),
                histogram(counts.at("histogram")),
                complete);
    }

    private List<Candidate> members(Map<String, Object> query, Set<Long> stories, Set<Candidate> known)
            throws IOException {
        JsonValue found = found(Json.object(
                "size",
                MOST_MEMBERS,
                "stored_fields",
                SearchBody.NOTHING,
                "docvalue_fields",
                SearchBody.ARTICLE,
                "query",
                Json.object(
                        "bool",
                        Json.object(
                                "filter",
                                List.of(
                                        query,
                                        Json.object(
                                                "terms",
                                                Json.object(ClusterFields.STORY, new ArrayList<>(stories))))))));
        List<JsonValue> hits = found.at("hits", "hits").elements();
        if (hits.size() == MOST_MEMBERS) {
            complete = false;
        }
        return hits.stream()
                .map(CandidateSearch::candidate)
                .filter(candidate -> !known.contains(candidate))
                .toList();
    }

    private JsonValue found(Map<String, Object> body) throws IOException {
        JsonValue found = search.run(body).body();
        JsonValue shards = found.at("_shards");
        boolean isWhole = shards.at("successful").whole() == shards.at("total").whole()
                && !found.at("timed_out").isTrue();
        if (!isWhole && !partial) {
            throw new RemoteException(
                    Kind.UNAVAILABLE,
                    "only " + shards.at("successful").whole() + " of "
                            + shards.at("total").whole()
                            + " shards answered: see that all nodes run, or ask for a partial answer");
        }
        complete &= isWhole;
        return found;
    }

    /// {@return the article of a hit}
    static Candidate candidate(JsonValue hit) {
        Optional<Long> story = hit.at("fields", ClusterFields.STORY).elements().stream()
                .findFirst()
                .map(JsonValue::whole);
        return new Candidate(source(hit), story);
    }

    /// {@return the stored form of the article of a hit}
    static String source(JsonValue hit) {
        return hit.at("fields", ClusterFields.SOURCE).elements().getFirst().text();
    }

    private Map<String, List<FacetCount>> facets(JsonValue counts) {
        Map<String, List<FacetCount>> facets = new HashMap<>();
        for (String field : request.facets().keySet()) {
            List<FacetCount> values = new ArrayList<>();
            for (JsonValue bucket : counts.at("facet " + field, "buckets").elements()) {
                values.add(new FacetCount(
                        bucket.at("key").text(), bucket.at("doc_count").whole(), stories(bucket)));
            }
            facets.put(field, values);
        }
        return facets;
    }

    private static List<PeriodCount> histogram(JsonValue counts) {
        List<PeriodCount> periods = new ArrayList<>();
        for (JsonValue bucket : counts.at("buckets").elements()) {
            LocalDate start =
                    LocalDate.ofEpochDay(Math.floorDiv(bucket.at("key").whole(), DAY_MS));
            periods.add(new PeriodCount(start, bucket.at("doc_count").whole(), stories(bucket)));
        }
        return periods;
    }

    private static OptionalLong stories(JsonValue bucket) {
        JsonValue stories = bucket.at("stories", "value");
        return stories.isPresent() ? OptionalLong.of(stories.whole()) : OptionalLong.empty();
    }
}
