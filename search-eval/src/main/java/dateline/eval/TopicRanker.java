package dateline.eval;

import dateline.IndexFingerprint;
import dateline.SearchIndex;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import dateline.result.ScoredId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Puts topics to an index, so that its answers can be evaluated:
///
/// ```java
/// TopicRanker ranker = new TopicRanker(index);
/// Run run = Run.of("dateline", topics, 1000, ranker);
/// Evaluation.of(run, qrels, List.of(Measure.parse("ndcg@10")));
/// ```
///
/// A topic is [text][Query#about]: a `?` or `:` in it means itself. Each ranker is immutable, and safe for use by many
/// threads while its index is open.
///
/// @since 0.1
public final class TopicRanker implements Ranker {

    private final SearchIndex index;
    private final RankingModel model;
    private final Function<? super String, ? extends Query> syntax;
    private final String syntaxName;
    private final Optional<RankingParameters> parameters;
    private final Optional<Duration> recency;
    private final Optional<Instant> asOf;

    private TopicRanker(
            SearchIndex index,
            RankingModel model,
            Function<? super String, ? extends Query> syntax,
            String syntaxName,
            Optional<RankingParameters> parameters,
            Optional<Duration> recency,
            Optional<Instant> asOf) {
        this.index = index;
        this.model = model;
        this.syntax = syntax;
        this.syntaxName = syntaxName;
        this.parameters = parameters;
        this.recency = recency;
        this.asOf = asOf;
    }

    /// Makes a ranker of topics that are text, by the standard ranking.
    ///
    /// @param index the index to ask; it stays open
    public TopicRanker(SearchIndex index) {
        this(
                Objects.requireNonNull(index, "index must not be null"),
                RankingModel.DEFAULT,
                Query::about,
                "text",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// {@return a ranker by another model}
    ///
    /// @param other the model
    public TopicRanker by(RankingModel other) {
        return new TopicRanker(
                index,
                Objects.requireNonNull(other, "other must not be null"),
                syntax,
                syntaxName,
                parameters,
                recency,
                asOf);
    }

    /// {@return a ranker that takes topics for queries in the query language}
    public TopicRanker readingQueries() {
        return new TopicRanker(
                index, model, text -> index.parser().parse(text).query(), "query", parameters, recency, asOf);
    }

    /// {@return a ranker that asks as at a time: relative dates are resolved against it, and later articles are hidden}
    ///
    /// @param time the time
    public TopicRanker asOf(Instant time) {
        Objects.requireNonNull(time, "time must not be null");
        return new TopicRanker(index, model, syntax, syntaxName, parameters, recency, Optional.of(time));
    }

    /// {@return a ranker that uses other numbers than the index keeps}
    ///
    /// @param other the numbers
    public TopicRanker with(RankingParameters other) {
        Objects.requireNonNull(other, "other must not be null");
        return new TopicRanker(index, model, syntax, syntaxName, Optional.of(other), recency, asOf);
    }

    /// {@return a ranker by which age counts, see [SearchRequest.Builder#recency]}
    ///
    /// @param halfLife after how long an article counts half
    public TopicRanker recency(Duration halfLife) {
        Objects.requireNonNull(halfLife, "halfLife must not be null");
        return new TopicRanker(index, model, syntax, syntaxName, parameters, Optional.of(halfLife), asOf);
    }

    /// {@return the best articles for a topic}
    ///
    /// @param depth at most [SearchRequest#MAX_WINDOW]
    /// @throws dateline.ArticleIndexException if the index cannot answer it
    @Override
    public List<Ranked> rank(Topic topic, int depth) {
        Objects.requireNonNull(topic, "topic must not be null");
        ZoneId zone = ZoneOffset.UTC;
        SearchRequest.Builder request = SearchRequest.builder(syntax.apply(topic.text()))
                .limit(depth)
                .ranking(model)
                .zone(zone)
                .timeout(Duration.ofHours(1))
                .embeddingBudget(Duration.ofHours(1));
        asOf.ifPresent(request::asOf);
        parameters.ifPresent(request::parameters);
        recency.ifPresent(request::recency);
        List<Ranked> ranking = new ArrayList<>();
        for (ScoredId hit : index.rank(request.build())) {
            ranking.add(new Ranked(hit.id(), hit.score()));
        }
        return ranking;
    }

    /// {@return what a run by this ranker depends on, without topics, depth and digest}
    public RunManifest manifest() {
        Map<String, String> entries = new HashMap<>();
        IndexFingerprint fingerprint = index.fingerprint();
        entries.put(RunManifest.INDEX, fingerprint.content());
        entries.put(RunManifest.ANALYZER, fingerprint.analysis());
        entries.put(RunManifest.RANKING, model.word());
        entries.put("topics.syntax", syntaxName);
        entries.put(
                "deleted.share",
                String.format(Locale.ROOT, "%.4f", index.stats().deletedShare()));
        parameters
                .orElseGet(() -> index.settings().ranking())
                .values(model)
                .forEach((name, value) -> entries.put(RunManifest.PARAMETER + name, value.toString()));
        if (model.isSemantic()) {
            index.vectors().model().ifPresent(embedding -> {
                entries.put(RunManifest.MODEL + "name", embedding.name());
                entries.put(RunManifest.MODEL + "sha256", embedding.fingerprint());
                embedding.environment().forEach((name, value) -> entries.put(RunManifest.MODEL + name, value));
            });
        }
        recency.ifPresent(halfLife -> entries.put(RunManifest.RECENCY, halfLife.toString()));
        asOf.ifPresent(time -> entries.put(RunManifest.AS_OF, time.toString()));
        return RunManifest.of(entries);
    }
}
