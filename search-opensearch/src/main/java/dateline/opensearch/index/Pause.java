package dateline.opensearch.index;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits for a cluster.
final class Pause {

    private Pause() {}

    /// Waits.
    ///
    /// @param milliseconds how long
    /// @throws InterruptedIOException if the thread is interrupted
    static void of(long milliseconds) throws InterruptedIOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the thread was interrupted while it waited for a busy cluster");
            }
        }
    }
}
