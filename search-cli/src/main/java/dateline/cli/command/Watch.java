package dateline.cli.command;

import dateline.cli.output.Amount;
import dateline.cli.output.Console;
import dateline.ingest.ImportReport;
import dateline.ingest.Importer;
import java.time.Duration;
import java.util.List;

/// Imports what comes or changes, again and again, until the thread is interrupted or the process is ended.
///
/// It looks by itself, instead of being told by the operating system, for that works on every file system; between two
/// looks it rests for ten times as long as the last one took, and two seconds at least.
final class Watch {

    private static final long SHORTEST_REST_MILLIS = 2000;
    private static final int RESTS = 10;

    private final Importer importer;
    private final List<String> paths;
    private final Console console;

    Watch(Importer importer, List<String> paths, Console console) {
        this.importer = importer;
        this.paths = paths;
        this.console = console;
    }

    void run() {
        console.note("watching for changes; Ctrl-C ends it");
        long rest = SHORTEST_REST_MILLIS;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(Duration.ofMillis(rest));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            ImportReport report = importer.add(paths);
            if (report.added() + report.updated() > 0 || (report.deleted() && report.vanished() > 0)) {
                console.note(Amount.number(report.added()) + " added, " + Amount.number(report.updated()) + " updated, "
                        + Amount.number(report.deleted() ? report.vanished() : 0) + " deleted");
            }
            rest = Math.max(SHORTEST_REST_MILLIS, RESTS * report.elapsed().toMillis());
        }
    }
}
