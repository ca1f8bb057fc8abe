package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.cli.output.Console;
import dateline.format.Amount;
import dateline.ingest.ImportReport;
import dateline.ingest.Importer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Imports what comes or changes, again and again, until the thread is interrupted or the process is ended.
///
/// It looks by itself, instead of being told by the operating system, for that works on every file system; between two
/// looks it rests for ten times as long as the last one took, and two seconds at least. A file of which records were
/// rejected is read again when it changes.
final class Watch {

    private static final long SHORTEST_REST_MILLIS = 2000;
    private static final int RESTS = 10;

    private final Importer importer;
    private final List<String> paths;
    private final ArticleIndex index;
    private final Console console;
    private final ImportNotes notes;

    /// Makes one that has not begun.
    ///
    /// @param importer reads what changed, and tells `notes`
    /// @param paths    what is watched
    /// @param index    is written
    /// @param console  where it is said what came
    /// @param notes    are told what could not be read
    Watch(Importer importer, List<String> paths, ArticleIndex index, Console console, ImportNotes notes) {
        this.importer = importer;
        this.paths = paths;
        this.index = index;
        this.console = console;
        this.notes = notes;
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
                console.note(Amount.number(report.added()) + " added, " + Amount.number(report.updated()) + " updated, "
                        + Amount.number(report.deleted() ? report.vanished() : 0) + " deleted");
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
