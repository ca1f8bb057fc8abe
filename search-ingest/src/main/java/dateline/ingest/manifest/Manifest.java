package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/// Which files were read into an index, and which article came from which.
///
/// A run is [#begin], for each file [#file] and either [#skip] or [#read], for each article [#article], [#commit] after
/// each commit of the index, and at the end [#vanished], after another commit [#settle]. Not safe for use by several
/// threads at once.
public final class Manifest implements Closeable {

    // The numbers of a file's entry.
    private static final int SIZE = 0;
    private static final int MODIFIED = 1;
    private static final int CONTENT = 2;
    private static final int OPTIONS = 3;
    private static final int SEEN = 4;
    private static final int READ = 5;
    private static final int ARTICLES = 6;
    private static final int REJECTED = 7;
    private static final int FILE_NAME = 8;
    static final int FILE_NUMBERS = 9;

    // The numbers of an article's entry.
    private static final int OWNER_HIGH = 0;
    private static final int OWNER_LOW = 1;
    private static final int READ_IN = 2;
    private static final int ID_NAME = 3;
    static final int ID_NUMBERS = 4;

    /// When the article of an entry was read, if it was deleted since; or its name, in manifests of early versions.
    private static final int GONE = -1;

    /// When the article of an entry was read, if it is being deleted: until that is committed, it has to be done again.
    private static final int GOING = -2;

    /// Fewer entries that are of no use any more are not worth making the files anew.
    private static final int LEAST_WASTE = 1000;

    /// A file that changed so shortly before it was read may have changed after it in the same instant of its clock.
    private static final long RACY_MILLIS = 2000;

    private final ManifestFiles on;
    private final DiskTable files;
    private final DiskTable ids;
    private final NameFile names;
    private final long[] file = new long[FILE_NUMBERS];
    private final long[] id = new long[ID_NUMBERS];
    private final List<Entered> waiting = new ArrayList<>();
    private long run;
    private long options;

    /// A file that was read, and is entered with the next commit.
    private record Entered(Key key, List<Long> numbers) {}

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
    /// @param owner    the file that has it, empty if it is not repeated
    public record Claim(boolean repeated, String owner) {}

    private Manifest(ManifestFiles on) {
        this.on = on;
        this.files = on.files();
        this.ids = on.ids();
        this.names = on.names();
    }

    /// {@return the manifest beside an index}
    ///
    /// @param folder the index's folder
    /// @throws IOException if it cannot be read or made
    public static Manifest open(Path folder) throws IOException {
        return new Manifest(ManifestFiles.open(folder));
    }

    /// Begins a run.
    ///
    /// @param now      the time, in milliseconds; later than that of every earlier run
    /// @param settings all that decides what is made of a file
    public void begin(long now, String settings) {
        run = now <= run ? run + 1 : now;
        options = Key.of(settings).low();
        waiting.clear();
    }

    /// {@return what is known of a file}
    ///
    /// @param path     its absolute path
    /// @param size     its size in bytes
    /// @param modified when it was last changed, in milliseconds
    /// @param rejectedAgain whether a file counts as changed of which records were rejected
    public Known file(String path, long size, long modified, boolean rejectedAgain) {
        if (!files.get(Key.of(path), file)
                || file[SIZE] != size
                || file[OPTIONS] != options
                || (rejectedAgain && file[REJECTED] != 0)
                || file[READ] == 0) {
            return new Known(State.CHANGED, 0, 0);
        }
        boolean sure = file[MODIFIED] == modified && modified + RACY_MILLIS < file[READ];
        State state = sure ? State.UNCHANGED : file[CONTENT] == 0 ? State.CHANGED : State.DOUBTFUL;
        return new Known(state, file[ARTICLES], file[CONTENT]);
    }

    /// Takes note that a file is there and was not read, for it is as it was.
    ///
    /// @param path     its absolute path
    /// @param modified when it was last changed, in milliseconds
    /// @throws IOException if the manifest cannot be written
    public void skip(String path, long modified) throws IOException {
        Key key = Key.of(path);
        if (files.get(key, file)) {
            file[SEEN] = run;
            file[MODIFIED] = modified;
            files.put(key, file);
        }
    }

    /// Takes note that a file was read to its end; entered by the next [#commit].
    ///
    /// @param path     its absolute path
    /// @param size     its size in bytes
    /// @param modified when it was last changed, in milliseconds
    /// @param content  the hash of its content, 0 if that is not known
    /// @param articles how many articles it gave
    /// @param rejected how many of its records could not be read
    /// @throws IOException if the manifest cannot be written
    public void read(String path, long size, long modified, long content, long articles, long rejected)
            throws IOException {
        Key key = Key.of(path);
        long name = files.get(key, file) ? file[FILE_NAME] : names.add(path);
        waiting.add(new Entered(key, List.of(size, modified, content, options, run, run, articles, rejected, name)));
    }

    /// {@return how many files wait for a commit}
    public int waiting() {
        return waiting.size();
    }

    /// Takes note of an article, unless its id is that of another one of this run.
    ///
    /// @param articleId its id
    /// @param path      the absolute path of its file; empty when it has none
    /// @param replace   whether it takes the place of one with the same id
    /// @return whether its id was there before
    /// @throws IOException if the manifest cannot be written
    public Claim article(String articleId, String path, boolean replace) throws IOException {
        Key key = Key.of(articleId);
        Key owner = Key.of(path);
        boolean known = ids.get(key, id);
        boolean repeated = known && !isGone(id) && (id[READ_IN] == run || isOfOtherPresentFile(owner));
        String other = repeated ? ownerName(owner, path) : "";
        if (!repeated || replace) {
            id[ID_NAME] = known && id[ID_NAME] != GONE ? id[ID_NAME] : names.add(articleId);
            id[OWNER_HIGH] = owner.high();
            id[OWNER_LOW] = owner.low();
            id[READ_IN] = run;
            ids.put(key, id);
        }
        return new Claim(repeated, other);
    }

