package dateline.serve.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets so many in at a time; others wait for a while, and are then refused.
///
/// Safe for use by many threads.
///
/// @since 0.1
public final class Gate {

    private final Semaphore permits;
    private final Duration wait;
    private final String what;

    /// Makes a gate.
    ///
    /// @param what  what is going on behind it, for messages
    /// @param most  how many may be in at a time
    /// @param wait  how long one waits
    public Gate(String what, int most, Duration wait) {
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(wait, "wait must not be null");
        this.what = what;
        this.permits = new Semaphore(most, true);
        this.wait = wait;
    }

    /// Something done behind a gate.
    ///
    /// @param <T> what comes of it
    /// @param <X> how it can fail
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        /// {@return what comes of it}
        ///
        /// @throws X if it fails
        T get() throws X;
    }

    /// {@return what comes of a piece of work}
    ///
    /// @param work the work
    /// @param <T>  what comes of it
    /// @param <X>  how it can fail
    /// @throws X                if the work fails
    /// @throws ProblemException if its turn does not come in time
    public <T, X extends Exception> T pass(Work<T, X> work) throws X {
        Objects.requireNonNull(work, "work must not be null");
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /// Enters. Each caller that entered must [leave][#leave()], once.
    ///
    /// @throws ProblemException if one's turn does not come in time
    public void enter() {
        boolean passed;
        try {
            passed = permits.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            passed = false;
        }
        if (!passed) {
            throw new ProblemException(
                    503, "too many " + what + " at the same time: try again", Map.of("Retry-After", "2"));
        }
    }

    /// Makes room for another.
    public void leave() {
        permits.release();
    }
}
