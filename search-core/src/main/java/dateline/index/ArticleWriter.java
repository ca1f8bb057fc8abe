package dateline.index;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/// Puts articles into an index. One writer at a time holds the index's lock.
///
/// Safe for use by many threads. Articles become visible to readers by [#commit], which also makes them durable.
public final class ArticleWriter implements Closeable {

    private final IndexWriter writer;
    private final Clock clock;
    private final ThreadLocal<ArticleDocument> documents = ThreadLocal.withInitial(ArticleDocument::new);
    private volatile IndexFormat format;

    private ArticleWriter(IndexWriter writer, IndexFormat format, Clock clock) {
        this.writer = writer;
        this.format = format;
        this.clock = clock;
    }

    /// Opens an index for writing, or begins a new one where the directory is empty.
    ///
    /// @param directory   where the index lies
    /// @param ramBufferMb how much is gathered in memory before a segment is written
    /// @param clock       tells when an article is added
    /// @return the writer
    /// @throws org.apache.lucene.store.LockObtainFailedException if another writer holds the index
    /// @throws IncompatibleIndexException if this version cannot read the index
    /// @throws IOException if it cannot be read or written
    public static ArticleWriter open(Directory directory, double ramBufferMb, Clock clock) throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        IndexFormat format = exists
                ? IndexFormat.fromUserData(latestUserData(directory))
                : IndexFormat.current(ArticleDocument.fingerprint(), clock.instant());
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(ramBufferMb)
                .setSimilarity(ScoredText.similarity())
                .setCommitOnClose(false)
                .setOpenMode(exists ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
        ArticleWriter opened = new ArticleWriter(new IndexWriter(directory, config), format, clock);
        if (!exists) {
            try {
                opened.commit();
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        }
        return opened;
    }

    private static Map<String, String> latestUserData(Directory directory) throws IOException {
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }

    /// {@return a manager of near-real-time views of what this writer has}
    ///
    /// @throws IOException if the index cannot be read
    public SearcherManager searchers() throws IOException {
        return new SearcherManager(writer, null);
    }

    /// {@return what the next commit will say about itself}
    public IndexFormat format() {
        return format;
    }

    /// Changes the settings that the next commit keeps.
    ///
    /// @param change gives the new settings from the present ones
    public synchronized void changeSettings(UnaryOperator<Map<String, String>> change) {
        format = format.withSettings(change.apply(format.settings()));
    }

    /// Adds an article, in place of an older one with the same id.
    ///
    /// @param article the article
    /// @throws IOException if it cannot be written
    public void add(Article article) throws IOException {
        learn(article);
        Article normal = NormalArticle.of(article);
        write(normal, encode(normal));
    }

    /// Adds articles on several threads. Of articles with the same id the last one stays, whatever the threads.
    ///
    /// @param articles the articles, taken one after the other by the calling thread
    /// @param threads  how many threads index them, at least 1
    /// @param known    the articles that were there before, to tell added from updated and unchanged ones
    /// @return how many were added, updated, unchanged and replaced
    /// @throws IOException if one cannot be written
    public Counts addAll(Iterator<? extends Article> articles, int threads, KnownArticles known) throws IOException {
        return new ParallelAdd(this, known, threads).run(articles);
    }

    /// How many articles a run brought.
    ///
    /// @param added     their id was not in the index
    /// @param updated   an older article had their id
    /// @param unchanged the index had them already as they are
    /// @param replaced  the same run brought a later article with their id
    public record Counts(long added, long updated, long unchanged, long replaced) {

        Counts plus(Counts other) {
            return new Counts(
                    added + other.added,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    replaced + other.replaced);
        }
    }

    /// Notes the extra fields of an article, in the order in which articles come, so that types do not depend on
    /// threads.
    void learn(Article article) {
        if (!format.schema().types().keySet().containsAll(article.extras().keySet())) {
            synchronized (this) {
                format = format.withSchema(format.schema().with(article.extras()));
            }
        }
    }

    ArticleCodec.Encoded encode(Article article) {
        return ArticleCodec.encode(article, clock.instant());
    }

    void write(Article article, ArticleCodec.Encoded encoded) throws IOException {
        writer.updateDocument(idTerm(article.id()), documents.get().fill(article, encoded, format.schema()));
    }

    /// Deletes an article.
    ///
    /// @param id its id
    /// @throws IOException if that cannot be written
    public void delete(ArticleId id) throws IOException {
        writer.deleteDocuments(idTerm(id));
    }

    /// Deletes articles.
    ///
    /// @param query which ones
    /// @throws IOException if that cannot be written
    public void delete(Query query) throws IOException {
        writer.deleteDocuments(query);
    }

    /// Makes all that was done durable, and visible to readers.
    ///
    /// @throws IOException if it cannot be written; what was committed before stays
    public synchronized void commit() throws IOException {
        writer.setLiveCommitData(format.toUserData().entrySet());
        writer.commit();
    }

    /// Merges segments until none holds deleted articles any more, and commits.
    ///
    /// @param segments how many segments may stay; fewer make searching faster
    /// @throws IOException if it cannot be written
    public void compact(int segments) throws IOException {
        writer.forceMerge(segments);
        writer.forceMergeDeletes();
        commit();
    }

    /// Lets go of the index. What was not committed is lost.
    @Override
    public void close() throws IOException {
        writer.rollback();
    }

    static Term idTerm(ArticleId id) {
        return new Term(Field.ID.queryName(), id.value());
    }
}