    private boolean isOfOtherPresentFile(Key owner) {
        Key before = new Key(id[OWNER_HIGH], id[OWNER_LOW]);
        return !before.equals(owner) && files.get(before, file) && file[SEEN] == run;
    }

    private String ownerName(Key owner, String path) throws IOException {
        Key other = new Key(id[OWNER_HIGH], id[OWNER_LOW]);
        if (other.equals(owner)) {
            return path;
        }
        for (Entered entered : waiting) {
            if (entered.key().equals(other)) {
                return names.get(entered.numbers().get(FILE_NAME));
            }
        }
        return files.get(other, file) ? names.get(file[FILE_NAME]) : "";
    }

    /// Enters what was read. The articles have to be committed.
    ///
    /// @throws IOException if the manifest cannot be written
    public void commit() throws IOException {
        names.force();
        for (Entered entered : waiting) {
            files.put(
                    entered.key(),
                    entered.numbers().stream().mapToLong(Long::longValue).toArray());
        }
        waiting.clear();
        ids.force();
        files.force();
    }

    /// What is done with an article that vanished.
    public interface Vanished {

        /// An article is in the index, and its file or its record in it is not there any more.
        ///
        /// @param articleId its id
        /// @throws IOException if the work fails
        void article(String articleId) throws IOException;
    }

    /// Finds, after a [#commit], the articles that vanished: those of files that are gone, and those that
    /// files gave before and did not when
    /// they were read last.
    ///
    /// @param inScope tells by their absolute paths the files that this run would have come upon
    /// @param forget  whether they are to be forgotten
    /// @param target  is told of each
    /// @throws IOException if the manifest cannot be read
    public void vanished(Predicate<String> inScope, boolean forget, Vanished target) throws IOException {
        ids.forEach((key, numbers) -> {
            if (numbers[ID_NAME] == GONE || numbers[READ_IN] == GONE || numbers[READ_IN] == run) {
                return;
            }
            boolean known = files.get(new Key(numbers[OWNER_HIGH], numbers[OWNER_LOW]), file);
            boolean gone = known && file[SEEN] != run && inScope.test(names.get(file[FILE_NAME]));
            boolean replaced = known && file[SEEN] == run && file[READ] > numbers[READ_IN];
            boolean unfinished = forget && numbers[READ_IN] == GOING;
            if (unfinished || ((gone || replaced) && numbers[READ_IN] != GOING)) {
                target.article(names.get(numbers[ID_NAME]));
                if (forget) {
                    numbers[READ_IN] = GOING;
                    ids.put(key, numbers);
                }
            }
        });
        if (forget) {
            forgetFiles(inScope);
        }
    }

    /// Takes note that the articles which [#vanished] forgot are deleted, and that the index has committed that.
    ///
    /// @throws IOException if the manifest cannot be written
    public void settle() throws IOException {
        ids.forEach((key, numbers) -> {
            if (numbers[READ_IN] == GOING) {
                numbers[READ_IN] = GONE;
                ids.put(key, numbers);
            }
        });
    }

    private void forgetFiles(Predicate<String> inScope) throws IOException {
        files.forEach((key, numbers) -> {
            if (numbers[SEEN] != run && inScope.test(names.get(numbers[FILE_NAME]))) {
                numbers[READ] = 0;
                files.put(key, numbers);
            }
        });
    }

    private static boolean isGone(long[] article) {
        return article[READ_IN] < 0 || article[ID_NAME] == GONE;
    }

    /// {@return whether more than half of the entries are of no use any more: articles that were deleted, and files
    /// that were forgotten; [#compact] is worth its while then}
    ///
    /// @throws IOException if the manifest cannot be read
    public boolean isWasteful() throws IOException {
        long[] waste = new long[1];
        ids.forEach((key, numbers) -> waste[0] += isGone(numbers) ? 1 : 0);
        files.forEach((key, numbers) -> waste[0] += numbers[READ] == 0 ? 1 : 0);
        return waste[0] > LEAST_WASTE && 2 * waste[0] > ids.size() + files.size();
    }

    /// Leaves out what is of no use any more, by making all files anew; wherever that is broken off, the next one to
    /// open the manifest finds it whole, as it was or as it is to be. Nothing may wait for a commit, and nothing can be
    /// done with this one but to close it.
    ///
    /// @throws IOException if the files cannot be written
    public void compact() throws IOException {
        on.replace((newFiles, newIds, newNames) -> {
            files.forEach((key, numbers) -> {
                if (numbers[READ] != 0) {
                    numbers[FILE_NAME] = newNames.add(names.get(numbers[FILE_NAME]));
                    newFiles.put(key, numbers);
                }
            });
            ids.forEach((key, numbers) -> {
                if (!isGone(numbers)) {
                    numbers[ID_NAME] = newNames.add(names.get(numbers[ID_NAME]));
                    newIds.put(key, numbers);
                }
            });
        });
    }

    @Override
    public void close() throws IOException {
        waiting.clear();
        on.close();
    }

    /// {@return as text, for messages}
    @Override
    public String toString() {
        return files.size() + " files, " + ids.size() + " articles, run "
                + HexFormat.of().toHexDigits(run);
    }
}
