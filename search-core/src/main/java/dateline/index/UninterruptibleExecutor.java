package dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// Runs work on its own threads, so that a caller's interrupt cannot stop a write half way.
///
/// Java closes a file when a thread is interrupted while it reads or writes it, and Lucene's writer closes for good
/// when that happens to one of its files: one cancelled task would close the index for every user. So the caller waits
/// until the work is done, and finds its interrupt flag set as before.
///
/// Threads start on demand, end when idle, and are daemons. Safe for use by many threads.
public final class UninterruptibleExecutor implements Closeable {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new OwnThread(this, task);
                thread.setDaemon(true);
                return thread;
            });

    /// A thread that nobody interrupts.
    private static final class OwnThread extends Thread {

        private final UninterruptibleExecutor executor;

        OwnThread(UninterruptibleExecutor executor, Runnable task) {
            super(task, "dateline-write");
            this.executor = executor;
        }
    }

    /// Work that reads or writes files.
    ///
    /// @param <T> its result
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /// {@return the result}
        ///
        /// @throws IOException if a file cannot be read or written
        T run() throws IOException;
    }

    /// {@return the result of some work, which is done to its end before this returns}
    ///
    /// Work that is given by other such work is done at once, on its thread.
    ///
    /// @param work the work
    /// @param <T>  its result
    /// @throws IOException            if the work throws it
    /// @throws AlreadyClosedException if this was closed
    public <T extends @Nullable Object> T call(Work<T> work) throws IOException {
        if (Thread.currentThread() instanceof OwnThread own && own.executor == this) {
            return work.run();
        }
        FutureTask<T> task = new FutureTask<>(work::run);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw new AlreadyClosedException("the index is closed", e);
        }
        return result(task);
    }

    /// {@return the result of a task, waiting for it even when interrupted}
    ///
    /// @throws IOException if the task failed by it
    static <T extends @Nullable Object> T result(Future<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException e -> e;
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            case null -> new IOException(failure);
            default -> new IOException(failure);
        };
    }

    /// {@return whether it was closed}
    public boolean isClosed() {
        return threads.isShutdown();
    }

    /// Accepts no further work. What is under way is done to its end.
    @Override
    public void close() {
        threads.shutdown();
    }
}
