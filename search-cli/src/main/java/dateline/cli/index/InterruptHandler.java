package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.cli.command.ExitCode;
import dateline.cli.output.Console;
import dateline.format.Amount;
import java.util.Objects;
import org.jline.utils.Signals;

/// What becomes of a run of indexing when the user stops it by Ctrl-C: what was indexed so far is committed and stays.
///
/// Java then ends the process with exit code 130, as for any process that the signal ends. A second Ctrl-C ends it at
/// once; the index then holds what the last commit held.
final class InterruptHandler {

    private final Thread hook;
    private boolean over;

    private InterruptHandler(ArticleIndex index, Console console, boolean quiet) {
        this.hook = new Thread(() -> commit(index, console, quiet), "interruption");
    }

    /// Begins to care for a run.
    ///
    /// @param index   is written
    /// @param console where it is said what stays
    /// @param quiet   whether it is not
    /// @return to be ended with the run
    static InterruptHandler keep(ArticleIndex index, Console console, boolean quiet) {
        InterruptHandler interruption = new InterruptHandler(index, console, quiet);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private synchronized void commit(ArticleIndex index, Console console, boolean quiet) {
        if (over) {
            return;
        }
        console.endStatus();
        Signals.register("INT", () -> Runtime.getRuntime().halt(ExitCode.STOPPED.number()));
        commitOrSayWhyNot(index, console, quiet);
    }

    /// Nobody waits for the thread of a shutdown hook, so what it cannot do is said by itself.
    static void commitOrSayWhyNot(ArticleIndex index, Console console, boolean quiet) {
        try {
            if (quiet) {
                index.commit();
            } else {
                commit(index, console);
            }
        } catch (RuntimeException | Error e) {
            console.note("dateline: stopped, but what was read since the last commit is lost: "
                    + Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    /// Commits, and tells what stays.
    static void commit(ArticleIndex index, Console console) {
        index.commit();
        console.note("stopped: the index holds " + Amount.of(CommittedArticles.count(index), "article")
                + "; the same command takes up the rest");
    }

    /// Ends the care; later interruptions end the process at once.
    synchronized void end() {
        over = true;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending for another reason.
        }
    }
}
