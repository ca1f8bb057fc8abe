package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/// Which files were read into an index, and which article came from which.
///
/// A run is [#begin]; for each file [#file] and either [#skip], or [#reading], [#article] for each of its articles and
/// [#read]; [#commit] after each commit of the index; and at the end [#vanished]. Nothing of it is durable before
/// [#commit], so the manifest is never ahead of the index when the index was committed before. Not safe for use by
/// several threads at once.
public final class Manifest implements Closeable {

    /// Says in the commit which format the entries have.
    static final String FORMAT = "format";

    static final String THIS_FORMAT = "1";

    private static final String LAST_RUN = "run";
    private static final String LAST_NUMBER = "files";
    private static final String LAST_BATCH = "batch";

    /// A file that changed so shortly before it was read may have changed after it in the same instant of its clock.
    private static final long RACY_MILLIS = 2000;

    /// So many entries at most are kept in memory before they are looked up on disk.
    private static final int RECENT = 50_000;

    private final ManifestIndex index;
    private final ManifestFolder folder;
    private final Optional<String> rebuilt;
    private final Map<String, FileEntry> recentFiles = new HashMap<>();
    private final Map<String, ArticleEntry> recentArticles = new HashMap<>();
    private final Set<String> recentLines = new HashSet<>();

    /// The numbers of the files that this run did not read, as they are unchanged.
    private SparseFixedBitSet skipped = new SparseFixedBitSet(1);

    private String asked = "";
    private @Nullable FileEntry answer;
    private String reading = "";
    private int readingNumber;
    private boolean readingIsNew;
    private boolean hasLines;
    private int lastNumber;
    private long lastBatch;
    private long run;
    private long options;

    /// What is known of a file before it is read.
    ///
    /// @param state    whether it changed
    /// @param articles how many articles it gave when it was read last
    /// @param content  the hash of its content then, 0 if that is not known
    public record Known(State state, long articles, long content) {}

    /// Whether a file changed since it was read.
    public enum State {
        /// It was not read before, has another size, or is read in another way now.
        CHANGED,
        /// It has the same size and another time: its content has to be compared.
        DOUBTFUL,
        /// It is as it was.
        UNCHANGED
    }

    /// What is the matter with an article's id.
    ///
    /// @param repeated whether another record of this run has it
    /// @param owner    the number of the file that has it, 0 for none
    public record Claim(boolean repeated, int owner) {}

    private Manifest(ManifestFolder.Opened opened) throws IOException {
        this.index = opened.index();
        this.folder = opened.folder();
        this.rebuilt = opened.rebuilt();
        Map<String, String> settings = index.settings();
        this.run = Long.parseLong(settings.getOrDefault(LAST_RUN, "0"));
        this.lastNumber = Integer.parseInt(settings.getOrDefault(LAST_NUMBER, "0"));
        this.lastBatch = Long.parseLong(settings.getOrDefault(LAST_BATCH, "0"));
        for (Segment segment : index.segments()) {
            hasLines |= segment.has(Kind.LINE);
        }
    }

    /// {@return the manifest beside an index}
    ///
    /// @param folder the index's folder
    /// @throws IOException if it cannot be read or made
    public static Manifest open(Path folder) throws IOException {
        return new Manifest(new ManifestFolder(folder).open());
    }

    /// {@return that and why an earlier manifest was deleted, if one was}
    public Optional<String> rebuilt() {
        return rebuilt;
    }

    /// Begins a run.
    ///
    /// @param now      the time, in milliseconds
    /// @param settings all that decides what is made of a file
    public void begin(long now, String settings) {
        run = Math.max(now, run + 1);
        options = Digest.of(settings).low();
        skipped = new SparseFixedBitSet(lastNumber + 1);
    }

    /// {@return what is known of a file}
    ///
    /// @param path     its absolute path
    /// @param size     its size in bytes
    /// @param modified when it was last changed, in milliseconds
    /// @param rejectedAgain whether a file counts as changed of which records were rejected
    /// @throws IOException if the manifest cannot be read
    public Known file(String path, long size, long modified, boolean rejectedAgain) throws IOException {
        FileEntry file = find(path);
        if (file == null
                || file.size() != size
                || file.options() != options
                || (rejectedAgain && file.rejected() != 0)
                || file.read() == 0) {
            return new Known(State.CHANGED, 0, 0);
        }
        boolean sure = file.modified() == modified && modified + RACY_MILLIS < file.read();
        State state = sure ? State.UNCHANGED : file.content() == 0 ? State.CHANGED : State.DOUBTFUL;
        return new Known(state, file.articles(), file.content());
    }

