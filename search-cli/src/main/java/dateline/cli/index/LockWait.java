package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.cli.output.Console;
import java.time.Duration;
import java.util.function.Supplier;

/// Waits for another writer of an index to end.
///
/// @param most    how long at most; zero not at all
/// @param console where it is said that it waits
record LockWait(Duration most, Console console) {

    private static final long PAUSE_MILLIS = 500;

    static LockWait of(Duration most, Console console) {
        return new LockWait(most, console);
    }

    /// {@return the index, as soon as no other writer holds it}
    ///
    /// @param opening opens it
    /// @throws ArticleIndexException with [Reason#LOCKED] if the other writer outlasts the wait
    ArticleIndex open(Supplier<ArticleIndex> opening) {
        long end = System.nanoTime() + most.toNanos();
        boolean told = false;
        while (true) {
            try {
                return opening.get();
            } catch (ArticleIndexException e) {
                long left = end - System.nanoTime();
                if (e.reason() != Reason.LOCKED || left <= 0 || !pause(Math.min(PAUSE_MILLIS, left / 1_000_000 + 1))) {
                    throw e;
                }
                if (!told) {
                    console.note("waiting for another writer of the index to end");
                    told = true;
                }
            }
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
