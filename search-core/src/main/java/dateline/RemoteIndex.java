package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.analysis.LanguageAnalysis;
import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.batch.StoryImport;
import dateline.index.ExistingArticles;
import dateline.index.IndexFormat;
import dateline.index.PlainDocuments;
import dateline.index.Schema;
import dateline.index.remote.NotedPrints;
import dateline.index.remote.StoryCommit;
import dateline.index.remote.StoryReplacement;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.quote.QuotePage;
import dateline.remote.RemoteDocument;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteFormat;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.FieldSummary;
import dateline.result.GroupCount;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import dateline.result.TermCount;
import dateline.search.remote.RemoteArticles;
import dateline.search.remote.RemoteSearcher;
import dateline.search.terms.AliasTables;
import dateline.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An [ArticleIndex] whose articles a remote engine keeps.
final class RemoteIndex implements ArticleIndex {

    private static final int DELETED_TOGETHER = 1000;

    private final RemoteEngine engine;
    private final Operations operations;
    private final IndexOptions options;
    private final boolean reading;
    private final RemoteWriter writer;
    private final Optional<StoryCommit> stories;
    private RemoteFormat format;
    private @Nullable RemoteSearcher searcher;

    /// @param reading whether it is read only, and so goes over to another that takes its place
    private RemoteIndex(
            RemoteEngine engine, RemoteFormat format, Operations operations, IndexOptions options, boolean reading) {
        this.reading = reading;
        this.engine = engine;
        this.format = format;
        this.operations = operations;
        this.options = options;
        NotedPrints noted = new NotedPrints(!options.deferStories());
        this.writer = new RemoteWriter(engine, this::learn, options, format.stories(), spellings(format), noted);
        this.stories = format.stories()
                ? Optional.of(new StoryCommit(engine.stories(), this::labelled, noted))
                : Optional.empty();
    }

    private RemoteDocument labelled(String source, long label) throws IOException {
        return writer.labelled(source, label, new Schema(format().extras()));
    }

    Operations operations() {
        return operations;
    }

    private static Spellings spellings(RemoteFormat format) {
        return LanguageAnalysis.spellings(format.analysis());
    }

    // --- reading ---

    private synchronized RemoteSearcher searcher() throws IOException {
        RemoteSearcher current = searcher;
        if (current == null) {
            IndexSettings settings = IndexSettings.of(format.settings());
            current = new RemoteSearcher(
                    engine,
                    new Schema(format.extras()),
                    spellings(format),
                    engine.statistics(),
                    AliasTables.of(settings.aliases()),
                    options.clock(),
                    settings.ranking());
            searcher = current;
        }
        return current;
    }

    @Override
    public ResultPage search(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return read("search", searcher -> searcher.search(request));
    }

    @Override
    public List<ScoredId> rank(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return read("rank", searcher -> searcher.rank(request));
    }

    @Override
    public Explanation explain(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return read("explain", searcher -> searcher.explain(request));
    }

    @Override
    public Optional<MatchExplanation> why(String id, SearchRequest request) {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(request, "request must not be null");
        return read("explain", searcher -> searcher.why(ArticleId.of(id), request));
    }

    @Override
    public long count(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        return read("count", searcher -> searcher.count(query));
    }

    @Override
    public List<GroupCount> counts(SearchRequest request, List<String> fields) {
        Objects.requireNonNull(request, "request must not be null");
        Objects.requireNonNull(fields, "fields must not be null");
        return read("count", searcher -> searcher.groups(request, fields));
    }

    @Override
    public Timeline timeline(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        throw unsupported("make a timeline", "ask for a histogram instead");
    }

    @Override
    public Optional<Timeline> timeline(String id, SearchRequest request) {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(request, "request must not be null");
        throw unsupported("make a timeline", "ask for a histogram instead");
    }

    @Override
    public AlertReport alert(SearchRequest request, AlertOrder order, long since) {
        Objects.requireNonNull(request, "request must not be null");
        Objects.requireNonNull(order, "order must not be null");
        throw unsupported("find what is new", "search for what was added since instead");
    }

    @Override
    public long sequence() {
        throw unsupported("number its articles", "search for what was added since instead");
    }

    @Override
    public QuotePage quotes(SearchRequest request, String speaker) {
        Objects.requireNonNull(request, "request must not be null");
        Objects.requireNonNull(speaker, "speaker must not be null");
        throw unsupported("find quotes", "export the articles and index them in a folder");
    }

    @Override
    public List<Completion> suggest(String beginning, int most) {
        Objects.requireNonNull(beginning, "beginning must not be null");
        throw unsupported("complete what is typed", "type the whole word");
    }

