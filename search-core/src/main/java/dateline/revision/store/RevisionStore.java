package dateline.revision.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.index.IncompatibleIndexException;
import dateline.index.IndexFormat;
import dateline.index.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/// The earlier versions of articles: a small Lucene index of its own, beside the articles.
///
/// | field | holds |
/// |---|---|
/// | `id` | the article's id (term) |
/// | `key` | the id and when this version was added, by which a version is there once (term) |
/// | `source` | the stored article |
/// | `from`, `until` | when what it says came, and when it was changed, in ms since 1970 (doc values; `until` a point)
/// |
/// | `words` | how many words were changed then (doc value) |
/// | `headline` | 1 if the title was (doc value) |
///
/// It is committed before the articles. So after a crash it may have versions that still stand; such are known by the
/// time when they were changed, which is after all that was committed of the articles, and the next writer deletes
/// them.
///
/// Safe for use by many threads.
public final class RevisionStore {

    static final String ID = Field.ID.queryName();

    private static final String KEY = "key";
    private static final String FROM = "from";
    static final String UNTIL = "until";
    private static final String WORDS = "words";
    private static final String HEADLINE = "headline";

    private static final String FORMAT = "dateline.revisions";
    /// When the index was created whose versions these are, which tells indexes apart.
    private static final String INDEX = "dateline.created";
    private static final String CURRENT = "1";

    private static final double BUFFER_MB = 16;

    private final Directory index;
    private final RevisionFiles files;

    private RevisionStore(Directory index, RevisionFiles files) {
        this.index = index;
        this.files = files;
    }

    /// {@return the versions of an index}
    ///
    /// @param index where it lies
    public static RevisionStore beside(Directory index) {
        return new RevisionStore(index, RevisionFiles.beside(index));
    }

    /// {@return whether versions can be kept for an index}
    ///
    /// @param index where it lies
    public static boolean isPossible(Directory index) {
        return RevisionFiles.isPossible(index);
    }

    /// {@return whether something in the folder of an index holds versions}
    ///
    /// @param name its name
    public static boolean isFolder(String name) {
        return RevisionFiles.isFolder(name);
    }

    /// {@return whether versions are kept}
    public boolean exists() {
        return files.exist();
    }

    /// Keeps versions from now on.
    ///
    /// @throws IOException if they cannot be written
    public void create() throws IOException {
        if (!exists()) {
            change(writer -> {});
        }
    }

    // --- reading ---

    /// {@return the versions of an article that are kept, the first one first}
    ///
    /// @param id the article
    /// @throws IOException if they cannot be read
    public List<StoredRevision> of(ArticleId id) throws IOException {
        return read(List.of(), reader -> of(reader, id));
    }

    static List<StoredRevision> of(IndexReader reader, ArticleId id) throws IOException {
        List<StoredRevision> found = new ArrayList<>();
        Query query = new TermQuery(new Term(ID, id.value()));
        IndexSearcher searcher = new IndexSearcher(reader);
        for (ScoreDoc each : searcher.search(query, Math.max(1, reader.maxDoc()), Sort.INDEXORDER).scoreDocs) {
            found.add(revision(reader, each.doc));
        }
        found.sort(Comparator.comparing(StoredRevision::added));
        return found;
    }

    /// Is given versions until it wants no more.
    @FunctionalInterface
    public interface Taker {
        /// Takes a version.
        ///
        /// @param revision the version
        /// @return whether it takes another one
        boolean take(StoredRevision revision) throws IOException;
    }

    /// Gives the versions that were changed, the latest first.
    ///
    /// @param since    from when on
    /// @param minWords the least number of words
    /// @param headline whether the title must have been changed
    /// @param taker    takes them
    /// @throws IOException if they cannot be read
    public void changed(Instant since, int minWords, boolean headline, Taker taker) throws IOException {
        read(false, reader -> {
            Sort latestFirst = new Sort(
                    new SortedNumericSortField(UNTIL, SortField.Type.LONG, true),
                    new SortField(null, SortField.Type.DOC));
            Query query = LongPoint.newRangeQuery(UNTIL, since.toEpochMilli(), Long.MAX_VALUE);
            for (ScoreDoc each :
                    new IndexSearcher(reader).search(query, Math.max(1, reader.maxDoc()), latestFirst).scoreDocs) {
                boolean counts = number(reader, each.doc, WORDS) >= minWords
                        && (!headline || number(reader, each.doc, HEADLINE) == 1);
                if (counts && !taker.take(revision(reader, each.doc))) {
                    return false;
                }
            }
            return true;
        });
    }

    static StoredRevision revision(IndexReader reader, int doc) throws IOException {
        Article article = Snapshot.article(reader.storedFields(), doc);
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        SortedNumericDocValues until = DocValues.getSortedNumeric(leaf.reader(), UNTIL);
        return new StoredRevision(
                article,
                Instant.ofEpochMilli(number(reader, doc, FROM)),
                Instant.ofEpochMilli(until.advanceExact(doc - leaf.docBase) ? until.nextValue() : 0),
                Math.toIntExact(number(reader, doc, WORDS)),
                number(reader, doc, HEADLINE) == 1);
    }

