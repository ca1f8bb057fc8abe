package dateline.index;

import dateline.analysis.Spellings;
import dateline.analysis.filter.TermDictionary;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.index.commit.CommitListener;
import dateline.index.number.AddedNumbers;
import dateline.index.postings.PackedPostingsFormat;
import dateline.index.store.DatelineCodec;
import dateline.story.compare.Thresholds;
import dateline.story.graph.FoundPairs;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Puts articles into an index. One writer at a time holds the index's lock.
///
/// Safe for use by many threads. Articles become visible to readers by [#commit], which also makes them durable.
public final class ArticleWriter implements Closeable {

    /// An article of more UTF-16 units is rare.
    private static final int LARGE = 1 << 20;

    /// What waits in memory for a commit and takes a while to be written, in bytes.
    private static final long MUCH = 16 << 20;

    /// What is gathered for a segment at most: it is unpacked in memory.
    private static final int MOST_FOR_A_SEGMENT_MB = 512;

    private final IndexWriter writer;
    private final AddedNumbers added;
    private final ThreadLocal<ArticleDocument> documents;
    private final @Nullable StoryMaintenance stories;
    /// Whether articles keep the time at which they were added.
    private final boolean rebuilds;
    private @Nullable CommitListener listener;
    private volatile boolean defersStories;
    // Held shared while articles come and go, exclusively while stories are brought up to date.
    private final ReadWriteLock changing = new ReentrantReadWriteLock();
    private volatile IndexFormat format;
    private volatile SortedMap<String, Field.Type> declared = Collections.emptySortedMap();
    // Both are guarded by `changing`: how many runs add articles, and whether one does and nothing else.
    private int runs;
    private boolean soleRun;

    private ArticleWriter(
            IndexWriter writer,
            TermDictionary dictionary,
            IndexFormat format,
            AddedNumbers added,
            @Nullable StoryMaintenance stories,
            boolean rebuilds) {
        this.writer = writer;
        this.format = format;
        this.added = added;
        this.stories = stories;
        this.documents = ThreadLocal.withInitial(() -> new ArticleDocument(format.spellings(), dictionary));
        this.rebuilds = rebuilds;
    }