    @Override
    public List<TermCount> terms(Optional<String> field, String pattern, int most) {
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(pattern, "pattern must not be null");
        throw unsupported("list its words", "search with the pattern instead");
    }

    @Override
    public List<FieldSummary> fields() {
        return read("describe the fields", RemoteSearcher::fields);
    }

    private ArticleIndexException unsupported(String what, String instead) {
        return new ArticleIndexException(
                Reason.BAD_REQUEST, "the index " + this + " is on a cluster and cannot " + what + ": " + instead);
    }

    @Override
    public Optional<Article> article(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return read("read article " + id, searcher -> searcher.article(ArticleId.of(id)));
    }

    @Override
    public Stream<Article> articles(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        RemoteArticles articles = read(ArticleStream.WHAT, searcher -> searcher.articles(query));
        return ArticleStream.of(operations, articles::next, articles);
    }

    @Override
    public Stories stories() {
        return new RemoteStories(this);
    }

    @Override
    public Revisions revisions() {
        return new NoRevisions(this);
    }

    /// {@return what a piece of work finds out}
    ///
    /// @param what what is done, for messages
    <T extends @Nullable Object> T read(String what, Work<T> work) {
        return operations.get(what, () -> {
            try {
                return work.apply(searcher());
            } catch (RemoteException e) {
                if (!reading || e.kind() != RemoteException.Kind.MISSING) {
                    throw e;
                }
                // Another may have taken its place.
                follow();
                return work.apply(searcher());
            }
        });
    }

    private void follow() throws IOException {
        RemoteFormat latest = checked(engine.latest(), engine);
        synchronized (this) {
            format = latest;
            searcher = null;
        }
    }

