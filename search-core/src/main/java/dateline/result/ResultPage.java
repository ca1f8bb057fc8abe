package dateline.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The answer to a search: one page of hits, and what holds for everything found.
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class ResultPage implements Iterable<Hit> {

    private final TotalHits total;
    private final OptionalLong stories;
    private final boolean complete;
    private final List<String> warnings;
    private final List<QuerySuggestion> suggestions;
    private final Duration took;
    private final List<Hit> hits;
    private final Map<String, List<FacetCount>> facets;
    private final List<PeriodCount> histogram;
    private final Optional<Supplier<String>> cursor;

    private ResultPage(Builder b) {
        this.total = b.total;
        this.stories = b.stories;
        this.complete = b.complete;
        this.warnings = List.copyOf(b.warnings);
        this.suggestions = List.copyOf(b.suggestions);
        this.took = b.took;
        this.hits = List.copyOf(b.hits);
        this.facets = Collections.unmodifiableMap(new LinkedHashMap<>(b.facets));
        this.histogram = List.copyOf(b.histogram);
        this.cursor = b.cursor;
    }

    /// {@return a builder; an index uses it}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return how many articles were found}
    public TotalHits total() {
        return total;
    }

    /// {@return how many stories the articles found make, copies counted once; empty where copies are not folded, and
    /// where the search stopped counting}
    public OptionalLong stories() {
        return stories;
    }

    /// {@return false when the search ran into its time limit and answers with what it had}
    public boolean complete() {
        return complete;
    }

    /// {@return warnings: text that was no operator, unknown fields, undated articles left out}
    public List<String> warnings() {
        return warnings;
    }

    /// {@return other queries: this one with its misspelled words corrected, and where it found nothing, looser ones}
    public List<QuerySuggestion> suggestions() {
        return suggestions;
    }

    /// {@return how long the search took}
    public Duration took() {
        return took;
    }

    /// {@return the hits of this page, best first or as sorted}
    public List<Hit> hits() {
        return hits;
    }

    /// {@return for each requested facet, its most frequent values, equal counts in the order of values}
    public Map<String, List<FacetCount>> facets() {
        return facets;
    }

    /// {@return the periods in which articles found were published, earliest first, if a histogram was requested;
    /// periods without articles, and undated articles, are left out}
    public List<PeriodCount> histogram() {
        return histogram;
    }

    /// {@return whether there is a cursor, because more hits follow; asking this makes none}
    public boolean hasMore() {
        return cursor.isPresent();
    }

    /// {@return the cursor for a request of the next page; absent when this is the last page}
    public Optional<String> cursor() {
        return cursor.map(Supplier::get);
    }

    /// {@return how many hits this page has}
    public int size() {
        return hits.size();
    }

    /// {@return the hits of this page as a stream}
    public Stream<Hit> stream() {
        return hits.stream();
    }

    @Override
    public Iterator<Hit> iterator() {
        return hits.iterator();
    }

    /// {@return the total}
    @Override
    public String toString() {
        return total.toString();
    }

    /// Gathers the parts of an answer. Not safe for use by several threads at once.
    public static final class Builder {
        private TotalHits total = new TotalHits(0, true);
        private OptionalLong stories = OptionalLong.empty();
        private boolean complete = true;
        private final List<String> warnings = new ArrayList<>();
        private List<QuerySuggestion> suggestions = List.of();
        private Duration took = Duration.ZERO;
        private List<Hit> hits = List.of();
        private final Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        private List<PeriodCount> histogram = List.of();
        private Optional<Supplier<String>> cursor = Optional.empty();

        private Builder() {}

        /// Sets the total.
        ///
        /// @param total how many articles were found
        /// @return this builder
        public Builder total(TotalHits total) {
            this.total = Objects.requireNonNull(total, "total must not be null");
            return this;
        }

        /// Sets the number of stories.
        ///
        /// @param stories how many stories the articles found make
        /// @return this builder
        public Builder stories(long stories) {
            this.stories = OptionalLong.of(stories);
            return this;
        }

        /// Says whether the search ran to its end.
        ///
        /// @param complete false when it was cut short
        /// @return this builder
        public Builder complete(boolean complete) {
            this.complete = complete;
            return this;
        }

        /// Adds a warning.
        ///
        /// @param warning one sentence
        /// @return this builder
        public Builder warning(String warning) {
            Objects.requireNonNull(warning, "warning must not be null");
            warnings.add(warning);
            return this;
        }

        /// {@return whether nothing was found, and all was looked through}
        public boolean isEmpty() {
            return total.exact() && total.articles() == 0;
        }

        /// Sets the suggestions.
        ///
        /// @param suggestions other queries
        /// @return this builder
        public Builder suggestions(List<QuerySuggestion> suggestions) {
            Objects.requireNonNull(suggestions, "suggestions must not be null");
            this.suggestions = suggestions;
            return this;
        }

        /// Sets the time taken.
        ///
        /// @param took how long the search took
        /// @return this builder
        public Builder took(Duration took) {
            Objects.requireNonNull(took, "took must not be null");
            this.took = took;
            return this;
        }

        /// Sets the hits.
        ///
        /// @param hits the hits of the page
        /// @return this builder
        public Builder hits(List<Hit> hits) {
            Objects.requireNonNull(hits, "hits must not be null");
            this.hits = hits;
            return this;
        }

        /// Adds a facet.
        ///
        /// @param field  the field
        /// @param counts its most frequent values
        /// @return this builder
        public Builder facet(String field, List<FacetCount> counts) {
            Objects.requireNonNull(field, "field must not be null");
            Objects.requireNonNull(counts, "counts must not be null");
            facets.put(field, List.copyOf(counts));
            return this;
        }

        /// Sets the histogram.
        ///
        /// @param histogram the periods, earliest first
        /// @return this builder
        public Builder histogram(List<PeriodCount> histogram) {
            Objects.requireNonNull(histogram, "histogram must not be null");
            this.histogram = histogram;
            return this;
        }

        /// Sets the cursor.
        ///
        /// @param cursor gives what the next request continues with, the same each time
        /// @return this builder
        public Builder cursor(Supplier<String> cursor) {
            Objects.requireNonNull(cursor, "cursor must not be null");
            this.cursor = Optional.of(cursor);
            return this;
        }

        /// {@return the answer}
        public ResultPage build() {
            return new ResultPage(this);
        }
    }
}
