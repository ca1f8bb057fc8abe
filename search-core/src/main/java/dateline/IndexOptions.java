package dateline;

import dateline.article.Article;
import dateline.article.Field;
import dateline.vector.EmbeddingModel;
import java.time.Clock;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How an index is opened. The defaults suit most programs. Immutable.
///
/// @since 0.1
public final class IndexOptions {

    private static final IndexOptions DEFAULTS = builder().build();

    private final double memory;
    private final int threads;
    private final boolean once;
    private final boolean verified;
    private final Clock clock;
    private final boolean stories;
    private final boolean deferStories;
    private final boolean joinedSpellings;
    private final boolean keepRevisions;
    private final SortedMap<String, Field.Type> fields;
    private final Optional<EmbeddingModel> model;

    private IndexOptions(Builder builder) {
        this.memory = builder.memory;
        this.threads = builder.threads;
        this.once = builder.once;
        this.verified = builder.verified;
        this.clock = builder.clock;
        this.stories = builder.stories;
        this.deferStories = builder.deferStories;
        this.joinedSpellings = builder.joinedSpellings;
        this.fields = Collections.unmodifiableSortedMap(new TreeMap<>(builder.fields));
        this.model = builder.model;
        this.keepRevisions = builder.keepRevisions;
    }

    /// {@return the defaults}
    public static IndexOptions defaults() {
        return DEFAULTS;
    }

    /// {@return a builder that begins with the defaults}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return a builder that begins with these options}
    public Builder toBuilder() {
        Builder builder = new Builder()
                .memory(memory)
                .threads(threads)
                .once(once)
                .verified(verified)
                .clock(clock)
                .stories(stories)
                .deferStories(deferStories)
                .joinedSpellings(joinedSpellings)
                .keepRevisions(keepRevisions);
        fields.forEach(builder::field);
        model.ifPresent(builder::model);
        return builder;
    }

    /// {@return how much is gathered in memory before a segment is written, in MB; no more than an eighth of the memory
    /// that the process may use}
    public double memory() {
        return memory;
    }

    /// {@return how many threads index what is given to `addAll`}
    public int threads() {
        return threads;
    }

    /// {@return whether it is opened for a query or two only}
    public boolean once() {
        return once;
    }

    /// {@return whether the files of an index are verified before it is opened}
    public boolean verified() {
        return verified;
    }

    /// {@return the clock that tells when articles are added}
    public Clock clock() {
        return clock;
    }

    /// {@return whether a new index finds stories}
    public boolean stories() {
        return stories;
    }

    /// {@return whether commits leave the stories as they are}
    public boolean deferStories() {
        return deferStories;
    }

    /// {@return whether a new index joins British and American spellings}
    public boolean joinedSpellings() {
        return joinedSpellings;
    }

    /// {@return whether the index keeps earlier versions of its articles from now on}
    public boolean keepRevisions() {
        return keepRevisions;
    }

    /// {@return the extra fields whose type is declared}
    public SortedMap<String, Field.Type> fields() {
        return fields;
    }

    /// {@return the embedding model for ranking by meaning, if there is one}
    public Optional<EmbeddingModel> model() {
        return model;
    }

    /// Collects options. For use by one thread.
    public static final class Builder {

        private double memory = 64;
        private int threads = Runtime.getRuntime().availableProcessors();
        private boolean once;
        private boolean verified;
        private Clock clock = Clock.systemUTC();
        private boolean stories = true;
        private boolean deferStories;
        private boolean joinedSpellings = true;
        private boolean keepRevisions;
        private final SortedMap<String, Field.Type> fields = new TreeMap<>();
        private Optional<EmbeddingModel> model = Optional.empty();

        private Builder() {}

        /// Sets how much is gathered in memory before a segment is written; 64 MB by default.
        ///
        /// @param megabytes from 1 to 2,000
        /// @return this builder
        /// @throws IllegalArgumentException if it is out of range
        public Builder memory(double megabytes) {
            if (!(megabytes >= 1 && megabytes <= 2000)) {
                throw new IllegalArgumentException("memory must be 1 to 2000 MB, not " + megabytes);
            }
            memory = megabytes;
            return this;
        }

