package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.analysis.Aliases;
import dateline.analysis.LanguageAnalysis;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleWriter;
import dateline.index.Check;
import dateline.index.IndexFormat;
import dateline.index.KnownArticles;
import dateline.index.Snapshot;
import dateline.index.UninterruptibleExecutor;
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
import dateline.result.ScoredId;
import dateline.result.Story;
import dateline.result.TermCount;
import dateline.result.TextChange;
import dateline.search.BadRequestException;
import dateline.search.LuceneSyntax;
import dateline.story.Thresholds;
import dateline.story.WordDiff;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
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
/// Instances are safe for use by many threads, also by interrupted ones: a write is done to its end, and the thread's
/// interrupt flag stays set; only [#addAll(Iterator)] stops early. Every method throws [ArticleIndexException] when it
/// cannot do what it
/// says; bad arguments are refused by [IllegalArgumentException].
public final class ArticleIndex implements Closeable {

    private final String name;
    private final Directory directory;
    private final IndexOptions options;
    private final @Nullable ArticleWriter writer;
    private final Leases leases;
    private final UninterruptibleExecutor uninterrupted;

    ArticleIndex(
            String name,
            Directory directory,
            IndexOptions options,
            @Nullable ArticleWriter writer,
            Leases leases,
            UninterruptibleExecutor uninterrupted) {
        this.name = name;
        this.directory = directory;
        this.options = options;
        this.writer = writer;
        this.leases = leases;
        this.uninterrupted = uninterrupted;
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
        return new IndexOpener(options).create(folder);
    }

