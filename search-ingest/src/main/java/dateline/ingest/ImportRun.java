package dateline.ingest;

import dateline.AddReport;
import dateline.ingest.walk.Walk;
import dateline.ingest.walk.WalkScope;
import java.time.Duration;
import java.util.List;

/// One import, in stages of one direction: the walk over the inputs, without the files that did not change
/// ([ChangedFiles]); the reader ([InputReader]); articles whose id another record of this import has, and lines that
/// sources are known to repeat ([ArticleStage]); the index ([ImportTarget]).
///
/// Not safe for use by several threads at once.
final class ImportRun implements AutoCloseable {

    private final List<String> inputs;
    private final ReimportPolicy policy;
    private final ImportState state;
    private final ImportTarget target;
    private final ChangedFiles files;
    private final InputReader reader;
    private final RepeatedLineFilter repeatedLines;
    private final TotalSize total;
    private final ArticleStage articles;
    private final long start = System.nanoTime();

    /// Prepares an import.
    ///
    /// @param inputs   files, folders, patterns and `-`
    /// @param options  how to read them
    /// @param listener is notified of what happens
    /// @param policy   how to treat what was imported before
    /// @param state    knows what was imported before; the caller closes it
    /// @param target   takes the articles
    ImportRun(
            List<String> inputs,
            ReadOptions options,
            ImportListener listener,
            ReimportPolicy policy,
            ImportState state,
            ImportTarget target) {
        this.inputs = inputs;
        this.policy = policy;
        this.state = state;
        this.target = target;
        this.files = new ChangedFiles(new Walk(inputs), state, policy.everything());
        this.reader = new InputReader(files, options, state.isDurable());
        this.repeatedLines = new RepeatedLineFilter(state);
        this.total = new TotalSize(inputs);
        this.articles = new ArticleStage(reader, state, repeatedLines, policy, new Notifier(listener));
    }

    /// {@return what came of the import}
    ImportReport run() {
        AddReport added = new AddReport(0, 0, 0, 0);
        do {
            articles.resume();
            added = sum(added, target.addAll(articles));
            if (articles.isPaused()) {
                checkpoint(true);
            }
        } while (articles.isPaused());
        articles.report();
        long vanished = state.isDurable() ? end() : 0;
        return report(added, vanished);
    }

    private long end() {
        checkpoint(true);
        boolean written = repeatedLines.filterBatch(target);
        state.endPages();
        checkpoint(written);
        long vanished =
                state.vanished(new WalkScope(inputs)::lacks, policy.sync(), policy.sync() ? target::delete : id -> {});
        if (policy.sync()) {
            checkpoint(vanished > 0);
        }
        return vanished;
    }

    /// Makes durable what was imported so far: first the articles in the index, then what is remembered of them. Never
    /// in the other order, and nothing else commits either of them: a process that is killed between the two reads some
    /// files again, whose articles are in the index already; with the order reversed it would take files for read whose
    /// articles are lost, and articles for deleted that are still there.
    ///
    /// @param indexChanged whether the index has anything to commit
    private void checkpoint(boolean indexChanged) {
        if (indexChanged) {
            target.commit();
        }
        state.commit();
    }

    private static AddReport sum(AddReport a, AddReport b) {
        return new AddReport(
                a.added() + b.added(),
                a.updated() + b.updated(),
                a.unchanged() + b.unchanged(),
                a.replaced() + b.replaced());
    }

    private ImportReport report(AddReport added, long vanished) {
        ReadProgress read = reader.progress();
        // What the state does not know of, the index still sees when it replaces an article.
        long duplicates = Math.max(articles.duplicates(), added.replaced());
        // Of repeated ids, those on two sides of a commit look to the index like updates, or like what it has already.
        long across = policy.onDuplicate() == OnDuplicate.REPLACE ? duplicates - added.replaced() : 0;
        long fromUpdated = Math.min(across, added.updated());
        long unchanged = added.unchanged() - (across - fromUpdated);
        return new ImportReport(
                added.added(),
                added.updated() - fromUpdated,
                unchanged + files.articles(),
                duplicates,
                articles.inDoubt(),
                vanished,
                policy.sync(),
                read.rejected() + articles.tooLarge(),
                articles.rejections(),
                read.skipped(),
                articles.skips(),
                read.files() - reader.filesSkipped(),
                files.files(),
                read.bytes(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /// {@return how far reading has come, unchanged files and all}
    private ReadProgress progress() {
        ReadProgress read = reader.progress();
        return new ReadProgress(
                read.files() + files.files(),
                read.bytes() + files.bytes(),
                read.accepted(),
                read.rejected(),
                read.skipped());
    }

    /// Passes events on to the listener, and the progress of the import.
    private final class Notifier implements ArticleStage.Events {

        private final ImportListener listener;

        Notifier(ImportListener listener) {
            this.listener = listener;
        }

        @Override
        public void rejected(ReadResult.Rejected rejected) {
            listener.rejected(rejected);
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {
            listener.skipped(skipped);
        }

        @Override
        public void progress() {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            listener.progress(new ImportProgress(ImportRun.this.progress(), total.get(), elapsed));
        }
    }

    @Override
    public void close() {
        try (total) {
            reader.close();
        }
    }
}