        /// Sets how many threads index what is given to `addAll`; the number of processors by default.
        ///
        /// @param number from 1 to 1,000
        /// @return this builder
        /// @throws IllegalArgumentException if it is out of range
        public Builder threads(int number) {
            if (number < 1 || number > 1000) {
                throw new IllegalArgumentException("threads must be 1 to 1000, not " + number);
            }
            threads = number;
            return this;
        }

        /// Sets whether it is opened for a query or two only, which makes opening cheaper and many searches a little
        /// dearer; false by default.
        ///
        /// @param value whether it is
        /// @return this builder
        public Builder once(boolean value) {
            once = value;
            return this;
        }

        /// Sets whether every byte of an index is compared with the checksum that it was written with before the index
        /// is opened, as [IndexFiles#verify] does; false by default. That takes as long as reading all of it once. An
        /// index that is damaged is then not opened ([ArticleIndexException.Reason#DAMAGED]), whereas one that is not
        /// verified may give wrong answers. What imports remember beside the index is not among it, nor is an index on
        /// a cluster.
        ///
        /// @param value whether it is
        /// @return this builder
        public Builder verified(boolean value) {
            verified = value;
            return this;
        }

        /// Sets the clock that tells when articles are added; the system's in UTC by default.
        ///
        /// @param value the clock
        /// @return this builder
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock must not be null");
            return this;
        }

        /// Sets whether a new index finds the copies of each article; true by default. Without, indexing is faster and
        /// the index smaller. An index that exists keeps what it was created with.
        ///
        /// @param value whether it does
        /// @return this builder
        public Builder stories(boolean value) {
            stories = value;
            return this;
        }

        /// Sets whether commits leave the stories as they are, and articles that are added are alone: for a collection
        /// whose stories are found elsewhere and then imported, see [ArticleIndex#importStories]. The first commit of
        /// an index that is opened without this compares all that was left out. False by default.
        ///
        /// @param value whether they do
        /// @return this builder
        public Builder deferStories(boolean value) {
            deferStories = value;
            return this;
        }

        /// Sets whether a new index takes British and American spellings of an English word for forms of it, so that
        /// `labour` finds `labor`; true by default. An exact word (`=labour`) is found as spelled in any case. An index
        /// that exists keeps what it was created with.
        ///
        /// @param value whether it does
        /// @return this builder
        public Builder joinedSpellings(boolean value) {
            joinedSpellings = value;
            return this;
        }

        /// Sets whether an index that is opened for writing keeps earlier versions of its articles, see [Revisions]. An
        /// index that was opened so once goes on keeping them, whatever is set later. False by default.
        ///
        /// @param value whether it does
        /// @return this builder
        public Builder keepRevisions(boolean value) {
            keepRevisions = value;
            return this;
        }

        /// Declares an extra field: an article with a value that does not fit the type is refused. A field that is not
        /// declared takes the type of its first value, and a later value that does not fit is kept, but not found.
        ///
        /// @param name the field's name, see [dateline.article.Article.Builder#extra(String, String)]
        /// @param type its type; an index in which it has another one cannot be opened with it
        /// @return this builder
        /// @throws IllegalArgumentException if no extra field can be named so
        public Builder field(String name, Field.Type type) {
            if (!Article.isExtraName(Objects.requireNonNull(name, "name must not be null"))) {
                throw new IllegalArgumentException("'" + name + "' cannot name an extra field");
            }
            fields.put(name, Objects.requireNonNull(type, "type must not be null"));
            return this;
        }

        /// Sets the embedding model for ranking by meaning; none by default. It stays open when the index is closed.
        ///
        /// @param value turns texts into vectors
        /// @return this builder
        public Builder model(EmbeddingModel value) {
            Objects.requireNonNull(value, "model must not be null");
            model = Optional.of(value);
            return this;
        }

        /// {@return the options}
        public IndexOptions build() {
            return new IndexOptions(this);
        }
    }
}