    private @Nullable FileEntry find(String path) throws IOException {
        if (!path.equals(asked)) {
            FileEntry recent = recentFiles.get(path);
            answer = recent != null
                    ? recent
                    : index.find(Kind.FILE, path)
                            .map(place -> FileEntry.of(place.segment(), place.doc()))
                            .orElse(null);
            asked = path;
        }
        return answer;
    }

    /// Takes note that a file is there and was not read, for it is as it was.
    ///
    /// @param path     its absolute path
    /// @param modified when it was last changed, in milliseconds
    /// @throws IOException if the manifest cannot be written
    public void skip(String path, long modified) throws IOException {
        FileEntry file = find(path);
        if (file == null) {
            return;
        }
        if (file.number() < skipped.length()) {
            skipped.set(file.number());
        }
        if (file.modified() != modified) {
            put(path, file.modified(modified), true);
        }
    }

    /// Takes note that a file is begun, from which the articles come that follow.
    ///
    /// @param path its absolute path
    /// @throws IOException if the manifest cannot be read
    public void reading(String path) throws IOException {
        FileEntry file = find(path);
        reading = path;
        readingIsNew = file == null;
        readingNumber = file == null ? Math.addExact(lastNumber, 1) : file.number();
        lastNumber = Math.max(lastNumber, readingNumber);
    }

    /// Takes note that the file begun last was read to its end.
    ///
    /// @param size     its size in bytes
    /// @param modified when it was last changed, in milliseconds
    /// @param content  the hash of its content, 0 if that is not known
    /// @param articles how many articles it gave
    /// @param rejected how many of its records could not be read
    /// @throws IOException if the manifest cannot be written
    public void read(long size, long modified, long content, long articles, long rejected) throws IOException {
        FileEntry entry = new FileEntry(readingNumber, size, modified, content, options, run, articles, rejected);
        put(reading, entry, !readingIsNew);
        left();
    }

    /// Takes note that what follows is not from the file begun last.
    public void left() {
        reading = "";
        readingNumber = 0;
        readingIsNew = false;
    }

    private void put(String path, FileEntry file, boolean replace) throws IOException {
        index.put(Kind.FILE, path, file.toDocument(), replace);
        recentFiles.put(path, file);
        asked = "";
        refreshIfMany();
    }

    /// Takes note of an article, unless its id is that of another one of this run.
    ///
    /// @param id      its id
    /// @param source  what it comes from if it is a web page, such as a host; empty for other articles
    /// @param replace whether it takes the place of one with the same id
    /// @return whether its id was there before
    /// @throws IOException if the manifest cannot be written
    public Claim article(String id, String source, boolean replace) throws IOException {
        Optional<ArticleEntry> before = findArticle(id);
        Optional<ArticleEntry> other = before.filter(
                entry -> entry.run() == run || (entry.owner() != readingNumber && isSkipped(entry.owner())));
        if (other.isEmpty() || replace) {
            ArticleEntry entry = new ArticleEntry(readingNumber, run);
            index.put(Kind.ARTICLE, id, entry.toDocument(source), before.isPresent());
            recentArticles.put(id, entry);
            refreshIfMany();
        }
        return new Claim(other.isPresent(), other.map(ArticleEntry::owner).orElse(0));
    }

    private Optional<ArticleEntry> findArticle(String id) throws IOException {
        ArticleEntry recent = recentArticles.get(id);
        return recent != null
                ? Optional.of(recent)
                : index.find(Kind.ARTICLE, id).map(place -> ArticleEntry.of(place.segment(), place.doc()));
    }

    private boolean isSkipped(int number) {
        return number < skipped.length() && skipped.get(number);
    }

    private void refreshIfMany() throws IOException {
        if (recentFiles.size() + recentArticles.size() > RECENT) {
            refresh();
        }
    }

    private void refresh() throws IOException {
        index.refresh();
        recentFiles.clear();
        recentArticles.clear();
        recentLines.clear();
    }

    /// {@return the path of a file, empty if none has this number}
    ///
    /// @param number the number
    /// @throws IOException if the manifest cannot be read
    public String path(int number) throws IOException {
        if (number == readingNumber) {
            return reading;
        }
        refresh();
        String[] found = {""};
        for (Segment segment : index.segments()) {
            FixedBitSet documents = segment.select(Column.NUMBER, doc -> segment.value(Column.NUMBER, doc) == number);
            segment.names(Kind.FILE, documents, (path, doc) -> found[0] = path);
        }
        return found[0];
    }

    /// Makes durable what was noted: the files that were read or skipped, and whose articles are whose. The articles
    /// have to be committed.
    ///
    /// @throws IOException if the manifest cannot be written; what it held at the last commit stays
    public void commit() throws IOException {
        if (readingIsNew) {
            // Its articles so far have an owner, whatever becomes of this run.
            put(reading, FileEntry.begun(readingNumber), false);
            readingIsNew = false;
        }
        Map<String, String> settings = new HashMap<>(Map.of(
                FORMAT,
                THIS_FORMAT,
                LAST_RUN,
                Long.toString(run),
                LAST_NUMBER,
                Integer.toString(lastNumber),
                LAST_BATCH,
                Long.toString(lastBatch)));
        folder.articles().putInto(settings);
        index.commit(settings);
        refresh();
    }

