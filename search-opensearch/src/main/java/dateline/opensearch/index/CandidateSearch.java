package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.index.RecentSources.Version;
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
import java.util.stream.Stream;

/// Finds the best articles of a query, the other members of their stories, and what was to be counted.
final class CandidateSearch {

    private static final int MOST_MEMBERS = 10_000;
    private static final long DAY_MS = 86_400_000;

    /// By what articles are known, and where they belong.
    private static final List<String> VERSIONS = Stream.concat(
                    RecentSources.VERSION.stream(), Stream.of(ClusterFields.STORY))
            .toList();

    private static final List<String> ALL = Stream.concat(SearchBody.ARTICLE.stream(), RecentSources.VERSION.stream())
            .toList();

    private final CandidateRequest request;
    private final WrittenQuery query;
    private final boolean partial;
    private final Search search;
    private final RecentSources recent;
    private boolean complete = true;

    /// Asks the cluster.
    @FunctionalInterface
    interface Search {
        /// {@return the answer to a search}
        ///
        /// @param body   its body
        /// @param scored whether scores are to be those of the whole index
        ClusterResponse run(Map<String, Object> body, boolean scored) throws IOException;
    }

    /// @param query  that of the request
    /// @param recent keeps stored forms
    CandidateSearch(
            CandidateRequest request, WrittenQuery query, boolean partial, Search search, RecentSources recent) {
        this.request = request;
        this.query = query;
        this.partial = partial;
        this.search = search;
        this.recent = recent;
    }

    Candidates run() throws IOException {
        Map<String, Object> body = SearchBody.of(request, query.json());
        boolean isScored = request.limit() > 0 && request.order().fields().isEmpty();
        List<Candidate> articles = new ArrayList<>();
        JsonValue found = request.limit() == 0 ? found(body, isScored) : articles(body, isScored, articles);
        Set<Long> stories = new LinkedHashSet<>();
        for (Candidate candidate : articles) {
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
        Map<String, Object> body = Json.object(
                "size",
                MOST_MEMBERS,
                "stored_fields",
                SearchBody.NOTHING,
                "query",
                Json.object(
                        "bool",
                        Json.object(
                                "filter",
                                List.of(
                                        query,
                                        Json.object(
                                                "terms",
                                                Json.object(ClusterFields.STORY, new ArrayList<>(stories)))))));
        List<Candidate> members = new ArrayList<>();
        articles(body, false, members);
        if (members.size() == MOST_MEMBERS) {
            complete = false;
        }
        members.removeIf(known::contains);
        return members;
    }

    // --- articles that are kept are not fetched again ---

    /// Adds the articles that a search finds.
    ///
    /// @return its answer
    private JsonValue articles(Map<String, Object> body, boolean scored, List<Candidate> into) throws IOException {
        boolean isSent = !recent.areLikely();
        if (!isSent) {
            body.put("docvalue_fields", VERSIONS);
            JsonValue found = found(body, scored);
            List<JsonValue> hits = found.at("hits", "hits").elements();
            Map<Version, String> sources = kept(hits);
            boolean areKept = sources.size() == hits.size();
            if (!hits.isEmpty()) {
                recent.found(areKept);
            }
            if (!areKept) {
                sources.putAll(missing(hits, sources.keySet()));
            }
            List<Candidate> candidates = new ArrayList<>();
            for (JsonValue hit : hits) {
                String source = sources.get(Version.of(hit));
                if (source != null) {
                    candidates.add(new Candidate(source, story(hit)));
                }
            }
            if (candidates.size() == hits.size()) {
                into.addAll(candidates);
                return found;
            }
            // One of them was replaced meanwhile.
        }
        body.put("docvalue_fields", ALL);
        JsonValue found = found(body, scored);
        boolean areKept = true;
        for (JsonValue hit : found.at("hits", "hits").elements()) {
            Version version = Version.of(hit);
            Optional<String> kept = recent.get(version);
            areKept &= kept.isPresent();
            // The same object, so that who knows it need not compare it.
            Candidate candidate = kept.isPresent() ? new Candidate(kept.get(), story(hit)) : candidate(hit);
            recent.put(version, candidate.source());
            into.add(candidate);
        }
        if (isSent && !into.isEmpty()) {
            recent.found(areKept);
        }
        return found;
    }

    private Map<Version, String> kept(List<JsonValue> hits) {
        Map<Version, String> sources = new HashMap<>();
        for (JsonValue hit : hits) {
            Version version = Version.of(hit);
            recent.get(version).ifPresent(source -> sources.put(version, source));
        }
        return sources;
    }

    /// {@return the stored forms of hits, as far as they are there still}
    ///
    /// @param known the versions that are kept
    private Map<Version, String> missing(List<JsonValue> hits, Set<Version> known) throws IOException {
        List<Object> ids = new ArrayList<>();
        for (JsonValue hit : hits) {
            Version version = Version.of(hit);
            if (!known.contains(version)) {
                ids.add(version.id());
            }
        }
        JsonValue found = found(
                Json.object(
                        "size",
                        ids.size(),
                        "track_total_hits",
                        false,
                        "stored_fields",
                        SearchBody.NOTHING,
                        "docvalue_fields",
                        ALL,
                        "query",
                        Json.object("bool", Json.object("filter", Json.object("terms", Json.object("id", ids))))),
                false);
        Map<Version, String> sources = new HashMap<>();
        for (JsonValue hit : found.at("hits", "hits").elements()) {
            sources.put(Version.of(hit), source(hit));
        }
        sources.forEach(recent::put);
        return sources;
    }

    private JsonValue found(Map<String, Object> body, boolean scored) throws IOException {
        JsonValue found = search.run(body, scored).body();
        JsonValue shards = found.at("_shards");
        boolean isWhole = shards.at("successful").whole() == shards.at("total").whole()
                && !found.at("timed_out").isTrue();
        if (!isWhole && !partial) {
            throw new RemoteException(
                    Kind.INCOMPLETE,
                    "only " + shards.at("successful").whole() + " of "
                            + shards.at("total").whole()
                            + " shards answered: see that all nodes run");
        }
        complete &= isWhole;
        return found;
    }

    /// {@return the article of a hit}
    static Candidate candidate(JsonValue hit) {
        return new Candidate(source(hit), story(hit));
    }

    private static Optional<Long> story(JsonValue hit) {
        return hit.at("fields", ClusterFields.STORY).elements().stream()
                .findFirst()
                .map(JsonValue::whole);
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
