package dateline.ingest;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.ingest.manifest.ManifestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
public final class Importer {

    private static final long BETWEEN_REPORTS_NANOS = 100_000_000;

    /// How long at most what was read waits to be committed, and how many files.
    private static final long BETWEEN_COMMITS_NANOS = 60_000_000_000L;

    private static final int FILES_BETWEEN_COMMITS = 50_000;

    private final Target target;
    private final ReadOptions options;
    private final ImportListener listener;
    private final Again again;

    /// What takes the articles.
    interface Target {

        /// Takes all articles and tells what became of them.
        AddReport addAll(Iterator<Article> articles);

        /// {@return an article that was committed}
        default Optional<Article> article(String id) {
            return Optional.empty();
        }

        /// Deletes an article.
        default void delete(String id) {
            throw new UnsupportedOperationException("nothing is deleted here");
        }

        /// Makes durable what was added and deleted.
        default void commit() {}
    }

    /// How an import goes about what was imported before.
    ///
    /// @param folder      where the manifest lies; null for none
    /// @param sync        whether what vanished is deleted
    /// @param everything  whether files are read that did not change
    /// @param onDuplicate what is done with repeated ids
    /// @param rejected    whether files are read that did not change, but of which records were rejected
    /// @param files       how many files are read between two commits, at most
    private record Again(
            @Nullable Path folder,
            boolean sync,
            boolean everything,
            OnDuplicate onDuplicate,
            boolean rejected,
            int files) {

        Again in(Path newFolder) {
            return new Again(newFolder, sync, everything, onDuplicate, rejected, files);
        }

        Again sync(boolean newSync) {
            return new Again(folder, newSync, everything, onDuplicate, rejected, files);
        }

        Again everything(boolean newEverything) {
            return new Again(folder, sync, newEverything, onDuplicate, rejected, files);
        }

        Again on(OnDuplicate newOnDuplicate) {
            return new Again(folder, sync, everything, newOnDuplicate, rejected, files);
        }

        Again rejected(boolean newRejected) {
            return new Again(folder, sync, everything, onDuplicate, newRejected, files);
        }

        Again committing(int newFiles) {
            return new Again(folder, sync, everything, onDuplicate, rejected, newFiles);
        }
    }

    Importer(Target target, ReadOptions options, ImportListener listener) {
        this(
                target,
                options,
                listener,
                new Again(null, false, false, OnDuplicate.REPLACE, true, FILES_BETWEEN_COMMITS));
    }

    private Importer(Target target, ReadOptions options, ImportListener listener, Again again) {
        this.target = Objects.requireNonNull(target, "target must not be null");
        this.options = Objects.requireNonNull(options, "options must not be null");
        this.listener = Objects.requireNonNull(listener, "listener must not be null");
        this.again = again;
    }

    /// {@return an importer with the default options}
    ///
    /// @param index where the articles go; it has to be open for writing
    public static Importer into(ArticleIndex index) {
        Target target = new Target() {
            @Override
            public AddReport addAll(Iterator<Article> articles) {
                return index.addAll(articles);
            }

            @Override
            public Optional<Article> article(String id) {
                return index.article(id);
            }

            @Override
            public void delete(String id) {
                index.delete(id);
            }

            @Override
            public void commit() {
                index.commit();
            }
        };
        return new Importer(target, ReadOptions.defaults(), ImportListener.NONE);
    }

    /// {@return an importer that reads files so}
    ///
    /// @param newOptions how to read
    public Importer with(ReadOptions newOptions) {
        return new Importer(target, newOptions, listener, again);
    }