    /// What is done with an article that vanished.
    public interface Vanished {

        /// An article is in the index, and its file or its record in it is not there any more.
        ///
        /// @param articleId its id
        /// @throws IOException if the work fails
        void article(String articleId) throws IOException;
    }

    /// Finds, after a [#commit], the articles that vanished: those of files that are gone, and those that files gave
    /// before and did not when they were read last.
    ///
    /// @param inScope tells by their absolute paths the files that this run would have come upon
    /// @param forget  whether they and the files that are gone are forgotten, by the next [#commit], which has to come
    ///                after that of the index
    /// @param target  is notified of each
    /// @throws IOException if the manifest cannot be read
    public void vanished(Predicate<String> inScope, boolean forget, Vanished target) throws IOException {
        LastReads reads = new LastReads(lastNumber);
        SparseFixedBitSet gone = new SparseFixedBitSet(lastNumber + 1);
        for (Segment segment : index.segments()) {
            segment.forEach(
                    Column.READ,
                    doc -> reads.set((int) segment.value(Column.NUMBER, doc), segment.value(Column.READ, doc)));
            FixedBitSet unseen =
                    segment.select(Column.NUMBER, doc -> !isSeen((int) segment.value(Column.NUMBER, doc), reads));
            segment.names(Kind.FILE, unseen, (path, doc) -> {
                if (inScope.test(path)) {
                    gone.set((int) segment.value(Column.NUMBER, doc));
                    if (forget) {
                        index.remove(Kind.FILE, path);
                    }
                }
            });
        }
        for (Segment segment : index.segments()) {
            FixedBitSet articles = segment.select(Column.RUN, doc -> {
                int owner = (int) segment.value(Column.OWNER, doc);
                long read = segment.value(Column.RUN, doc);
                return read != run && (gone.get(owner) || (isSeen(owner, reads) && reads.get(owner) > read));
            });
            segment.names(Kind.ARTICLE, articles, (id, doc) -> {
                target.article(id);
                if (forget) {
                    index.remove(Kind.ARTICLE, id);
                }
            });
        }
    }

    private boolean isSeen(int file, LastReads reads) {
        return isSkipped(file) || reads.get(file) == run;
    }

    /// What is done with each web page.
    public interface Page {

        /// Looks at a page.
        ///
        /// @param source what it comes from
        /// @param id     its article's id
        /// @throws IOException if the work fails
        void page(String source, String id) throws IOException;
    }

    /// Goes over the web pages of the batch, after a [#commit]: those that were read since the last [#endBatch], be it
    /// in this run or in earlier ones that were stopped.
    ///
    /// @param visitor is shown each
    /// @throws IOException if the manifest cannot be read, or the visitor throws it
    public void pages(Page visitor) throws IOException {
        for (Segment segment : index.segments()) {
            FixedBitSet pages = segment.select(
                    Column.RUN,
                    doc -> segment.value(Column.RUN, doc) > lastBatch
                            && !segment.source(doc).isEmpty());
            segment.names(Kind.ARTICLE, pages, (id, doc) -> visitor.page(segment.source(doc), id));
        }
    }

    /// Ends the batch, by the next [#commit]: it has no pages then.
    public void endBatch() {
        lastBatch = run;
    }

    /// Takes note that a source repeats a line.
    ///
    /// @param source the source
    /// @param line   the line, as it is compared
    /// @throws IOException if the manifest cannot be written
    public void repeats(String source, String line) throws IOException {
        if (!isRepeated(source, line)) {
            String name = lineName(source, line);
            index.put(Kind.LINE, name, new Document(), false);
            recentLines.add(name);
            hasLines = true;
        }
    }

    /// {@return whether any source is known to repeat lines}
    public boolean hasRepeatedLines() {
        return hasLines;
    }

    /// {@return whether a source is known to repeat a line}
    ///
    /// @param source the source
    /// @param line   the line, as it is compared
    /// @throws IOException if the manifest cannot be read
    public boolean isRepeated(String source, String line) throws IOException {
        if (!hasLines) {
            return false;
        }
        String name = lineName(source, line);
        return recentLines.contains(name) || index.find(Kind.LINE, name).isPresent();
    }

    private static String lineName(String source, String line) {
        return Digest.of(source + '\n' + line).toString();
    }

    /// Ends; what was not committed is forgotten.
    @Override
    public void close() throws IOException {
        index.close();
    }
}