    /// What is done with a searcher.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T apply(RemoteSearcher searcher) throws IOException;
    }

    @Override
    public IndexVectors vectors() {
        throw unsupported("rank by meaning", "rank by words, or ask an index in a folder");
    }

    @Override
    public QueryParser parser() {
        return QueryParser.builder().extraFields(format().extras()).build();
    }

    @Override
    public IndexSettings settings() {
        return IndexSettings.of(format().settings());
    }

    private synchronized RemoteFormat format() {
        return format;
    }

    @Override
    public IndexFingerprint fingerprint() {
        return read("read the fingerprint", searcher -> {
            try (RemoteArticles articles = searcher.articles(Query.everything())) {
                return new IndexFingerprint(PlainDocuments.fingerprint(articles::next), format().analysis());
            }
        });
    }

    @Override
    public String version() {
        return operations.get("read the version", () -> searcher().version());
    }

    @Override
    public IndexStats stats() {
        return read("read statistics", searcher -> {
            RemoteEngine.Stats stats = engine.stats();
            RemoteFormat current = format();
            return new IndexStats(
                    stats.articles(),
                    stats.deleted(),
                    stats.undated(),
                    stats.stories(),
                    stats.copied(),
                    stats.bytes(),
                    stats.segments(),
                    0,
                    new TreeMap<>(engine.statistics().languages()),
                    current.extras(),
                    current.format(),
                    stats.engine(),
                    current.created());
        });
    }

    // --- writing ---

    @Override
    public void add(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        operations.get("add article " + article.id(), () -> {
            writer.addAll(List.of(article).iterator());
            return null;
        });
    }

    @Override
    public AddReport addAll(Iterator<? extends Article> articles) {
        Objects.requireNonNull(articles, "articles must not be null");
        return operations.get("add articles", () -> writer.addAll(articles));
    }

    /// {@return the types of extra fields, of those of an article too}
    private synchronized Schema learn(Article article) throws IOException {
        Schema known = new Schema(format.extras());
        Schema learned = PlainDocuments.learned(known, article);
        if (!learned.equals(known)) {
            change(format.withExtras(new TreeMap<>(learned.types())));
        }
        return learned;
    }

    private void change(RemoteFormat changed) throws IOException {
        engine.change(changed);
        format = changed;
        searcher = null;
    }

    @Override
    public void delete(String id) {
        Objects.requireNonNull(id, "id must not be null");
        ArticleId article = ArticleId.of(id);
        operations.get("delete article " + id, () -> {
            writer.delete(List.of(article.value()));
            return null;
        });
    }

    @Override
    public long delete(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        return operations.get("delete articles", () -> {
            refreshEngine();
            long count = 0;
            List<String> ids = new ArrayList<>();
            try (RemoteArticles articles = searcher().articles(query)) {
                for (Article each = articles.next(); each != null; each = articles.next()) {
                    ids.add(each.id().value());
                    count++;
                    if (ids.size() == DELETED_TOGETHER) {
                        writer.delete(ids);
                        ids.clear();
                    }
                }
            }
            writer.delete(ids);
            return count;
        });
    }

    @Override
    public void commit() {
        operations.get("commit", () -> {
            if (stories.isPresent() && !options.deferStories()) {
                stories.get().run(this::refreshEngine);
            }
            refreshEngine();
            return null;
        });
    }

    @Override
    public void refresh() {
        operations.get("refresh", () -> {
            if (reading) {
                follow();
            }
            refreshEngine();
            RemoteFormat latest = engine.format();
            synchronized (this) {
                format = latest;
            }
            return null;
        });
    }

    private synchronized void refreshEngine() throws IOException {
        engine.refresh();
        searcher = null;
    }

    @Override
    public void compact() {
        operations.get("compact", () -> {
            engine.compact();
            refreshEngine();
            return null;
        });
    }

    @Override
    public void regroupStories(double near, double rewrite) {
        throw unsupported("group stories by other thresholds", "do it over an index in a folder");
    }

    @Override
    public StoryImport importStories(Path path) {
        Objects.requireNonNull(path, "path must not be null");
        return operations.get("import stories", () -> {
            if (stories.isEmpty()) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "the index " + this + " has no stories: index the articles again with stories");
            }
            refreshEngine();
            StoryFile.Content content = StoryFile.read(path, this::texts);
            int pairs = content.found().size();
            StoryReplacement.Counts counts = stories.get().replace(content.found(), this::refreshEngine);
            refreshEngine();
            return new StoryImport(
                    content.lines(), counts.pairs(), content.missing() + pairs - counts.pairs(), counts.compared());
        });
    }

    private Map<String, Long> texts(List<String> ids) throws IOException {
        Map<String, Long> texts = new HashMap<>();
        engine.known(ids).forEach((id, known) -> texts.put(id, known.text().orElse(ExistingArticles.NO_TEXT)));
        return texts;
    }

    @Override
    public synchronized void changeSettings(UnaryOperator<IndexSettings> change) {
        Objects.requireNonNull(change, "change must not be null");
        operations.get("change settings", () -> {
            change(format.withSettings(
                    change.apply(IndexSettings.of(format.settings())).stored()));
            return null;
        });
    }

    @Override
    public void close() {
        if (operations.executor().isClosed()) {
            return;
        }
        operations.get("close", () -> {
            engine.close();
            return null;
        });
        operations.executor().close();
    }

    /// {@return where the index lies}
    @Override
    public String toString() {
        return operations.name();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        Objects.requireNonNull(type, "type must not be null");
        throw new IllegalArgumentException("an index on a cluster has no " + type.getName());
    }

    // --- opening ---

    /// Opens an index, or makes a new one where there is none.
    static RemoteIndex open(RemoteEngine engine, Operations operations, IndexOptions options) throws IOException {
        Optional<RemoteFormat> found = existing(engine);
        if (found.isEmpty()) {
            RemoteFormat created = new RemoteFormat(
                    IndexFormat.CURRENT,
                    PlainDocuments.fingerprint(options.joinedSpellings() ? Spellings.JOINED : Spellings.APART),
                    options.fields(),
                    options.clock().instant(),
                    Map.of(),
                    options.stories());
            engine.create(created);
            return new RemoteIndex(engine, created, operations, options, false);
        }
        RemoteIndex index = new RemoteIndex(engine, checked(found.get(), engine), operations, options, false);
        index.declare(options.fields());
        return index;
    }

    private synchronized void declare(SortedMap<String, Field.Type> fields) throws IOException {
        Schema known = new Schema(format.extras());
        Schema declared = known.declaring(fields);
        if (!declared.equals(known)) {
            change(format.withExtras(new TreeMap<>(declared.types())));
        }
    }

    /// Opens an index that is there.
    static RemoteIndex existing(RemoteEngine engine, Operations operations, IndexOptions options) throws IOException {
        return new RemoteIndex(engine, checked(engine.format(), engine), operations, options, true);
    }

    /// {@return what an index says about itself, if there is one}
    static Optional<RemoteFormat> existing(RemoteEngine engine) throws IOException {
        try {
            return Optional.of(engine.format());
        } catch (RemoteException e) {
            if (e.kind() == RemoteException.Kind.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static RemoteFormat checked(RemoteFormat format, RemoteEngine engine) {
        String analysis = PlainDocuments.fingerprint(spellings(format));
        if (format.format() != IndexFormat.CURRENT || !format.analysis().equals(analysis)) {
            throw new ArticleIndexException(
                    Reason.INCOMPATIBLE,
                    "cannot open the index " + engine.name() + ", it has format " + format.format() + " and "
                            + format.analysis() + ", this version uses format " + IndexFormat.CURRENT + " and "
                            + analysis + ": index the articles again under another name");
        }
        return format;
    }
}