    /// Opens an index for writing, or begins a new one where the directory is empty.
    ///
    /// @param directory   where the index lies
    /// @param ramBufferMb how much is gathered in memory before a segment is written
    /// @param clock       tells when an article is added
    /// @param stories     whether a new index is to have stories; one that exists has them or not
    /// @param spellings   what a new index is to make of British and American spellings
    /// @return the writer
    /// @throws org.apache.lucene.store.LockObtainFailedException if another writer holds the index
    /// @throws IncompatibleIndexException if this version cannot read the index
    /// @throws IOException if it cannot be read or written
    public static ArticleWriter open(
            Directory directory, double ramBufferMb, Clock clock, boolean stories, Spellings spellings)
            throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        IndexFormat format =
                exists ? IndexFormat.fromUserData(latestUserData(directory)) : newFormat(clock, stories, spellings);
        return open(directory, ramBufferMb, clock, format, exists, false);
    }

    /// Begins a new index that takes the articles of another, each with the time when it was added there.
    ///
    /// @param directory   an empty place
    /// @param ramBufferMb how much is gathered in memory before a segment is written
    /// @param clock       tells when an article is added that says no time
    /// @param like        what the other index says about itself; its settings, thresholds and fields are kept
    /// @return the writer
    /// @throws IOException if it cannot be written
    public static ArticleWriter rebuild(Directory directory, double ramBufferMb, Clock clock, IndexFormat like)
            throws IOException {
        return open(
                directory,
                ramBufferMb,
                clock,
                like.renewed(ArticleDocument.fingerprint(like.spellings())),
                false,
                true);
    }

    /// {@return what a new index says about itself}
    ///
    /// @param clock     tells when it is created
    /// @param stories   whether it has stories
    /// @param spellings what it makes of British and American spellings
    public static IndexFormat newFormat(Clock clock, boolean stories, Spellings spellings) {
        return IndexFormat.current(ArticleDocument.fingerprint(spellings), clock.instant(), stories);
    }

    private static ArticleWriter open(
            Directory directory, double ramBufferMb, Clock clock, IndexFormat format, boolean exists, boolean rebuilds)
            throws IOException {
        OpenMode mode = exists ? OpenMode.APPEND : OpenMode.CREATE;
        TermDictionary dictionary = new TermDictionary();
        IndexWriter writer =
                new IndexWriter(directory, config(ramBufferMb, dictionary).setOpenMode(mode));
        try {
            StoryMaintenance keeper = format.stories().exists()
                    ? new StoryMaintenance(writer, directory, format.stories().edges())
                    : null;
            ArticleWriter opened = new ArticleWriter(
                    writer, dictionary, format, new AddedNumbers(clock, greatest(directory, exists)), keeper, rebuilds);
            if (!exists) {
                opened.commit();
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw e;
        }
    }

    /// Begins the rebuild of an index from its own articles: what is written takes the place of all that is there with
    /// the next commit. Articles keep the time at which they were added.
    ///
    /// @param directory   where the index lies
    /// @param ramBufferMb how much is gathered in memory before a segment is written
    /// @param clock       tells when an article is added that does not say it
    /// @throws IncompatibleIndexException if this version cannot read the index
    /// @throws IOException if it cannot be read or written
    static ArticleWriter rebuildInPlace(Directory directory, double ramBufferMb, Clock clock) throws IOException {
        TermDictionary dictionary = new TermDictionary();
        IndexWriter writer =
                new IndexWriter(directory, config(ramBufferMb, dictionary).setOpenMode(OpenMode.CREATE));
        try {
            IndexFormat old = IndexFormat.ofAnyAge(latestUserData(directory));
            IndexFormat format = old.renewed(ArticleDocument.fingerprint(old.spellings()));
            StoryMaintenance keeper = format.stories().exists()
                    ? new StoryMaintenance(writer, directory, old.stories().edges())
                    : null;
            return new ArticleWriter(writer, dictionary, format, new AddedNumbers(clock, Long.MIN_VALUE), keeper, true);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static long greatest(Directory directory, boolean exists) throws IOException {
        if (!exists) {
            return Long.MIN_VALUE;
        }
        try (DirectoryReader committed = DirectoryReader.open(directory)) {
            return AddedNumbers.greatest(committed);
        }
    }

    private static IndexWriterConfig config(double ramBufferMb, TermDictionary dictionary) {
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(ramBufferMb)
                .setSimilarity(FirstStageSimilarity.similarity())
                .setMergeScheduler(new QuietMergeScheduler())
                .setCodec(new DatelineCodec(new PackedPostingsFormat(Layout.PACKED, dictionary)))
                .setRAMPerThreadHardLimitMB(MOST_FOR_A_SEGMENT_MB)
                .setCommitOnClose(false);
    }

    private static Map<String, String> latestUserData(Directory directory) throws IOException {
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }

    /// Declares extra fields: articles with values that do not fit are refused.
    ///
    /// @param types the types by name
    /// @throws IllegalArgumentException if a field has another type already
    public synchronized void declare(SortedMap<String, Field.Type> types) {
        format = format.withSchema(format.schema().declaring(types));
        declared = types;
    }

    /// {@return the greatest time at which an article was added that is committed, in ms since 1970; least of all longs
    /// if there is none}
    public long committed() {
        return added.greatestCommitted();
    }

    /// Has someone told of changes and commits from now on, before there are any.
    ///
    /// @param told is notified
    public void tell(CommitListener told) {
        listener = told;
    }

    /// Leaves the stories as they are at each commit from now on. The first commit of another writer compares all
    /// texts.
    public void deferStories() {
        defersStories = true;
    }

    /// {@return a manager of near-real-time views of what this writer has}
    ///
    /// @throws IOException if the index cannot be read
    public SearcherManager searchers() throws IOException {
        return new SearcherManager(Layout.whole(DirectoryReader.open(writer)), null);
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
    /// @param known   the articles as they were committed
    /// @throws IOException if it cannot be written
    public void add(Article article, ExistingArticles known) throws IOException {
        learn(article);
        Article normal = NormalArticle.of(article);
        changing.readLock().lock();
        try {
            while (soleRun) {
                changing.readLock().unlock();
                try {
                    endSoleRun();
                } finally {
                    changing.readLock().lock();
                }
            }
            write(normal, encode(normal), true, known.firstAdded(normal.id()));
        } finally {
            changing.readLock().unlock();
        }
    }

    private void endSoleRun() {
        changing.writeLock().lock();
        try {
            soleRun = false;
        } finally {
            changing.writeLock().unlock();
        }
    }

    /// Starts a run of adding articles, to be closed at its end. While nobody else adds articles, those that are new
    /// are added without looking for older ones to replace.
    ///
    /// @return the run
    public Run startRun() {
        changing.writeLock().lock();
        try {
            soleRun = runs == 0;
            runs++;
        } finally {
            changing.writeLock().unlock();
        }
        return new Run();
    }

    /// A run of adding articles on several threads.
    public final class Run implements Closeable {

        private Run() {}

        /// Adds articles. Of articles with the same id the last one stays, whatever the threads.
        ///
        /// @param articles the articles, taken one after the other by the calling thread
        /// @param threads  how many threads index them, at least 1
        /// @param known    the articles that were there after the run started and before this call, to tell added from
        ///                 updated and unchanged ones
        /// @return how many were added, updated, unchanged and replaced
        /// @throws IOException if one cannot be written
        public Counts addAll(Iterator<? extends Article> articles, int threads, ExistingArticles known)
                throws IOException {
            return new ParallelAdd(ArticleWriter.this, known, threads).run(articles);
        }

        @Override
        public void close() {
            changing.writeLock().lock();
            try {
                soleRun = false;
                runs--;
            } finally {
                changing.writeLock().unlock();
            }
        }
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
    ///
    /// @throws IllegalArgumentException if the article is larger than what fits into memory, or a value does not fit
    ///         the declared type of its field
    void learn(Article article) {
        MemoryBudget.requireFits(article);
        if (!declared.isEmpty()) {
            article.extras().forEach((name, values) -> {
                Field.Type type = declared.get(name);
                if (type != null) {
                    values.forEach(value -> Schema.requireFit(article.id().value(), name, type, value));
                }
            });
        }
        if (!format.schema().types().keySet().containsAll(article.extras().keySet())) {
            synchronized (this) {
                format = format.withSchema(format.schema().with(article.extras()));
            }
        }
    }

    ArticleCodec.Encoded encode(Article article) {
        return ArticleCodec.encode(article, rebuilds ? article.added().orElseGet(added::next) : added.next());
    }

    /// Writes a part of what waits in memory as a segment, if much waits: what a commit would do alone, several threads
    /// can do at once before it.
    ///
    /// @throws IOException if it cannot be written
    void flushMuch() throws IOException {
        if (writer.ramBytesUsed() > MUCH) {
            writer.flushNextBuffer();
        }
    }

    /// Writes an article in place of an older one with the same id.
    ///
    /// @param article  the article
    /// @param encoded  its stored form
    /// @param mayExist whether the index may have an article with this id
    /// @param first    when the first article came that had this id, if the index had one
    void write(Article article, ArticleCodec.Encoded encoded, boolean mayExist, OptionalLong first) throws IOException {
        changing.readLock().lock();
        try {
            ArticleDocument document = documents.get();
            // A commit may have come between: what it did not bring is later.
            ArticleCodec.Encoded timely = !rebuilds && added.isCommitted(encoded.added()) ? encode(article) : encoded;
            List<IndexableField> fields = document.fill(article, timely, format.schema(), stories != null);
            first.ifPresent(number -> fields.add(new NumericDocValuesField(Layout.FIRST_ADDED, number)));
            added.written(timely.added());
            if (stories != null) {
                if (mayExist) {
                    stories.onDelete(article.id());
                }
                document.fingerprint().ifPresent(stories::onAdd);
            }
            if (listener != null) {
                listener.onWrite(article.id(), mayExist);
            }
            if (mayExist || !soleRun) {
                writer.updateDocument(idTerm(article.id()), fields);
            } else {
                writer.addDocument(fields);
            }
            if (article.body().length() > LARGE) {
                // What it was made in would stay as large for as long as its thread lives.
                documents.remove();
            }
        } finally {
            changing.readLock().unlock();
        }
    }

    /// Deletes an article.
    ///
    /// @param id its id
    /// @throws IOException if that cannot be written
    public void delete(ArticleId id) throws IOException {
        changing.readLock().lock();
        try {
            if (stories != null) {
                stories.onDelete(id);
            }
            if (listener != null) {
                listener.onDelete();
            }
            writer.deleteDocuments(idTerm(id));
        } finally {
            changing.readLock().unlock();
        }
    }

    /// Deletes articles.
    ///
    /// @param query which ones
    /// @throws IOException if that cannot be written
    public void delete(Query query) throws IOException {
        Query onDisk = Layout.onDisk(query);
        changing.readLock().lock();
        try {
            if (stories != null) {
                stories.onDeleteQuery(onDisk);
            }
            if (listener != null) {
                listener.onDelete();
            }
            writer.deleteDocuments(onDisk);
        } finally {
            changing.readLock().unlock();
        }
    }

    /// Makes all that was done durable, and visible to readers.
    ///
    /// @throws IOException if it cannot be written; what was committed before stays
    public synchronized void commit() throws IOException {
        if (defersStories) {
            commit(maintenance -> maintenance.defer(format.stories()));
        } else {
            commit(format.stories().thresholds());
        }
    }

    /// Commits if the articles are those of another state, and all that was written can be read.
    ///
    /// @param fingerprint the fingerprint of that state, see [Snapshot#fingerprint]
    /// @throws IOException if they are not, or it cannot be written; what was committed before stays
    void commitIf(String fingerprint) throws IOException {
        try (DirectoryReader written = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : written.leaves()) {
                leaf.reader().checkIntegrity();
            }
            String found = Snapshot.of(written, format).fingerprint();
            if (!found.equals(fingerprint)) {
                throw new IOException("what was written (" + found + ") is not what the index held (" + fingerprint
                        + "); it is left as it was");
            }
        }
        commit();
    }

    /// Groups copies into stories by other thresholds than before, and commits. No article is read.
    ///
    /// @param thresholds what is to belong to a story
    /// @throws IOException if it cannot be written; what was committed before stays
    public synchronized void regroup(Thresholds thresholds) throws IOException {
        commit(thresholds);
    }

    /// Takes stories that were found elsewhere in place of all others, and commits.
    ///
    /// @param found the pairs
    /// @return how many pairs of texts were there, and how many texts were compared that had not been elsewhere
    /// @throws IOException if it cannot be written; what was committed before stays
    public synchronized StoryCounts replaceStories(FoundPairs found) throws IOException {
        StoryCounts[] counts = new StoryCounts[1];
        commit(maintenance -> {
            StoryMaintenance.Replaced replaced = maintenance.replace(format.stories(), found);
            counts[0] = new StoryCounts(replaced.pairs(), replaced.others());
            return replaced.format();
        });
        return counts[0];
    }

    /// What became of stories that were found elsewhere.
    ///
    /// @param pairs    how many pairs of texts were there
    /// @param compared how many texts were compared that had not been elsewhere
    public record StoryCounts(long pairs, long compared) {}

    private void commit(Thresholds thresholds) throws IOException {
        commit(maintenance -> maintenance.update(format.stories(), thresholds));
    }

    /// Brings the stories up to date at a commit.
    @FunctionalInterface
    private interface StoryStep {
        StoryFormat run(StoryMaintenance maintenance) throws IOException;
    }

    private void commit(StoryStep step) throws IOException {
        changing.writeLock().lock();
        try {
            if (stories != null) {
                format = format.withStories(step.run(stories));
            }
            if (listener != null) {
                listener.beforeCommit(writer);
            }
            writer.setLiveCommitData(format.toUserData().entrySet());
            writer.commit();
            added.committed();
            if (stories != null) {
                stories.committed(format.stories());
            }
            if (listener != null) {
                listener.afterCommit(writer);
            }
        } finally {
            changing.writeLock().unlock();
        }
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

    /// {@return the failure that closed this writer: after an error in writing nothing more can be written}
    public Optional<Throwable> failure() {
        return Optional.ofNullable(writer.getTragicException());
    }

    /// Lets go of the index. What was not committed is lost.
    @Override
    public void close() throws IOException {
        IOUtils.close(stories, writer::rollback);
    }

    static Term idTerm(ArticleId id) {
        return new Term(Field.ID.queryName(), id.value());
    }
}
