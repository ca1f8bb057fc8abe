package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.analysis.Aliases;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleWriter;
import dateline.index.Check;
import dateline.index.DirectoryStorage;
import dateline.index.IndexFormat;
import dateline.index.KnownArticles;
import dateline.index.Snapshot;
import dateline.query.Match;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.QueryParser;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.FieldSummary;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.Story;
import dateline.result.TermCount;
import dateline.result.TextChange;
import dateline.search.AliasTables;
import dateline.search.BadRequestException;
import dateline.search.LuceneSyntax;
import dateline.search.Searcher;
import dateline.story.Thresholds;
import dateline.story.WordDiff;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// An index of articles: the way in and out of dateline.
///
/// ```java
/// try (ArticleIndex index = ArticleIndex.inMemory()) {
///     index.add(Article.builder("1").title("Leaders exchange letters").body("…").language("en").build());
///     index.commit();
///     index.search("letter").forEach(System.out::println);
/// }
/// ```
///
/// An index has one writer at a time and any number of readers, in this process and others. Readers see the state of
/// the latest [#commit], a writer's own searches that of its latest [#commit] or [#refresh]; neither blocks the other.
/// What was not committed is lost when the index is closed, and after a crash the index is as of the last commit.
///
/// Instances are safe for use by many threads. Every method throws [ArticleIndexException] when it cannot do what it
/// says; bad arguments are refused by [IllegalArgumentException].
public final class ArticleIndex implements Closeable {

    private static final String ALIASES = "aliases";
    private static final String RANKING = "ranking";

    private final String name;
    private final Directory directory;
    private final IndexOptions options;
    private final @Nullable ArticleWriter writer;
    private final SearcherManager searchers;
    private volatile NamedAliases aliases = new NamedAliases("", AliasTables.NONE);

    private ArticleIndex(
            String name,
            Directory directory,
            IndexOptions options,
            @Nullable ArticleWriter writer,
            SearcherManager searchers) {
        this.name = name;
        this.directory = directory;
        this.options = options;
        this.writer = writer;
        this.searchers = searchers;
    }

    // --- opening ---

    /// Makes a new index in a folder that is empty or does not exist yet.
    ///
    /// @param folder where the index is to lie
    /// @return the index, open for reading and writing
    /// @throws ArticleIndexException with [Reason#EXISTS] if the folder holds anything
    public static ArticleIndex create(Path folder) {
        return create(folder, IndexOptions.defaults());
    }

