package dateline;

import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.IndexFormat;
import dateline.index.Snapshot;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.quote.QuotePage;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.FieldSummary;
import dateline.result.GroupCount;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import dateline.result.TermCount;
import dateline.search.Searcher;
import dateline.timeline.Timeline;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// A [SearchIndex] on this machine.
class LocalIndex implements SearchIndex {

    private static final int MAX_COMPLETIONS = 1000;
    private static final int MAX_TERMS = 1_000_000;

    private final SearcherSource source;
    private final Operations operations;
    private final Closeable files;

    /// @param source     lends searchers; closed with this
    /// @param operations runs what is asked
    /// @param files      closed after all else
    LocalIndex(SearcherSource source, Operations operations, Closeable files) {
        this.source = source;
        this.operations = operations;
        this.files = files;
    }

    SearcherSource source() {
        return source;
    }

    Operations operations() {
        return operations;
    }

    /// {@return what a piece of work finds out from the current snapshot}
    ///
    /// @param what what is done, for messages
    <T extends @Nullable Object> T read(String what, SearcherSource.Work<T> work) {
        return operations.get(what, () -> source.with(work));
    }

    /// {@return what a piece of work finds out from the current snapshot, or from the articles as they stood}
    ///
    /// @param what    what is done, for messages
    /// @param request what is asked; says as of when
    <T extends @Nullable Object> T read(String what, SearchRequest request, SearcherSource.Work<T> work) {
        return read(what, searcher -> work.apply(searcher.asOf(request)));
    }

    @Override
    public ResultPage search(SearchRequest request) {
        requireRequest(request);
        return read("search", request, searcher -> searcher.search(request));
    }

    @Override
    public List<ScoredId> rank(SearchRequest request) {
        requireRequest(request);
        return read("rank", request, searcher -> searcher.rank(request));
    }

    @Override
    public Explanation explain(SearchRequest request) {
        requireRequest(request);
        return read("explain", request, searcher -> searcher.explain(request));
    }

    @Override
    public Optional<MatchExplanation> why(String id, SearchRequest request) {
        requireRequest(request);
        Objects.requireNonNull(id, "id must not be null");
        return read("explain", request, searcher -> searcher.why(ArticleId.of(id), request));
    }

    @Override
    public long count(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        return read("count", searcher -> searcher.count(query));
    }

    @Override
    public List<GroupCount> counts(SearchRequest request, List<String> fields) {
        requireRequest(request);
        Objects.requireNonNull(fields, "fields must not be null");
        fields.forEach(field -> Objects.requireNonNull(field, "field must not be null"));
        List<String> names = List.copyOf(fields);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("fields must not be empty");
        }
        return read("count", request, searcher -> searcher.groups(request, names));
    }

    @Override
    public Timeline timeline(SearchRequest request) {
        requireRequest(request);
        return read("make the timeline", request, searcher -> searcher.timeline(request));
    }

    @Override
    public Optional<Timeline> timeline(String id, SearchRequest request) {
        requireRequest(request);
        Objects.requireNonNull(id, "id must not be null");
        return read("make the timeline", request, searcher -> searcher.timeline(ArticleId.of(id), request));
    }

    @Override
    public AlertReport alert(SearchRequest request, AlertOrder order, long since) {
        requireRequest(request);
        Objects.requireNonNull(order, "order must not be null");
        return read("find what is new", searcher -> searcher.alert(request, order, since));
    }

    @Override
    public long sequence() {
        return read("read the sequence number", Searcher::sequence);
    }

    @Override
    public QuotePage quotes(SearchRequest request, String speaker) {
        requireRequest(request);
        Objects.requireNonNull(speaker, "speaker must not be null");
        return read("find quotes", request, searcher -> searcher.quotes(request, speaker));
    }

    @Override
    public List<Completion> suggest(String beginning, int most) {
        Objects.requireNonNull(beginning, "beginning must not be null");
        requireWithin(most, MAX_COMPLETIONS);
        return read("suggest", searcher -> searcher.browser().complete(beginning, most));
    }

    @Override
    public List<TermCount> terms(Optional<String> field, String pattern, int most) {
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(pattern, "pattern must not be null");
        requireWithin(most, MAX_TERMS);
        return read("read terms", searcher -> searcher.browser().words(field, pattern, most));
    }

    private static void requireRequest(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
    }

    private static void requireWithin(int most, int limit) {
        if (most < 1 || most > limit) {
            throw new IllegalArgumentException("most must be 1 to " + limit + ", not " + most);
        }
    }

    @Override
    public List<FieldSummary> fields() {
        return read("read fields", searcher -> searcher.browser().fields());
    }

    @Override
    public Optional<Article> article(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return read("read article " + id, searcher -> searcher.snapshot().article(ArticleId.of(id)));
    }

    @Override
    public Stream<Article> articles(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        return ArticleStream.of(operations, source, query);
    }

    @Override
    public Stories stories() {
        return new LocalStories(this);
    }

    @Override
    public Revisions revisions() {
        return new LocalRevisions(this);
    }

    @Override
    public IndexVectors vectors() {
        return new IndexVectors(this);
    }

    @Override
    public QueryParser parser() {
        return read(
                "read the schema",
                searcher -> QueryParser.builder()
                        .extraFields(searcher.snapshot().schema().types())
                        .build());
    }

    @Override
    public IndexSettings settings() {
        return operations.get(
                "read settings", () -> IndexSettings.of(source.format().settings()));
    }

    @Override
    public IndexFingerprint fingerprint() {
        return read(
                "read the fingerprint",
                searcher -> new IndexFingerprint(
                        searcher.snapshot().fingerprint(), source.format().analysis()));
    }

    @Override
    public String version() {
        return read("read the version", Searcher::version);
    }

    @Override
    public IndexStats stats() {
        return operations.get("read statistics", () -> {
            long bytes = source.bytes();
            IndexFormat format = source.format();
            return source.with(searcher -> {
                Snapshot snapshot = searcher.snapshot();
                return new IndexStats(
                        snapshot.reader().numDocs(),
                        snapshot.reader().numDeletedDocs(),
                        snapshot.undated(),
                        searcher.stories(),
                        searcher.copied(),
                        bytes,
                        snapshot.reader().leaves().size(),
                        snapshot.terms(),
                        snapshot.countedLanguages(),
                        format.schema().types(),
                        format.format(),
                        format.lucene(),
                        format.created());
            });
        });
    }

    @Override
    public void refresh() {
        operations.write("refresh", source::refresh);
    }

    @Override
    public void close() {
        if (operations.executor().isClosed()) {
            return;
        }
        // All of them are closed, also when one fails: what stays open would hold the lock for as long as the process
        // lives.
        try {
            operations.write("close", () -> IOUtils.close(source, this::closeWriter, files));
        } finally {
            operations.executor().close();
        }
    }

    /// Closes what writes, between searchers and files.
    void closeWriter() throws IOException {}

    /// {@return where the index lies}
    @Override
    public String toString() {
        return operations.name();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        Objects.requireNonNull(type, "type must not be null");
        T part = source.part(type);
        if (part == null) {
            throw new IllegalArgumentException("an index has no " + type.getName());
        }
        return part;
    }
}
