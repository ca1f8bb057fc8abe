package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.cli.output.Console;
import dateline.ingest.ImportReport;
import dateline.ingest.Importer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Imports what comes or changes, again and again, until the thread is interrupted or the process is ended.
///
/// It looks by itself, instead of being notified by the operating system, for that works on every file system; between
/// two looks it rests for ten times as long as the last one took, and two seconds at least. A file of which records
/// were rejected is read again when it changes.
final class Watch {

    private static final long SHORTEST_REST_MILLIS = 2000;
    private static final int RESTS = 10;

    private final Importer importer;
    private final List<String> paths;
    private final ArticleIndex index;
    private final Console console;
    private final ImportNotes notes;
    private final Consumer<ImportReport> changed;

    /// Makes one that has not begun.
    ///
    /// @param importer reads what changed, and tells `notes`
    /// @param paths    what is watched
    /// @param index    is written
    /// @param console  where it is said what came
    /// @param notes    are told what could not be read
    /// @param changed  is notified of each look that changed something
    Watch(
            Importer importer,
            List<String> paths,
            ArticleIndex index,
            Console console,
            ImportNotes notes,
            Consumer<ImportReport> changed) {
        this.importer = importer;
        this.paths = paths;
        this.index = index;
        this.console = console;
        this.notes = notes;
        this.changed = changed;
    }

    void run() throws IOException {
        if (!notes.quiet()) {
            console.note("watching for changes; Ctrl-C ends it");
        }
        long rest = SHORTEST_REST_MILLIS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(Duration.ofMillis(rest));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            ImportReport report = look();
            if (report.added() + report.updated() > 0 || (report.deleted() && report.vanished() > 0)) {
                changed.accept(report);
            }
            notes.endRun();
            rest = Math.max(SHORTEST_REST_MILLIS, RESTS * report.elapsed().toMillis());
        }
    }

    /// One look. Ctrl-C in the midst of it keeps what was read.
    private ImportReport look() {
        InterruptHandler interruption = InterruptHandler.keep(index, console, notes.quiet());
        try {
            return importer.add(paths);
        } finally {
            interruption.end();
        }
    }
}
