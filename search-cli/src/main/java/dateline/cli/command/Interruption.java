package dateline.cli.command;

import dateline.ArticleIndex;
import dateline.cli.output.Console;
import dateline.format.Amount;

/// What becomes of a run of indexing when the user stops it by Ctrl-C: what was indexed so far is committed and stays.
///
/// Java then ends the process with exit code 130, as for any process that the signal ends.
final class Interruption {

    private final Thread hook;
    private boolean over;

    private Interruption(ArticleIndex index, Console console) {
        this.hook = new Thread(() -> commit(index, console), "interruption");
    }

    /// Begins to care for a run.
    ///
    /// @param index   is written
    /// @param console where it is said what stays
    /// @return to be ended with the run
    static Interruption keep(ArticleIndex index, Console console) {
        Interruption interruption = new Interruption(index, console);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private synchronized void commit(ArticleIndex index, Console console) {
        if (over) {
            return;
        }
        index.commit();
        console.note("stopped: the index holds " + Amount.of(index.stats().articles(), "article")
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