    /// {@return an importer that tells somebody what happens}
    ///
    /// @param newListener who is told
    public Importer tell(ImportListener newListener) {
        return new Importer(target, options, newListener, again);
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
    /// @param folder where that is kept, in a folder of its own called `manifest`: the index's own folder
    public Importer remembering(Path folder) {
        return new Importer(target, options, listener, again.in(folder));
    }

    /// {@return an importer that deletes the articles whose file, or whose record in it, is gone, if it remembers them}
    ///
    /// @param sync whether it does; by default they are counted and stay
    public Importer sync(boolean sync) {
        return new Importer(target, options, listener, again.sync(sync));
    }

    /// {@return an importer that reads all files, whether they changed or not}
    ///
    /// @param everything whether it does
    public Importer everything(boolean everything) {
        return new Importer(target, options, listener, again.everything(everything));
    }

    /// {@return an importer that treats repeated ids so}
    ///
    /// @param onDuplicate what is done with an article whose id another record of the same import has; by default it
    ///                    takes the place of the other one
    public Importer on(OnDuplicate onDuplicate) {
        return new Importer(target, options, listener, again.on(onDuplicate));
    }

    /// {@return an importer that reads files again, or not, of which records were rejected, though they did not change}
    ///
    /// @param rejected whether it does, as it does by default, so that each run names what is still broken
    public Importer rejectedAgain(boolean rejected) {
        return new Importer(target, options, listener, again.rejected(rejected));
    }

    /// {@return an importer that commits more often}
    ///
    /// @param files after how many files
    Importer committingAfter(int files) {
        return new Importer(target, options, listener, again.committing(files));
    }

    /// Verifies what imports that remember ([#remembering]) keep beside an index.
    ///
    /// @param folder the index's own folder
    /// @return what is damaged, one sentence each; empty when all is sound, or when nothing is kept there
    /// @throws UncheckedIOException if it cannot be read
    public static List<String> check(Path folder) {
        try {
            return new ManifestFolder(folder).check();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("cannot check the manifest in " + folder + ": " + e, e));
        }
    }

    /// Adds the articles of some files. An article whose id is in the index already takes the place of the older one.
    ///
    /// @param inputs files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @return what came of it
    /// @throws dateline.ArticleIndexException if the index fails
    /// @throws DuplicateIdException if an id is repeated, and this was told to end then
    /// @throws UncheckedIOException if what is remembered cannot be read or written
    public ImportReport add(List<String> inputs) {
        Path folder = again.folder();
        if (folder != null) {
            try (ManifestState ledger = new ManifestState(folder, options, again.everything(), again.rejected())) {
                ledger.rebuilt().ifPresent(listener::manifestRebuilt);
                return add(inputs, ledger);
            }
        }
        if (again.onDuplicate() == OnDuplicate.REPLACE) {
            return add(inputs, null);
        }
        try (TemporaryFolder temporary = new TemporaryFolder();
                ManifestState ledger = new ManifestState(temporary.path(), options, true, true)) {
            return add(inputs, ledger);
        }
    }

    private ImportReport add(List<String> inputs, @Nullable ManifestState ledger) {
        long start = System.nanoTime();
        try (ArticleReader reader = ArticleReader.open(inputs, options, ledger);
                TotalSize total = new TotalSize(inputs)) {
            Articles articles = new Articles(reader, ledger, total, start);
            AddReport added = target.addAll(articles);
            while (ledger != null && articles.goOn()) {
                target.commit();
                ledger.commit();
                added = sum(added, target.addAll(articles));
            }
            articles.report();
            long vanished = 0;
            if (ledger != null) {
                target.commit();
                ledger.commit();
                if (ledger.second(target)) {
                    target.commit();
                }
                ledger.endSecond();
                vanished = ledger.vanished(inputs, again.sync() ? target::delete : null);
                if (again.sync()) {
                    if (vanished > 0) {
                        target.commit();
                    }
                    ledger.commit();
                }
            }
            return report(added, reader.progress(), articles, ledger, vanished, System.nanoTime() - start);
        }
    }

    private static AddReport sum(AddReport a, AddReport b) {
        return new AddReport(
                a.added() + b.added(),
                a.updated() + b.updated(),
                a.unchanged() + b.unchanged(),
                a.replaced() + b.replaced());
    }