    /// Opens an index for reading and writing.
    ///
    /// @param folder where the index lies
    /// @return the index
    /// @throws ArticleIndexException with [Reason#MISSING] if there is none, [Reason#LOCKED] if another writer holds
    /// it, [Reason#INCOMPATIBLE] or [Reason#DAMAGED] if it cannot be read
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
        return new IndexOpener(options).open(folder);
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
        return new IndexOpener(options).openReadOnly(folder);
    }

    /// {@return a new index that lives in memory, until it is closed}
    public static ArticleIndex inMemory() {
        return inMemory(IndexOptions.defaults());
    }

    /// {@return a new index that lives in memory, until it is closed}
    ///
    /// @param options how it is opened
    public static ArticleIndex inMemory(IndexOptions options) {
        return new IndexOpener(options).inMemory();
    }

    /// Opens an index for reading and writing in storage of one's own, or makes a new one there when it is empty.
    ///
    /// @param storage where the index lies, see `dateline.lucene.LuceneStorage`
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)]
    public static ArticleIndex open(Storage storage, IndexOptions options) {
        return new IndexOpener(options).open(storage);
    }

    // --- adding and deleting ---

    /// Adds an article, in place of an older one with the same id.
    ///
    /// @param article the article
    public void add(Article article) {
        write("add article " + article.id(), () -> writer().add(article));
    }

    /// Adds articles on several threads. They are taken one after the other by the calling thread, and only as fast as
    /// they can be indexed. Of articles with the same id the last one stays. When the iterator throws or the thread is
    /// interrupted, the articles taken before that are added.
    ///
    /// @param articles the articles
    /// @return what became of them
    /// @throws ArticleIndexException with [Reason#INTERRUPTED] if the thread is interrupted before the last article
    public AddReport addAll(Iterator<? extends Article> articles) {
        return get("add articles", () -> {
            ArticleWriter w = writer();
            uninterrupted.call(this::refreshNow);
            ArticleWriter.Counts counts = leases.with(before -> w.addAll(
                    articles,
                    options.threads(),
                    new KnownArticles(before.snapshot().reader())));
            return new AddReport(counts.added(), counts.updated(), counts.unchanged(), counts.replaced());
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
        ArticleId article = ArticleId.of(id);
        write("delete article " + id, () -> writer().delete(article));
    }

    /// Deletes the articles that answer a query, among those visible to a search.
    ///
    /// @param query which articles
    /// @return how many
    public long delete(Query query) {
        Supply<Long> deletion = () -> {
            ArticleWriter w = writer();
            leases.refresh();
            return leases.with(searcher -> {
                long count = searcher.count(query);
                w.delete(searcher.matching(query));
                return count;
            });
        };
        return get("delete articles", () -> uninterrupted.call(deletion::get));
    }

    /// Makes all that was added and deleted durable, and visible to searches here and elsewhere.
    public void commit() {
        write("commit", () -> {
            writer().commit();
            leases.refresh();
        });
    }

    /// Makes what was added and deleted visible to searches of this instance; of an index opened for reading, makes
    /// what its writer committed visible.
    public void refresh() {
        write("refresh", leases::refresh);
    }

    /// Merges segments into one and frees the space of deleted articles, and commits. Needs up to as much free disk
    /// space again as the index takes.
    public void compact() {
        write("compact", () -> {
            writer().compact(1);
            leases.refresh();
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
        write("group copies anew", () -> {
            if (!writer().format().stories().exists()) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "the index " + name + " has no stories: index the articles anew with stories");
            }
            writer().regroup(thresholds);
            leases.refresh();
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
        return get("read settings", () -> leases.format().settings());
    }

    /// Gives the collection other names for what is asked for: a search for one finds the others. Searches here follow
    /// them at once, the next commit keeps them.
    ///
    /// @param lines one rule a line: `Myanmar = Burma`, `UN, U.N., United Nations`, or one way `GOP => Republicans`;
    /// `#` begins a comment; empty for no aliases
    /// @throws IllegalArgumentException naming each line that is wrong; then nothing changes
    public void aliases(String lines) {
        List<Aliases.Problem> problems = Aliases.parse(lines).problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Aliases.Problem::toString).collect(Collectors.joining("\n")));
        }
        set(Leases.ALIASES, lines);
    }

    /// {@return the other names that searches follow, as they were given to [#aliases(String)]; empty if there are
    /// none}
    public String aliases() {
        return settings().getOrDefault(Leases.ALIASES, "");
    }

    /// Gives the collection numbers for the ranking to go by, as `dateline tune` finds them. Searches here go by them
    /// at once, the next commit keeps them.
    ///
    /// @param parameters the numbers
    public void rankingParameters(RankingParameters parameters) {
        set(Leases.RANKING, parameters.toString());
    }

    /// {@return the numbers that the ranking goes by where a request names none}
    public RankingParameters rankingParameters() {
        return get("read settings", () -> Leases.parameters(leases.format()));
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
        return ask("search", searcher -> searcher.search(request));
    }

    /// {@return the answer of several indexes as if they were one}
    ///
    /// @param indexes the indexes
    /// @param request what is asked
    /// @throws ArticleIndexException as [#search(SearchRequest)]
    public static ResultPage search(List<ArticleIndex> indexes, SearchRequest request) {
        return together(indexes, "search", searcher -> searcher.search(request));
    }

    /// {@return the ids and scores of the best articles for a request, best first, without reading the articles: what
    /// evaluation and fusion with other rankings need. Copies are not folded}
    ///
    /// @param request the query, how it is ranked, and how many articles; facets, snippets and cursor are ignored
    /// @throws ArticleIndexException as [#search(SearchRequest)]
    public List<ScoredId> rank(SearchRequest request) {
        return ask("rank", searcher -> searcher.rank(request));
    }

    /// {@return how a request is read, and what each part of its query finds: for people who wonder}
    ///
    /// @param request what is asked
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it asks for what the index cannot do
    public Explanation explain(SearchRequest request) {
        return ask("explain", searcher -> searcher.explain(request));
    }

    /// {@return how a request is read, and what it finds in several indexes taken as one}
    ///
    /// @param indexes the indexes
    /// @param request what is asked
    /// @throws ArticleIndexException as [#explain(SearchRequest)]
    public static Explanation explain(List<ArticleIndex> indexes, SearchRequest request) {
        return together(indexes, "explain", searcher -> searcher.explain(request));
    }

    /// {@return why an article answers a request, clause by clause and with its score in parts, or why it does not;
    /// empty when there is no such article}
    ///
    /// @param id      the article's id
    /// @param request what is asked; order, page and facets do not matter
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it asks for what the index cannot do
    public Optional<MatchExplanation> why(String id, SearchRequest request) {
        return ask("explain", searcher -> searcher.why(ArticleId.of(id), request));
    }

    /// {@return how the beginning of a text can go on: words of the articles, then titles; or values of a field. What
    /// was asked before does not matter, and is not kept}
    ///
    /// @param beginning words, the last of which may be unfinished: `kim jo`; or `field:` and the beginning of a value
    /// @param most      how many completions of each kind, from 1 to 1000
    public List<Completion> complete(String beginning, int most) {
        requireWithin(most, 1000);
        return ask("complete", searcher -> searcher.complete(beginning, most));
    }

    /// {@return the words of a field that a pattern stands for, as spelled in small letters, most articles first}
    ///
    /// @param field   a text or keyword field; empty for the body
    /// @param pattern a beginning, or a pattern with `*` and `?`; empty for all words
    /// @param most    how many, from 1 to 1,000,000
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if the field holds no words
    public List<TermCount> words(Optional<String> field, String pattern, int most) {
        requireWithin(most, 1_000_000);
        return ask("read words", searcher -> searcher.words(field, pattern, most));
    }

    /// {@return the fields that can be asked for, those that every article can have first}
    public List<FieldSummary> fields() {
        return ask("read fields", searcher -> searcher.fields());
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
        return ask("count", searcher -> searcher.count(query));
    }

    /// {@return the article of this id}
    ///
    /// @param id the id
    public Optional<Article> article(String id) {
        return ask("read article " + id, searcher -> searcher.snapshot().article(ArticleId.of(id)));
    }

    /// {@return the story of the article with this id: itself and its copies, as of the last commit; empty if there is
    /// no such article}
    ///
    /// @param id the article's id
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if the index was created without stories
    public Optional<Story> story(String id) {
        return ask("read the story of " + id, searcher -> searcher.story(ArticleId.of(id)));
    }

    /// {@return the stories with most articles among those that answer a request, the largest first; of each, the
    /// earliest article is shown}
    ///
    /// @param request query, filters, limit and offset; all else is passed over
    public ResultPage largestStories(SearchRequest request) {
        return ask("find the largest stories", searcher -> searcher.largestStories(request));
    }

    /// {@return the ten stories most like that of the article with this id, best first, and not its own; empty if there
    /// is no such article}
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
        return ask("find what is like article " + article.id(), searcher -> searcher.related(article, limit));
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
                () -> leases.with(searcher -> {
                    searcher.forEach(query, consumer);
                    return null;
                }));
    }

    /// {@return the query that Lucene's classic syntax says, analysed, scored and marked like any other}
    ///
    /// @param text  the query in Lucene's syntax: `title:kim AND "a b"~3`
    /// @param match whether any or all of several bare words must match
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if it is none, exceeds a limit, or asks for more than
    /// this syntax has here
    public static Query parseLucene(String text, Match match) {
        try {
            return LuceneSyntax.parse(text, match == Match.ALL);
        } catch (BadRequestException e) {
            throw Failures.of("cannot read the query", e);
        }
    }

    /// {@return a parser that knows the extra fields of this index}
    public QueryParser parser() {
        return ask(
                "read the schema",
                searcher -> QueryParser.builder()
                        .extraFields(searcher.snapshot().schema().types())
                        .build());
    }

    // --- knowing ---

    /// {@return what identifies the content of the index: equal for indexes of the same articles, analyzed alike, in
    /// whatever order they came. Reads a value of each article}
    public IndexFingerprint fingerprint() {
        return ask(
                "read the fingerprint",
                searcher ->
                        new IndexFingerprint(searcher.snapshot().fingerprint(), LanguageAnalysis.fingerprintOfAll()));
    }

    /// {@return what the index holds}
    public IndexStats stats() {
        return get("read statistics", () -> {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            long size = bytes;
            IndexFormat format = leases.format();
            return leases.with(searcher -> {
                Snapshot snapshot = searcher.snapshot();
                return new IndexStats(
                        snapshot.reader().numDocs(),
                        snapshot.reader().numDeletedDocs(),
                        snapshot.undated(),
                        searcher.stories(),
                        searcher.copied(),
                        size,
                        snapshot.reader().leaves().size(),
                        snapshot.terms(),
                        snapshot.languages(),
                        format.schema().types(),
                        format.format(),
                        format.lucene(),
                        format.created());
            });
        });
    }

    /// Reads every file of the index of a folder and verifies it.
    ///
    /// @param folder where the index lies
    /// @return what is damaged, one sentence each; empty when the index is sound
    public static List<String> check(Path folder) {
        IndexOpener.requireIndex(folder);
        try (UninterruptibleExecutor uninterrupted = new UninterruptibleExecutor()) {
            return uninterrupted.call(() -> {
                try (Directory directory = FSDirectory.open(folder)) {
                    return Check.run(directory);
                }
            });
        } catch (IOException e) {
            throw Failures.of("cannot check the index " + folder, e);
        }
    }

    /// Lets go of the index. What was not committed is lost.
    @Override
    public void close() {
        if (uninterrupted.isClosed()) {
            return;
        }
        write("close", () -> {
            leases.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
        });
        uninterrupted.close();
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
        if (type.isInstance(leases.manager())) {
            return type.cast(leases.manager());
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

    /// {@return what a piece of work finds out from the state of the index}
    ///
    /// @param what says what is done, for messages
    <T extends @Nullable Object> T ask(String what, Leases.Work<T> work) {
        return get(what, () -> leases.with(work));
    }

    private static <T> T together(List<ArticleIndex> indexes, String what, Leases.Work<T> work) {
        List<Leases> all = indexes.stream().map(index -> index.leases).toList();
        return indexes.getFirst().get(what, () -> Leases.together(all, work));
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

    /// Does what may write, whether the calling thread is interrupted or not.
    private void write(String what, Step step) {
        run(
                what,
                () -> uninterrupted.call(() -> {
                    step.run();
                    return null;
                }));
    }

    private @Nullable Void refreshNow() throws IOException {
        leases.refresh();
        return null;
    }

    private <T extends @Nullable Object> T get(String what, Supply<T> supply) {
        try {
            return supply.get();
        } catch (AlreadyClosedException e) {
            throw Failures.closed("cannot " + what, name, e, writer);
        } catch (ThreadInterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArticleIndexException(
                    Reason.INTERRUPTED, "cannot " + what + " (index " + name + "), the thread was interrupted", e);
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
