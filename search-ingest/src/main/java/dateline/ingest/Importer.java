package dateline.ingest;

import dateline.ArticleIndex;
import dateline.ingest.field.Doubt;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Puts articles from files into an index.
///
/// ```java
/// ImportReport report = Importer.into(index).add(List.of("news/"));
/// index.commit();
/// ```
///
/// Files are read on the calling thread while the index works on its own ones. What cannot be read is counted, reported
/// and left out; when the index fails, the import ends with its exception. Committing is left to the caller, unless the
/// import remembers what it reads ([#remembering]).
///
/// Immutable; but an index takes one import at a time.
///
/// @since 0.1
public final class Importer {

    /// The extra field of articles of which something is in doubt. Its values are `body`, where a web page may have
    /// another main text than was found, and `date`, where what is known of the article speaks for different dates.
    public static final String DOUBT = Doubt.FIELD;

    private final ImportTarget target;
    private final ReadOptions options;
    private final ImportListener listener;
    private final ReimportPolicy policy;

    Importer(ImportTarget target, ReadOptions options, ImportListener listener) {
        this(target, options, listener, ReimportPolicy.DEFAULT);
    }

    private Importer(ImportTarget target, ReadOptions options, ImportListener listener, ReimportPolicy policy) {
        this.target = Objects.requireNonNull(target, "target must not be null");
        this.options = Objects.requireNonNull(options, "options must not be null");
        this.listener = Objects.requireNonNull(listener, "listener must not be null");
        this.policy = policy;
    }

    /// {@return an importer with the default options}
    ///
    /// @param index where the articles go; it has to be open for writing
    public static Importer into(ArticleIndex index) {
        Objects.requireNonNull(index, "index must not be null");
        return new Importer(ImportTarget.of(index), ReadOptions.defaults(), ImportListener.NONE);
    }

    /// {@return an importer that reads files so}
    ///
    /// @param newOptions how to read
    public Importer with(ReadOptions newOptions) {
        return new Importer(target, newOptions, listener, policy);
    }

    /// {@return an importer that tells somebody what happens}
    ///
    /// @param newListener the listener
    public Importer tell(ImportListener newListener) {
        return new Importer(target, options, newListener, policy);
    }

    /// {@return an importer that remembers what it read, and reads only what changed since}
    ///
    /// A file that has the size and time that it had is left alone, and so is one of another time whose content is the
    /// same; articles that such a file gave count as unchanged. The import commits every minute and at its end, so that
    /// one that was killed goes on where the last commit stood.
    ///
    /// When what was kept is found damaged, it is deleted and rebuilt: all files are read again, and articles that
    /// are in the index already count as unchanged. Articles whose file vanished before that stay until they are
    /// deleted by a query.
    ///
    /// At its end it takes a second look at the web pages that it read: lines that one source repeats over its pages
    /// are dropped from them, see `docs/formats.md`.
    ///
    /// @param folder where that is kept, in a folder of its own called `manifest`: the index's own folder, or of an
    ///               index that lies in none, a folder that exists
    public Importer remembering(Path folder) {
        Objects.requireNonNull(folder, "folder must not be null");
        return new Importer(target, options, listener, policy.in(folder));
    }

    /// {@return an importer that deletes the articles whose file, or whose record in it, is gone, if it remembers them}
    ///
    /// @param sync whether it does; by default they are counted and stay
    public Importer sync(boolean sync) {
        return new Importer(target, options, listener, policy.sync(sync));
    }

    /// {@return an importer that reads all files, whether they changed or not}
    ///
    /// @param everything whether it does
    public Importer everything(boolean everything) {
        return new Importer(target, options, listener, policy.everything(everything));
    }

    /// {@return an importer that treats repeated ids so}
    ///
    /// @param onDuplicate what is done with an article whose id another record of the same import has; by default it
    ///                    takes the place of the other one
    public Importer on(OnDuplicate onDuplicate) {
        Objects.requireNonNull(onDuplicate, "onDuplicate must not be null");
        return new Importer(target, options, listener, policy.on(onDuplicate));
    }

    /// {@return an importer that reads files again, or not, of which records were rejected, though they did not change}
    ///
    /// @param rejected whether it does, as it does by default, so that each run names what is still broken
    public Importer rejectedAgain(boolean rejected) {
        return new Importer(target, options, listener, policy.rejectedAgain(rejected));
    }

    /// {@return an importer that commits more often}
    ///
    /// @param files after how many files
    Importer committingAfter(int files) {
        return new Importer(target, options, listener, policy.committing(files));
    }

    /// Adds the articles of some files. An article whose id is in the index already takes the place of the older one.
    ///
    /// @param inputs files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @return what came of it
    /// @throws dateline.ArticleIndexException if the index fails
    /// @throws DuplicateIdException if an id is repeated, and this was told to end then
    /// @throws java.io.UncheckedIOException if what is remembered cannot be read or written
    public ImportReport add(List<String> inputs) {
        Objects.requireNonNull(inputs, "inputs must not be null");
        if (policy.folder().isEmpty() && policy.onDuplicate() != OnDuplicate.REPLACE) {
            try (TemporaryFolder temporary = new TemporaryFolder()) {
                return add(inputs, new ManifestState(temporary.path(), options, true), policy.everything(true));
            }
        }
        ImportState state = policy.folder()
                .<ImportState>map(folder -> new ManifestState(folder, options, policy.rejectedAgain()))
                .orElseGet(TransientState::new);
        return add(inputs, state, policy);
    }

    private ImportReport add(List<String> inputs, ImportState state, ReimportPolicy how) {
        try (state) {
            state.rebuilt().ifPresent(listener::manifestRebuilt);
            try (ImportRun run = new ImportRun(inputs, options, listener, how, state, target)) {
                return run.run();
            }
        }
    }
}
