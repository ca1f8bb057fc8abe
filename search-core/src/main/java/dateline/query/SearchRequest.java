package dateline.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A query, and how its answer is wanted.
///
/// ```java
/// SearchRequest.of(Query.word("missile")).toBuilder().sort(Sort.NEWEST).limit(20).facet("publisher", 5).build()
/// ```
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class SearchRequest {

    /// The number of hits that are returned by default.
    public static final int DEFAULT_LIMIT = 10;

    /// The greatest number of hits of one page, and the greatest sum of offset and limit; beyond, use a cursor.
    public static final int MAX_WINDOW = 100_000;

    private static final Duration MOST_HALF_LIFE = Duration.ofDays(365_250);

    private final Query query;
    private final List<Query> filters;
    private final List<String> warnings;
    private final int limit;
    private final int offset;
    private final Optional<String> cursor;
    private final Sort sort;
    private final Map<String, Integer> facets;
    private final boolean exactTotal;
    private final boolean includeUndated;
    private final int snippets;
    private final int context;
    private final Optional<Instant> asOf;
    private final @Nullable ZoneId zone;
    private final Duration timeout;
    private final RankingModel ranking;
    private final Optional<RankingParameters> parameters;
    private final Optional<Duration> recency;
    private final StoryView stories;
    private final Optional<PeriodLength> histogram;
    private final Duration embeddingBudget;

    private SearchRequest(Builder b) {
        this.query = b.query;
        this.filters = List.copyOf(b.filters);
        this.warnings = List.copyOf(b.warnings);
        this.limit = b.limit;
        this.offset = b.offset;
        this.cursor = b.cursor;
        this.sort = b.sort;
        this.facets = Collections.unmodifiableMap(new LinkedHashMap<>(b.facets));
        this.exactTotal = b.exactTotal;
        this.includeUndated = b.includeUndated;
        this.snippets = b.snippets;
        this.context = b.context;
        this.asOf = b.asOf;
        this.zone = b.zone;
        this.timeout = b.timeout;
        this.ranking = b.ranking;
        this.parameters = b.parameters;
        this.recency = b.recency;
        this.stories = b.stories;
        this.histogram = b.histogram;
        this.embeddingBudget = b.embeddingBudget;
    }

    /// {@return a request for the ten best articles}
    ///
    /// @param query the query
    public static SearchRequest of(Query query) {
        return builder(query).build();
    }

    /// {@return a builder}
    ///
    /// @param query the query
    public static Builder builder(Query query) {
        return new Builder(Objects.requireNonNull(query, "query must not be null"));
    }

    /// {@return a builder of what was parsed, which hands the parser's warnings on to the answer}
    ///
    /// @param parsed a parser's result
    public static Builder builder(ParseResult parsed) {
        Objects.requireNonNull(parsed, "parsed must not be null");
        Builder b = new Builder(parsed.query());
        b.warnings.addAll(parsed.warnings());
        return b;
    }

    /// {@return a builder that starts with this request's values}
    public Builder toBuilder() {
        Builder b = new Builder(query);
        b.filters.addAll(filters);
        b.warnings.addAll(warnings);
        b.limit = limit;
        b.offset = offset;
        b.cursor = cursor;
        b.sort = sort;
        b.facets.putAll(facets);
        b.exactTotal = exactTotal;
        b.includeUndated = includeUndated;
        b.snippets = snippets;
        b.context = context;
        b.asOf = asOf;
        b.zone = zone;
        b.timeout = timeout;
        b.ranking = ranking;
        b.parameters = parameters;
        b.recency = recency;
        b.stories = stories;
        b.histogram = histogram;
        b.embeddingBudget = embeddingBudget;
        return b;
    }

    /// {@return the query}
    public Query query() {
        return query;
    }

    /// {@return queries that every hit matches and that do not count for its score}
    public List<Query> filters() {
        return filters;
    }

    /// {@return the parser's warnings, to be repeated in the answer}
    public List<String> warnings() {
        return warnings;
    }

    /// {@return the number of hits wanted}
    public int limit() {
        return limit;
    }

    /// {@return the number of hits that are skipped}
    public int offset() {
        return offset;
    }

    /// {@return where the previous page ended}
    public Optional<String> cursor() {
        return cursor;
    }

    /// {@return the order of hits}
    public Sort sort() {
        return sort;
    }

    /// {@return the facets wanted: field name to number of values}
    public Map<String, Integer> facets() {
        return facets;
    }

    /// {@return whether the total is counted exactly}
    public boolean exactTotal() {
        return exactTotal;
    }

    /// {@return whether articles without a date pass date conditions among the filters}
    public boolean includeUndated() {
        return includeUndated;
    }

    /// {@return the greatest number of snippets of a hit}
    public int snippets() {
        return snippets;
    }

    /// {@return how many sentences are shown before and after those that hold what matched}
    public int context() {
        return context;
    }

    /// {@return the time of the query; later articles are hidden (those without a date are not), and those
    /// found are given as they stood then, where earlier versions are kept}
    public Optional<Instant> asOf() {
        return asOf;
    }

    /// {@return the time zone of days named in the query}
    public ZoneId zone() {
        // Asked for only here: Java takes some 10 ms to find it in a new process, and most queries name no day.
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    /// {@return how long the search may take before it answers with what it has}
    public Duration timeout() {
        return timeout;
    }

    /// {@return how articles are scored}
    public RankingModel ranking() {
        return ranking;
    }

    /// {@return the numbers that the ranking uses; empty for those that the index keeps}
    public Optional<RankingParameters> parameters() {
        return parameters;
    }

    /// {@return after how long an article counts half; empty where age does not count}
    public Optional<Duration> recency() {
        return recency;
    }

    /// {@return what becomes of the copies of one story}
    public StoryView stories() {
        return stories;
    }

    /// {@return how long the periods are by which articles found are counted}
    public Optional<PeriodLength> histogram() {
        return histogram;
    }

    /// {@return how long new vectors may be made for the first page, where meaning counts}
    public Duration embeddingBudget() {
        return embeddingBudget;
    }

    /// {@return the clock that relative dates are resolved against}
    public Clock clock() {
        return asOf.map(instant -> Clock.fixed(instant, zone())).orElseGet(() -> Clock.system(zone()));
    }

    /// Gathers the parts of a request. Not safe for use by several threads at once.
    public static final class Builder {
        private final Query query;
        private final List<Query> filters = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int limit = DEFAULT_LIMIT;
        private int offset;
        private Optional<String> cursor = Optional.empty();
        private Sort sort = Sort.RELEVANCE;
        private final Map<String, Integer> facets = new LinkedHashMap<>();
        private boolean exactTotal = true;
        private boolean includeUndated;
        private int snippets = 2;
        private int context;
        private Optional<Instant> asOf = Optional.empty();
        private @Nullable ZoneId zone;
        private Duration timeout = Duration.ofSeconds(10);
        private RankingModel ranking = RankingModel.DEFAULT;
        private Optional<RankingParameters> parameters = Optional.empty();
        private Optional<Duration> recency = Optional.empty();
        private StoryView stories = StoryView.SHOW;
        private Optional<PeriodLength> histogram = Optional.empty();
        private Duration embeddingBudget = Duration.ofMillis(300);

        private Builder(Query query) {
            this.query = Objects.requireNonNull(query, "query must not be null");
        }

        /// Adds a condition that every hit fulfils and that does not count for its score.
        ///
        /// @param filter the condition
        /// @return this builder
        public Builder filter(Query filter) {
            filters.add(Objects.requireNonNull(filter, "filter must not be null"));
            return this;
        }

        /// Adds a condition that was parsed, with the parser's warnings.
        ///
        /// @param parsed a parser's result
        /// @return this builder
        public Builder filter(ParseResult parsed) {
            Objects.requireNonNull(parsed, "parsed must not be null");
            warnings.addAll(parsed.warnings());
            return filter(parsed.query());
        }

        /// Sets the number of hits.
        ///
        /// @param limit from 0, for the total and the facets alone, to [SearchRequest#MAX_WINDOW]; 10 by default
        /// @return this builder
        /// @throws IllegalArgumentException if it is outside
        public Builder limit(int limit) {
            this.limit = requireWithin(limit, "limit");
            return this;
        }

        /// Sets how many hits are skipped.
        ///
        /// @param offset from 0; with the limit at most [SearchRequest#MAX_WINDOW]
        /// @return this builder
        /// @throws IllegalArgumentException if it is outside
        public Builder offset(int offset) {
            this.offset = requireWithin(offset, "offset");
            return this;
        }

        /// Continues after an earlier page.
        ///
        /// @param cursor the cursor of that page
        /// @return this builder
        public Builder cursor(String cursor) {
            Objects.requireNonNull(cursor, "cursor must not be null");
            this.cursor = Optional.of(cursor);
            return this;
        }

        /// Sets the order of hits.
        ///
        /// @param sort the order; by relevance by default
        /// @return this builder
        public Builder sort(Sort sort) {
            this.sort = Objects.requireNonNull(sort, "sort must not be null");
            return this;
        }

        /// Asks for the most frequent values of a field among all articles found.
        ///
        /// @param field  `publisher`, `section`, `tag`, `author`, `lang`, `place`, an extra keyword field, `speaker`,
        ///               of whom different quotes are counted, in the 2,000 articles that match best, or `year` or
        ///               `month` of the date of publication
        /// @param values how many values, from 1 to 10,000
        /// @return this builder
        /// @throws IllegalArgumentException if `values` is outside
        public Builder facet(String field, int values) {
            Objects.requireNonNull(field, "field must not be null");
            if (values < 1 || values > 10_000) {
                throw new IllegalArgumentException("facet values must be 1 to 10000, not " + values);
            }
            facets.put(field, values);
            return this;
        }

        /// Chooses between an exact and an approximate total.
        ///
        /// @param exact false to let the search stop counting early; true by default
        /// @return this builder
        public Builder exactTotal(boolean exact) {
            this.exactTotal = exact;
            return this;
        }

        /// Chooses what becomes of articles without a date where a filter asks for a period.
        ///
        /// @param include true to keep them; by default they are left out and counted
        /// @return this builder
        public Builder includeUndated(boolean include) {
            this.includeUndated = include;
            return this;
        }

        /// Sets the greatest number of snippets of a hit.
        ///
        /// @param snippets from 0, for none, and no marks in titles either, which saves the time to find them, to 100;
        /// 2 by default
        /// @return this builder
        /// @throws IllegalArgumentException if it is outside
        public Builder snippets(int snippets) {
            if (snippets < 0 || snippets > 100) {
                throw new IllegalArgumentException("snippets must be 0 to 100, not " + snippets);
            }
            this.snippets = snippets;
            return this;
        }

        /// Shows the sentences around those that hold what matched as well.
        ///
        /// @param sentences how many before and after, from 0 to 100; 0 by default
        /// @return this builder
        /// @throws IllegalArgumentException if it is outside
        public Builder context(int sentences) {
            if (sentences < 0 || sentences > 100) {
                throw new IllegalArgumentException("context must be 0 to 100 sentences, not " + sentences);
            }
            this.context = sentences;
            return this;
        }

        /// Asks as of a time in the past: relative dates are resolved against it, and articles published or added later
        /// are hidden.
        ///
        /// @param asOf the time
        /// @return this builder
        public Builder asOf(Instant asOf) {
            Objects.requireNonNull(asOf, "asOf must not be null");
            this.asOf = Optional.of(asOf);
            return this;
        }

        /// Sets the time zone of days named in the query.
        ///
        /// @param zone the zone; the system's by default
        /// @return this builder
        public Builder zone(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone must not be null");
            return this;
        }

        /// Sets how long the search may take before it answers with what it has, see `ResultPage.complete`.
        ///
        /// @param timeout more than zero; ten seconds by default
        /// @return this builder
        /// @throws IllegalArgumentException if it is not more than zero
        public Builder timeout(Duration timeout) {
            Objects.requireNonNull(timeout, "timeout must not be null");
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("timeout must be more than zero, not " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /// Sets how articles are scored.
        ///
        /// @param ranking the model
        /// @return this builder
        public Builder ranking(RankingModel ranking) {
            this.ranking = Objects.requireNonNull(ranking, "ranking must not be null");
            return this;
        }

        /// Sets the numbers that the ranking uses, in place of those that the index keeps.
        ///
        /// @param parameters the numbers
        /// @return this builder
        public Builder parameters(RankingParameters parameters) {
            Objects.requireNonNull(parameters, "parameters must not be null");
            this.parameters = Optional.of(parameters);
            return this;
        }

        /// Lets age count: the scores of the thousand best articles are multiplied by their freshness, which halves
        /// with every half-life, see [dateline.result.Freshness]. Age is counted back from [#asOf], else from the time
        /// of the first page. Behind the thousand the order stays one of relevance.
        ///
        /// @param halfLife after how long an article counts half, from a minute to 1,000 years
        /// @return this builder
        /// @throws IllegalArgumentException if it is outside
        public Builder recency(Duration halfLife) {
            Objects.requireNonNull(halfLife, "halfLife must not be null");
            if (halfLife.compareTo(Duration.ofMinutes(1)) < 0 || halfLife.compareTo(MOST_HALF_LIFE) > 0) {
                throw new IllegalArgumentException("the half-life must be one minute to 1000 years, not " + halfLife);
            }
            this.recency = Optional.of(halfLife);
            return this;
        }

        /// Chooses what becomes of the copies of one story. Where they are folded, limit, offset and cursor count
        /// stories, and the answer counts both stories and articles.
        ///
        /// @param stories the choice; every article is shown by default
        /// @return this builder
        public Builder stories(StoryView stories) {
            this.stories = Objects.requireNonNull(stories, "stories must not be null");
            return this;
        }

        /// Asks how many of all articles found were published in each day, week, month or year, in UTC; a date less
        /// precise counts in the period in which it begins.
        ///
        /// @param length how long the periods are
        /// @return this builder
        public Builder histogram(PeriodLength length) {
            Objects.requireNonNull(length, "length must not be null");
            this.histogram = Optional.of(length);
            return this;
        }

        /// Sets how long new vectors of articles may be made for the first page, where meaning counts; 300 ms by
        /// default. Vectors are kept, so that each article takes its time once; the best articles by words come first,
        /// those that are not reached keep their score by words, and the answer has a warning that says so.
        /// The time is part of the timeout, and no longer than it.
        ///
        /// @param budget zero to use known vectors only
        /// @return this builder
        /// @throws IllegalArgumentException if it is negative
        public Builder embeddingBudget(Duration budget) {
            Objects.requireNonNull(budget, "budget must not be null");
            if (budget.isNegative()) {
                throw new IllegalArgumentException("the embedding budget must not be negative: " + budget);
            }
            this.embeddingBudget = budget;
            return this;
        }

        /// {@return the request}
        ///
        /// @throws IllegalArgumentException if offset and limit together exceed [SearchRequest#MAX_WINDOW], or an
        ///                                  offset is combined with a cursor, or recency with another order than by
        ///                                  relevance
        public SearchRequest build() {
            if (offset + limit > MAX_WINDOW) {
                throw new IllegalArgumentException("offset and limit together exceed " + MAX_WINDOW + ": use a cursor");
            }
            if (offset > 0 && cursor.isPresent()) {
                throw new IllegalArgumentException("offset and cursor cannot be combined");
            }
            if (recency.isPresent() && sort.by() != Sort.By.RELEVANCE) {
                throw new IllegalArgumentException("recency needs the order by relevance, not " + sort);
            }
            return new SearchRequest(this);
        }

        private static int requireWithin(int value, String what) {
            if (value < 0 || value > MAX_WINDOW) {
                throw new IllegalArgumentException(what + " must be 0 to " + MAX_WINDOW + ", not " + value);
            }
            return value;
        }
    }
}
