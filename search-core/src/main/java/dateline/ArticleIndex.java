package dateline;

import dateline.article.Article;
import dateline.batch.StoryImport;
import dateline.index.MemoryBudget;
import dateline.query.ParseResult;
import dateline.query.Query;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// An index of articles, open for reading and writing: the way in and out of dateline.
///
/// ```java
/// try (ArticleIndex index = ArticleIndex.inMemory()) {
///     index.add(Article.builder("1").title("Leaders exchange letters").body("…").language("en").build());
///     index.commit();
///     index.search("letter").forEach(System.out::println);
/// }
/// ```
///
/// An index has one writer at a time and any number of readers, in this process and others. [Readers][SearchIndex] see
/// the latest [#commit], a writer's own searches its latest [#commit] or [#refresh]; neither blocks the other.
/// What was not committed is lost when the index is closed; after a crash the index is as of the last commit.
///
/// Instances are safe for use by many threads, also by interrupted ones: a write is done to its end, and the thread's
/// interrupt flag stays set; only [#addAll(Iterator)] stops early. Every method throws [ArticleIndexException] when it
/// cannot do what it says; bad arguments are refused by [IllegalArgumentException]. Only dateline implements this;
/// later versions add methods.
///
/// @since 0.1
public interface ArticleIndex extends SearchIndex {

    /// Makes a new index in a folder that is empty or does not exist yet.
    ///
    /// @param folder where the index is to lie
    /// @return the index, open for reading and writing
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#EXISTS] if the folder holds anything
    static ArticleIndex create(Path folder) {
        return create(folder, IndexOptions.defaults());
    }