    /// Makes a new index in a folder that is empty or does not exist yet.
    ///
    /// @param folder  where the index is to lie
    /// @param options how it is opened
    /// @return the index, open for reading and writing
    /// @throws ArticleIndexException with [Reason#EXISTS] if the folder holds anything
    public static ArticleIndex create(Path folder, IndexOptions options) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> content = Files.list(folder)) {
                    if (content.findAny().isPresent()) {
                        throw new ArticleIndexException(
                                Reason.EXISTS,
                                "cannot create an index in " + folder
                                        + ", it is not empty: open the index there, or choose another folder");
                    }
                }
            }
            Files.createDirectories(folder);
            return openForWriting(folder.toString(), FSDirectory.open(folder), options);
        } catch (IOException e) {
            throw Failures.of("cannot create an index in " + folder, e);
        }
    }

    /// Opens an index for reading and writing.
    ///
    /// @param folder where the index lies
    /// @return the index
    /// @throws ArticleIndexException with [Reason#MISSING] if there is none, [Reason#LOCKED] if another writer holds
    /// it,
    ///                               [Reason#INCOMPATIBLE] or [Reason#DAMAGED] if it cannot be read
    public static ArticleIndex open(Path folder) {
        return open(folder, IndexOptions.defaults());
    }

    /// Opens an index for reading and writing.
    ///
    /// @param folder  where the index lies
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)]
    public static ArticleIndex open(Path folder, IndexOptions options) {
        requireIndex(folder);
        try {
            Directory directory = FSDirectory.open(folder);
            if (!DirectoryReader.indexExists(directory)) {
                directory.close();
                throw new ArticleIndexException(Reason.MISSING, "there is no index in " + folder);
            }
            return openForWriting(folder.toString(), directory, options);
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + folder, e);
        }
    }

    /// Opens an index for reading. It does not matter whether a writer is at work.
    ///
    /// @param folder where the index lies
    /// @return the index
    /// @throws ArticleIndexException with [Reason#MISSING] if there is none, [Reason#INCOMPATIBLE] or [Reason#DAMAGED]
    ///                               if it cannot be read
    public static ArticleIndex openReadOnly(Path folder) {
        return openReadOnly(folder, IndexOptions.defaults());
    }

    /// Opens an index for reading. It does not matter whether a writer is at work.
    ///
    /// @param folder  where the index lies
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#openReadOnly(Path)]
    public static ArticleIndex openReadOnly(Path folder, IndexOptions options) {
        requireIndex(folder);
        try {
            // Opening a memory-mapped index sets up foreign memory access first: three times the cost of plain reads.
            Directory directory = options.once() ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
            return openForReading(folder.toString(), directory, options);
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + folder, e);
        }
    }

    /// {@return a new index that lives in memory, until it is closed}
    public static ArticleIndex inMemory() {
        return inMemory(IndexOptions.defaults());
    }

    /// {@return a new index that lives in memory, until it is closed}
    ///
    /// @param options how it is opened
    public static ArticleIndex inMemory(IndexOptions options) {
        try {
            return openForWriting("in memory", new ByteBuffersDirectory(), options);
        } catch (IOException e) {
            throw Failures.of("cannot make an index in memory", e);
        }
    }

    /// Opens an index for reading and writing in storage of one's own, or makes a new one there when it is empty.
    ///
    /// @param storage where the index lies, see `dateline.lucene.LuceneStorage`
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)]
    public static ArticleIndex open(Storage storage, IndexOptions options) {
        if (!(storage instanceof DirectoryStorage place)) {
            throw new IllegalArgumentException("no index can lie in " + storage);
        }
        try {
            return openForWriting(storage.toString(), place.directory(), options);
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + storage, e);
        }
    }

    private static ArticleIndex openForWriting(String name, Directory directory, IndexOptions options)
            throws IOException {
        ArticleWriter writer = null;
        try {
            writer = ArticleWriter.open(directory, options.memory(), options.clock(), options.stories());
            return new ArticleIndex(name, directory, options, writer, writer.searchers());
        } catch (IOException | RuntimeException e) {
            closeAfterFailure(e, writer, directory);
            throw e;
        }
    }

    private static ArticleIndex openForReading(String name, Directory directory, IndexOptions options)
            throws IOException {
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            IndexFormat.of(reader);
            return new ArticleIndex(name, directory, options, null, new SearcherManager(reader, null));
        } catch (IOException | RuntimeException e) {
            closeAfterFailure(e, reader, directory);
            throw e;
        }
    }

    private static void closeAfterFailure(Exception failure, @Nullable Closeable... opened) {
        for (Closeable each : opened) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static void requireIndex(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ArticleIndexException(Reason.MISSING, "there is no index at " + folder);
        }
    }

    // --- adding and deleting ---

    /// Adds an article, in place of an older one with the same id.
    ///
    /// @param article the article
    public void add(Article article) {
        run("add article " + article.id(), () -> writer().add(article));
    }

    /// Adds articles on several threads. They are taken one after the other by the calling thread, and only as fast as
    /// they can be indexed. Of articles with the same id the last one stays.
    ///
    /// @param articles the articles
    /// @return what became of them
    public AddReport addAll(Iterator<? extends Article> articles) {
        return get("add articles", () -> {
            ArticleWriter w = writer();
            searchers.maybeRefreshBlocking();
            IndexSearcher before = searchers.acquire();
            try {
                ArticleWriter.Counts counts =
                        w.addAll(articles, options.threads(), new KnownArticles(before.getIndexReader()));
                return new AddReport(counts.added(), counts.updated(), counts.unchanged(), counts.replaced());
            } finally {
                searchers.release(before);
            }
        });
    }

    /// Adds articles on several threads, see [#addAll(Iterator)]. The stream is not closed.
    ///
    /// @param articles the articles
    /// @return what became of them
    public AddReport addAll(Stream<? extends Article> articles) {
        return addAll(articles.iterator());
    }

    /// Deletes an article. Nothing happens when there is none of this id.
    ///
    /// @param id the article's id
    public void delete(String id) {
        run("delete article " + id, () -> writer().delete(ArticleId.of(id)));
    }

    /// Deletes the articles that answer a query, among those visible to a search.
    ///
    /// @param query which articles
    /// @return how many
    public long delete(Query query) {
        return get("delete articles", () -> {
            ArticleWriter w = writer();
            searchers.maybeRefreshBlocking();
            return withSearcher(searcher -> {
                long count = searcher.count(query);
                w.delete(searcher.matching(query));
                return count;
            });
        });
    }

    /// Makes all that was added and deleted durable, and visible to searches here and elsewhere.
    public void commit() {
        run("commit", () -> {
            writer().commit();
            searchers.maybeRefreshBlocking();
        });
    }

    /// Makes what was added and deleted visible to searches of this instance; of an index opened for reading, makes
    /// what its writer committed visible.
    public void refresh() {
        run("refresh", searchers::maybeRefreshBlocking);
    }

    /// Merges segments into one and frees the space of deleted articles, and commits. Needs up to as much free disk
    /// space again as the index takes.
    public void compact() {
        run("compact", () -> {
            writer().compact(1);
            searchers.maybeRefreshBlocking();
        });
    }

    /// Groups copies into stories by other thresholds, and commits. What is known of pairs was kept when the articles
    /// came, so none is read again. Pairs less similar than .6, or .35 for rewrites, were not kept.
    ///
    /// @param near    from which share of common word sequences on two articles are copies, .6 to 1; .8 at first
    /// @param rewrite from which share of common sentence skeletons on one is a rewrite of the other, from .35; above 1
    ///                for no rewrites; .45 at first
    /// @throws IllegalArgumentException if a threshold is negative or no number
    /// @throws ArticleIndexException    with [Reason#BAD_REQUEST] if the index was created without stories
    public void regroup(double near, double rewrite) {
        Thresholds thresholds = new Thresholds(near, rewrite);
        run("group copies anew", () -> {
            if (!writer().format().stories().exists()) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "the index " + name + " has no stories: index the articles anew with stories");
            }
            writer().regroup(thresholds);
            searchers.maybeRefreshBlocking();
        });
    }

    /// Changes the settings that belong to the collection, and are kept by the next commit.
    ///
    /// @param name  the setting's name
    /// @param value its value; empty to remove it
    public void set(String name, String value) {
        run(
                "change a setting",
                () -> writer().changeSettings(settings -> {
                    Map<String, String> changed = new TreeMap<>(settings);
                    if (value.isEmpty()) {
                        changed.remove(name);
                    } else {
                        changed.put(name, value);
                    }
                    return changed;
                }));
    }

    /// {@return the settings that belong to the collection, as of the state that is searched or written}
    public Map<String, String> settings() {
        return get("read settings", () -> format().settings());
    }

    /// Gives the collection other names for what is asked for: a search for one finds the others. Searches here follow
    /// them at once, the next commit keeps them.
    ///
    /// @param lines one rule a line: `Myanmar = Burma`, `UN, U.N., United Nations`, or one way `GOP => Republicans`;
    /// `#`
    ///              begins a comment; empty for no aliases
    /// @throws IllegalArgumentException naming each line that is wrong; then nothing changes
    public void aliases(String lines) {
        List<Aliases.Problem> problems = Aliases.parse(lines).problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Aliases.Problem::toString).collect(Collectors.joining("\n")));
        }
        set(ALIASES, lines);
    }

    /// {@return the other names that searches follow, as they were given to [#aliases(String)]; empty if there are
    /// none}
    public String aliases() {
        return settings().getOrDefault(ALIASES, "");
    }

    /// Gives the collection numbers for the ranking to go by, as `dateline tune` finds them. Searches here go by them
    /// at once, the next commit keeps them.
    ///
    /// @param parameters the numbers
    public void rankingParameters(RankingParameters parameters) {
        set(RANKING, parameters.toString());
    }

    /// {@return the numbers that the ranking goes by where a request names none}
    public RankingParameters rankingParameters() {
        return get("read settings", this::parameters);
    }

    // --- asking ---

    /// {@return the ten best articles for a question in the query language, which no text can break}
    ///
    /// @param text the question, see [QueryParser#parse]
    public ResultPage search(String text) {
        ParseResult parsed = parser().parse(text);
        return search(SearchRequest.builder(parsed).build());
    }

    /// {@return the answer to a request}
    ///
    /// @param request what is asked
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it asks for what the index cannot do, or
    ///                               [Reason#EXPIRED_CURSOR] if its cursor's state of the index is gone
    public ResultPage search(SearchRequest request) {
        return get("search", () -> withSearcher(searcher -> searcher.search(request)));
    }

    /// {@return the answer of several indexes as if they were one}
    ///
    /// @param indexes the indexes
    /// @param request what is asked
    /// @throws ArticleIndexException as [#search(SearchRequest)]
    public static ResultPage search(List<ArticleIndex> indexes, SearchRequest request) {
        if (indexes.size() == 1) {
            return indexes.getFirst().search(request);
        }
        return together(indexes, searcher -> searcher.search(request));
    }

    /// {@return how a request is read, and what each part of its query finds: for people who wonder}
    ///
    /// @param request what is asked
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it asks for what the index cannot do
    public Explanation explain(SearchRequest request) {
        return get("explain", () -> withSearcher(searcher -> searcher.explain(request)));
    }

    /// {@return how a request is read, and what it finds in several indexes taken as one}
    ///
    /// @param indexes the indexes
    /// @param request what is asked
    /// @throws ArticleIndexException as [#explain(SearchRequest)]
    public static Explanation explain(List<ArticleIndex> indexes, SearchRequest request) {
        return indexes.size() == 1
                ? indexes.getFirst().explain(request)
                : together(indexes, searcher -> searcher.explain(request));
    }

    /// {@return why an article answers a request, clause by clause and with its score in parts, or why it does not;
    /// empty when there is no such article}
    ///
    /// @param id      the article's id
    /// @param request what is asked; order, page and facets do not matter
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it asks for what the index cannot do
    public Optional<MatchExplanation> why(String id, SearchRequest request) {
        return get("explain", () -> withSearcher(searcher -> searcher.why(ArticleId.of(id), request)));
    }

    /// {@return how the beginning of a text can go on: words of the articles, then titles; or values of a field. What
    /// was
    /// asked before does not matter, and is not kept}
    ///
    /// @param beginning words, the last of which may be unfinished: `kim jo`; or `field:` and the beginning of a value
    /// @param most      how many completions of each kind, from 1 to 1000
    public List<Completion> complete(String beginning, int most) {
        requireWithin(most, 1000);
        return get("complete", () -> withSearcher(searcher -> searcher.complete(beginning, most)));
    }

    /// {@return the words of a field that a pattern stands for, as spelled in small letters, most articles first}
    ///
    /// @param field   a text or keyword field; empty for the body
    /// @param pattern a beginning, or a pattern with `*` and `?`; empty for all words
    /// @param most    how many, from 1 to 1,000,000
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if the field holds no words
    public List<TermCount> words(Optional<String> field, String pattern, int most) {
        requireWithin(most, 1_000_000);
        return get("read words", () -> withSearcher(searcher -> searcher.words(field, pattern, most)));
    }

    /// {@return the fields that can be asked for, those that every article can have first}
    public List<FieldSummary> fields() {
        return get("read fields", () -> withSearcher(Searcher::fields));
    }

    private static void requireWithin(int most, int limit) {
        if (most < 1 || most > limit) {
            throw new IllegalArgumentException("most must be 1 to " + limit + ", not " + most);
        }
    }

    /// {@return how many articles answer a query, exactly}
    ///
    /// @param query the query
    public long count(Query query) {
        return get("count", () -> withSearcher(searcher -> searcher.count(query)));
    }

    /// {@return the article of this id}
    ///
    /// @param id the id
    public Optional<Article> article(String id) {
        return get("read article " + id, () -> withSearcher(searcher -> searcher.article(ArticleId.of(id))));
    }

    /// {@return the story of the article with this id: itself and its copies, as of the last commit; empty if there is
    /// no
    /// such article}
    ///
    /// @param id the article's id
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if the index was created without stories
    public Optional<Story> story(String id) {
        return get("read the story of " + id, () -> withSearcher(searcher -> searcher.story(ArticleId.of(id))));
    }

    /// {@return the stories with most articles among those that answer a request, the largest first; of each, the
    /// earliest
    /// article is shown}
    ///
    /// @param request query, filters, limit and offset; all else is passed over
    public ResultPage largestStories(SearchRequest request) {
        return get("find the largest stories", () -> withSearcher(searcher -> searcher.largestStories(request)));
    }

    /// {@return the ten stories most like that of the article with this id, best first, and not its own; empty if there
    /// is
    /// no such article}
    ///
    /// @param id the article's id
    public Optional<ResultPage> related(String id) {
        return article(id).map(article -> related(article, SearchRequest.DEFAULT_LIMIT));
    }

    /// {@return the stories most like an article, best first, and not its own}
    ///
    /// @param article the article, which need not be in the index
    /// @param limit   how many stories
    public ResultPage related(Article article, int limit) {
        return get(
                "find what is like article " + article.id(),
                () -> withSearcher(searcher -> searcher.related(article, limit)));
    }

    /// {@return how the second of two texts differs from the first, word by word}
    ///
    /// @param first  a text
    /// @param second another
    public static List<TextChange> diff(String first, String second) {
        return WordDiff.between(first, second);
    }

    /// Gives all articles that answer a query to a consumer, one after the other, in the order of the index.
    ///
    /// @param query    which articles
    /// @param consumer takes them; what it throws ends the run and comes through
    public void forEach(Query query, Consumer<? super Article> consumer) {
        run(
                "read articles",
                () -> withSearcher(searcher -> {
                    searcher.forEach(query, consumer);
                    return null;
                }));
    }

    /// {@return the query that Lucene's classic syntax says, analysed, scored and marked like any other}
    ///
    /// @param text  the query in Lucene's syntax: `title:kim AND "a b"~3`
    /// @param match whether any or all of several bare words must match
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it is none, exceeds a limit, or asks for more than
    /// this
    ///                               syntax has here
    public static Query parseLucene(String text, Match match) {
        try {
            return LuceneSyntax.parse(text, match == Match.ALL);
        } catch (BadRequestException e) {
            throw Failures.of("cannot read the query", e);
        }
    }

    /// {@return a parser that knows the extra fields of this index}
    public QueryParser parser() {
        return get(
                "read the schema",
                () -> withSearcher(searcher -> QueryParser.builder()
                        .extraFields(searcher.schema().types())
                        .build()));
    }

    // --- knowing ---

    /// {@return what the index holds}
    public IndexStats stats() {
        return get("read statistics", () -> {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            long size = bytes;
            IndexFormat format = format();
            return withSearcher(searcher -> new IndexStats(
                    searcher.reader().numDocs(),
                    searcher.reader().numDeletedDocs(),
                    searcher.undated(),
                    size,
                    searcher.reader().leaves().size(),
                    searcher.terms(),
                    searcher.languages(),
                    format.schema().types(),
                    format.format(),
                    format.lucene(),
                    format.created()));
        });
    }

    /// Reads every file of the index of a folder and verifies it.
    ///
    /// @param folder where the index lies
    /// @return what is damaged, one sentence each; empty when the index is sound
    public static List<String> check(Path folder) {
        requireIndex(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            return Check.run(directory);
        } catch (IOException e) {
            throw Failures.of("cannot check the index " + folder, e);
        }
    }

    /// Lets go of the index. What was not committed is lost.
    @Override
    public void close() {
        run("close", () -> {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
        });
    }

    /// {@return where the index lies}
    @Override
    public String toString() {
        return name;
    }

    /// {@return a part of the engine beneath; `dateline.lucene.SearcherLease` uses this}
    ///
    /// @param type the part's type
    /// @param <T>  the part's type
    /// @throws IllegalArgumentException if there is no such part
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(searchers)) {
            return type.cast(searchers);
        }
        throw new IllegalArgumentException("an index has no " + type.getName());
    }

    // --- at the door, failures become exceptions that say what to do ---

    private ArticleWriter writer() {
        if (writer == null) {
            throw new ArticleIndexException(
                    Reason.READ_ONLY, "the index " + name + " was opened for reading only: open it for writing");
        }
        return writer;
    }

    private IndexFormat format() throws IOException {
        if (writer != null) {
            return writer.format();
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            return IndexFormat.of((DirectoryReader) searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /// The aliases of the settings, taken apart once.
    private AliasTables aliasTables() throws IOException {
        String lines = format().settings().getOrDefault(ALIASES, "");
        NamedAliases known = aliases;
        if (!known.lines().equals(lines)) {
            known = new NamedAliases(lines, AliasTables.of(lines));
            aliases = known;
        }
        return known.tables();
    }

    /// What a damaged setting says is passed over: no search fails for it.
    private RankingParameters parameters() throws IOException {
        String text = format().settings().getOrDefault(RANKING, "");
        try {
            return RankingParameters.parse(text);
        } catch (IllegalArgumentException e) {
            return RankingParameters.STANDARD;
        }
    }

    private record NamedAliases(String lines, AliasTables tables) {}

    private Snapshot snapshot(IndexSearcher searcher) throws IOException {
        DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
        return writer != null ? new Snapshot(reader, writer.format().schema()) : Snapshot.of(reader);
    }

    private <T extends @Nullable Object> T withSearcher(Work<Searcher, T> work) throws IOException {
        IndexSearcher lease = searchers.acquire();
        try {
            return work.apply(new Searcher(snapshot(lease), aliasTables(), options.clock(), parameters()));
        } finally {
            searchers.release(lease);
        }
    }

    /// {@return what a piece of work finds out from the state of the index}
    ///
    /// @param what says what is done, for messages
    <T> T ask(String what, Work<Searcher, T> work) {
        return get(what, () -> withSearcher(work));
    }

    private static <T> T together(List<ArticleIndex> indexes, Work<Searcher, T> work) {
        ArticleIndex first = indexes.getFirst();
        return first.get("search", () -> {
            List<IndexSearcher> leases = new ArrayList<>();
            try {
                List<Snapshot> snapshots = new ArrayList<>();
                for (ArticleIndex index : indexes) {
                    IndexSearcher lease = index.searchers.acquire();
                    leases.add(lease);
                    snapshots.add(index.snapshot(lease));
                }
                return work.apply(new Searcher(
                        Snapshot.union(snapshots), first.aliasTables(), first.options.clock(), first.parameters()));
            } finally {
                for (int i = 0; i < leases.size(); i++) {
                    indexes.get(i).searchers.release(leases.get(i));
                }
            }
        });
    }

    @FunctionalInterface
    interface Work<A, T extends @Nullable Object> {
        T apply(A argument) throws IOException;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Supply<T extends @Nullable Object> {
        T get() throws IOException;
    }

    private void run(String what, Step step) {
        get(what, () -> {
            step.run();
            return null;
        });
    }

    private <T extends @Nullable Object> T get(String what, Supply<T> supply) {
        try {
            return supply.get();
        } catch (AlreadyClosedException e) {
            throw new ArticleIndexException(Reason.CLOSED, "cannot " + what + ", the index " + name + " is closed", e);
        } catch (IOException e) {
            throw Failures.of("cannot " + what + " (index " + name + ")", e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new ArticleIndexException(
                    Reason.BAD_REQUEST,
                    "the query stands for more than " + IndexSearcher.getMaxClauseCount()
                            + " words and other clauses, too many to search for: leave some out",
                    e);
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException | InternalError e) {
            if (Failures.isLucenes(e)) {
                throw Failures.damaged("cannot " + what + " (index " + name + ")", e);
            }
            throw e;
        }
    }
}