    private ImportReport report(
            AddReport added, ReadProgress read, Articles articles, @Nullable ManifestState ledger, long vanished, long nanos) {
        long duplicates = ledger == null ? added.replaced() : ledger.duplicates();
        // Of repeated ids, those on two sides of a commit look to the index like updates, or like what it has already.
        long across = again.onDuplicate() == OnDuplicate.REPLACE ? Math.max(0, duplicates - added.replaced()) : 0;
        long fromUpdated = Math.min(across, added.updated());
        long unchanged = added.unchanged() - (across - fromUpdated);
        return new ImportReport(
                added.added(),
                added.updated() - fromUpdated,
                unchanged + (ledger == null ? 0 : ledger.unchangedArticles()),
                duplicates,
                vanished,
                again.sync(),
                read.rejected(),
                articles.rejections,
                read.skipped(),
                articles.skips,
                read.files() - (ledger == null ? 0 : ledger.unchangedFiles()) - articles.reader.filesPassedBy(),
                ledger == null ? 0 : ledger.unchangedFiles(),
                read.bytes() - (ledger == null ? 0 : ledger.unchangedBytes()),
                Duration.ofNanos(nanos));
    }

    /// The articles alone, with all else that comes up taken note of.
    private final class Articles implements Iterator<Article> {

        private final ArticleReader reader;
        private final @Nullable ManifestState ledger;
        private final TotalSize total;
        private final long start;
        private long lastCommit;
        private long filesAtCommit;
        private boolean pausing;
        private final List<ReadResult.Rejected> rejections = new ArrayList<>();
        private final List<ReadResult.Skipped> skips = new ArrayList<>();
        private long lastReport;
        private @Nullable Article next;

        Articles(ArticleReader reader, @Nullable ManifestState ledger, TotalSize total, long start) {
            this.reader = reader;
            this.ledger = ledger;
            this.total = total;
            this.start = start;
            this.lastReport = start;
            this.lastCommit = start;
        }

        /// {@return whether there is more, after a pause in which all was committed}
        boolean goOn() {
            boolean paused = pausing;
            pausing = false;
            lastCommit = System.nanoTime();
            filesAtCommit = reader.progress().files();
            return paused;
        }

        private boolean isTimeToCommit() {
            return ledger != null
                    && (System.nanoTime() - lastCommit > BETWEEN_COMMITS_NANOS
                            || reader.progress().files() - filesAtCommit > again.files());
        }

        @Override
        public boolean hasNext() {
            pausing = pausing || (next == null && isTimeToCommit());
            while (!pausing && next == null && reader.hasNext()) {
                switch (reader.next()) {
                    case ReadResult.Accepted accepted -> take(accepted.article());
                    case ReadResult.Rejected rejected -> note(rejected);
                    case ReadResult.Skipped skipped -> note(skipped);
                }
                if (System.nanoTime() - lastReport > BETWEEN_REPORTS_NANOS) {
                    report();
                }
            }
            return next != null;
        }

        @Override
        public Article next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all is read");
            }
            Article article = Objects.requireNonNull(next);
            next = null;
            return article;
        }

        private void take(Article article) {
            boolean repeats = ledger != null && ledger.repeats(article, again.onDuplicate());
            boolean left = repeats && again.onDuplicate() == OnDuplicate.SKIP;
            next = left ? null : ledger == null ? article : ledger.first(article);
        }

        private void note(ReadResult.Rejected rejected) {
            if (rejections.size() < ImportReport.SHOWN) {
                rejections.add(rejected);
            }
            listener.rejected(rejected);
        }

        private void note(ReadResult.Skipped skipped) {
            if (skips.size() < ImportReport.SHOWN) {
                skips.add(skipped);
            }
            listener.skipped(skipped);
        }

        private void report() {
            lastReport = System.nanoTime();
            listener.progress(new ImportProgress(reader.progress(), total.get(), Duration.ofNanos(lastReport - start)));
        }
    }
}