    /// Makes a new index in a folder that is empty or does not exist yet.
    ///
    /// @param folder  where the index is to lie
    /// @param options how it is opened
    /// @return the index, open for reading and writing
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#EXISTS] if the folder holds anything
    static ArticleIndex create(Path folder, IndexOptions options) {
        Objects.requireNonNull(folder, "folder must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).create(folder);
    }

    /// Opens an index for reading and writing.
    ///
    /// @param folder where the index lies
    /// @return the index
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#MISSING] if there is none,
    /// [ArticleIndexException.Reason#LOCKED] if another writer holds it, [ArticleIndexException.Reason#INCOMPATIBLE] or
    /// [ArticleIndexException.Reason#DAMAGED] if it cannot be read
    static ArticleIndex open(Path folder) {
        return open(folder, IndexOptions.defaults());
    }

    /// Opens an index for reading and writing.
    ///
    /// @param folder  where the index lies
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)]
    static ArticleIndex open(Path folder, IndexOptions options) {
        Objects.requireNonNull(folder, "folder must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).open(folder);
    }

    /// {@return a new index that lives in memory, until it is closed}
    static ArticleIndex inMemory() {
        return inMemory(IndexOptions.defaults());
    }

    /// {@return a new index that lives in memory, until it is closed}
    ///
    /// @param options how it is opened
    static ArticleIndex inMemory(IndexOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).inMemory();
    }

    /// Opens an index for reading and writing in storage of one's own, or makes a new one there when it is empty.
    ///
    /// @param storage where the index lies, see `dateline.lucene.LuceneStorage` and `dateline.opensearch.OpenSearch`
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)]
    static ArticleIndex open(Storage storage, IndexOptions options) {
        Objects.requireNonNull(storage, "storage must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).open(storage);
    }

    /// {@return how long an article may be, see [Article#textLength]: what can be indexed with the memory that this
    /// process may use, one UTF-16 unit for each 64 bytes; 2 million with 128 MB}
    static long maxArticleLength() {
        return MemoryBudget.longest();
    }

    /// Adds an article, in place of an older one with the same id.
    ///
    /// @param article the article
    /// @throws IllegalArgumentException if it is longer than [#maxArticleLength], or a value does not fit the type of
    ///         its field, where [IndexOptions] declare it
    void add(Article article);

    /// Adds articles on several threads. They are taken one after the other by the calling thread, and only as fast as
    /// they can be indexed. Of articles with the same id the last one stays. When the iterator throws or the thread is
    /// interrupted, the articles taken before that are added.
    ///
    /// @param articles the articles
    /// @return what became of them
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#INTERRUPTED] if the thread is interrupted
    ///         before the last article
    /// @throws IllegalArgumentException as of [#add]; the articles taken before are added
    AddReport addAll(Iterator<? extends Article> articles);

    /// Adds articles on several threads, see [#addAll(Iterator)].
    ///
    /// @param articles the articles
    /// @return what became of them
    default AddReport addAll(Iterable<? extends Article> articles) {
        return addAll(
                Objects.requireNonNull(articles, "articles must not be null").iterator());
    }

    /// Adds articles on several threads, see [#addAll(Iterator)]. The stream is not closed.
    ///
    /// @param articles the articles
    /// @return what became of them
    default AddReport addAll(Stream<? extends Article> articles) {
        return addAll(
                Objects.requireNonNull(articles, "articles must not be null").iterator());
    }

    /// Deletes an article. Nothing happens when there is none of this id.
    ///
    /// @param id the article's id
    void delete(String id);

    /// Deletes the articles that match a query, among those visible to a search.
    ///
    /// @param query which articles
    /// @return how many
    long delete(Query query);

    /// Deletes the articles that match a query that was parsed, among those visible to a search.
    ///
    /// @param parsed a parser's result
    /// @return how many
    default long delete(ParseResult parsed) {
        return delete(Objects.requireNonNull(parsed, "parsed must not be null").query());
    }

    /// Makes all that was added and deleted durable, and visible to searches here and elsewhere.
    void commit();

    /// Makes what was added and deleted visible to searches of this instance, without making it durable.
    @Override
    void refresh();

    /// Merges segments into one and frees the space of deleted articles, and commits. Needs up to as much free disk
    /// space again as the index takes.
    void compact();

    /// Groups copies into stories by other thresholds, and commits. Similarities of pairs were kept when the articles
    /// came, so no article is read again. Pairs less similar than .6, or .35 for rewrites, were not kept.
    ///
    /// @param near    from which share of common word sequences on two articles are copies, .6 to 1; .8 at first
    /// @param rewrite from which share of common sentence skeletons on one is a rewrite of the other, from .35; above 1
    ///                for no rewrites; .45 at first
    /// @throws IllegalArgumentException if a threshold is negative or not a number
    /// @throws ArticleIndexException    with [ArticleIndexException.Reason#BAD_REQUEST] if the index was created
    ///         without stories
    void regroupStories(double near, double rewrite);

    /// Takes stories that were found elsewhere ([dateline.batch]) in place of all that the index has, and commits. A
    /// file holds one kind of lines, in any order, their columns separated by tabs:
    ///
    /// - *pairs*: a line for the name of each text that was compared, and one for each verified pair, as
    ///   [dateline.batch.StoryBatch#pair] writes it. Of the same articles these make the stories that the index
    ///   would find itself, and all that is added later joins them as it would have.
    /// - *labels*: a line for each article with its id and any name for its story. What is added later joins these
    ///   stories by its likeness to their articles. Labels know of no roundups, and a story may fall apart when
    ///   articles of it are deleted: import them again then.
    ///
    /// Texts of which no line speaks are compared with all others, as at any commit. So import what was found for the
    /// whole index. All pairs are kept in memory, some 60 bytes each.
    ///
    /// @param path a file in UTF-8, or a folder, of which all files are read whose names do not begin with `.` or `_`
    /// @return what was imported
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if a line is wrong, which the
    ///         message names, or if the index has no stories; then nothing is changed
    StoryImport importStories(Path path);

    /// Changes the settings that belong to the collection. Searches here follow them at once, the next commit keeps
    /// them: `index.changeSettings(settings -> settings.withAliases("Myanmar = Burma"))`.
    ///
    /// @param change makes the new settings of the present ones
    void changeSettings(UnaryOperator<IndexSettings> change);

    /// Rebuilds the index of a folder that an earlier version wrote from the articles stored in it. Settings, extra
    /// fields, when each article was added, vectors and what imports remember are kept.
    ///
    /// The new index is built beside the old one, which can be read meanwhile, compared with it, and takes its place at
    /// once: if the process ends before, the old index stays as it was. Needs up to as much free disk space again as
    /// the index takes.
    ///
    /// @param folder  where the index lies
    /// @param options memory, threads and clock
    /// @return what was done; nothing where this version would write the index as it is
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#MISSING] if there is none,
    ///                               [ArticleIndexException.Reason#LOCKED] if a writer holds it,
    ///                               [ArticleIndexException.Reason#INCOMPATIBLE] or
    ///                               [ArticleIndexException.Reason#DAMAGED] if it cannot be read
    static UpgradeReport upgrade(Path folder, IndexOptions options) {
        Objects.requireNonNull(folder, "folder must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).upgrade(folder);
    }

    /// Reads every byte of the files of an index and verifies it, see [IndexFiles#verify].
    ///
    /// @param folder where the index lies
    /// @return what is damaged, one sentence each; empty when the index is sound
    static List<String> check(Path folder) {
        return IndexFiles.of(folder).verify(true).damage().stream()
                .map(DamagedFile::toString)
                .toList();
    }
}