    private static long number(IndexReader reader, int doc, String field) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        LeafReader segment = leaf.reader();
        NumericDocValues values = DocValues.getNumeric(segment, field);
        return values.advanceExact(doc - leaf.docBase) ? values.longValue() : 0;
    }

    /// What is read of the versions.
    @FunctionalInterface
    public interface Reading<T> {
        /// {@return what is read}
        ///
        /// @param reader the versions
        T of(DirectoryReader reader) throws IOException;
    }

    /// {@return what is read of the versions; something else if there are none}
    ///
    /// @param none    what is returned if there are none
    /// @param reading reads
    /// @param <T>     what is read
    /// @throws IOException if they cannot be read
    public <T> T read(T none, Reading<T> reading) throws IOException {
        if (!exists()) {
            return none;
        }
        try (Directory directory = files.open();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            String format = data.getOrDefault(FORMAT, "");
            if (!format.equals(CURRENT)) {
                throw new IncompatibleIndexException(
                        "its earlier versions have format '" + format + "', this program reads " + CURRENT);
            }
            if (isOfAnother(data)) {
                throw new IncompatibleIndexException("its earlier versions are those of another index: move the folder "
                        + RevisionFiles.FOLDER + " out of it");
            }
            return reading.of(reader);
        } catch (IndexNotFoundException e) {
            return none;
        }
    }

    private boolean isOfAnother(Map<String, String> userData) throws IOException {
        String of = userData.get(INDEX);
        return of != null && !of.equals(created());
    }

    private String created() throws IOException {
        return IndexFormat.ofAnyAge(SegmentInfos.readLatestCommit(index).getUserData())
                .created()
                .toString();
    }

    /// {@return what is wrong with the versions although each of their files is sound, a few words; nothing is where
    /// the list of segments of the articles cannot be read}
    ///
    /// @throws IOException if they cannot be read
    public Optional<String> problem() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try (Directory directory = files.openAny()) {
            if (RevisionFiles.isListMissing(directory)) {
                return Optional.of("is missing");
            }
            if (SegmentInfos.getLastCommitSegmentsFileName(directory) == null) {
                return Optional.empty();
            }
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            boolean isForeign;
            try {
                isForeign = isOfAnother(data);
            } catch (IOException e) {
                return Optional.empty();
            }
            return isForeign ? Optional.of("is that of another index") : Optional.empty();
        }
    }

    /// Takes the versions for those of this index, whose list of segments was lost.
    ///
    /// @throws IOException if they cannot be written
    public void adopt() throws IOException {
        if (exists()) {
            change(writer -> {});
        }
    }

    /// {@return how many versions are kept of which a time is not before that at which they were changed}
    ///
    /// @param time in ms since 1970
    /// @throws IOException if they cannot be read
    public long count(long time) throws IOException {
        return read(0L, reader ->
                (long) new IndexSearcher(reader).count(LongPoint.newRangeQuery(UNTIL, Long.MIN_VALUE, time)));
    }

    // --- writing ---

    /// What is written.
    @FunctionalInterface
    interface Change {
        void to(IndexWriter writer) throws IOException;
    }

    /// Changes what is kept, and commits.
    ///
    /// @throws IOException if it cannot be written; then it stays as it was
    void change(Change change) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        try (Directory directory = files.open();
                IndexWriter writer = new IndexWriter(directory, config)) {
            change.to(writer);
            writer.setLiveCommitData(Map.of(FORMAT, CURRENT, INDEX, created()).entrySet());
            writer.commit();
        }
    }

    /// Deletes the versions that were prepared for a commit that did not follow.
    ///
    /// @param greatest when the latest article was added that was committed, in ms since 1970
    /// @throws IOException if they cannot be read or written
    public void recover(long greatest) throws IOException {
        long all = read(0L, reader -> (long) reader.numDocs());
        if (count(greatest) < all) {
            change(writer ->
                    writer.deleteDocuments(LongPoint.newRangeQuery(UNTIL, Math.addExact(greatest, 1), Long.MAX_VALUE)));
        }
    }

    static void put(IndexWriter writer, StoredRevision revision, StoredField source) throws IOException {
        Document document = new Document();
        Term key = key(revision.article().id(), revision.added());
        document.add(new StringField(ID, revision.article().id().value(), org.apache.lucene.document.Field.Store.NO));
        document.add(new StringField(KEY, key.text(), org.apache.lucene.document.Field.Store.NO));
        document.add(source);
        document.add(new NumericDocValuesField(FROM, revision.from().toEpochMilli()));
        document.add(new LongField(UNTIL, revision.until().toEpochMilli(), org.apache.lucene.document.Field.Store.NO));
        document.add(new NumericDocValuesField(WORDS, revision.words()));
        document.add(new NumericDocValuesField(HEADLINE, revision.headline() ? 1 : 0));
        writer.updateDocument(key, document);
    }

    static Term key(ArticleId id, Instant added) {
        return new Term(KEY, added.toEpochMilli() + " " + id.value());
    }
}
