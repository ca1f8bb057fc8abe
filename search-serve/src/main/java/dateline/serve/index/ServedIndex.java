package dateline.serve.index;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.SearchIndex;
import dateline.serve.http.ProblemException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An index under a name, which follows the commits of its writer. Where the index was moved or rebuilt, it is opened
/// again; where it is gone, each use says so until it is back.
///
/// Safe for use by many threads.
///
/// @since 0.1
public final class ServedIndex implements AutoCloseable {

    private static final long REFRESH_NANOS = 100_000_000L;

    private final String name;
    private final Supplier<? extends SearchIndex> opener;
    private final boolean writable;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong refreshed = new AtomicLong();
    private volatile @Nullable Opened opened;

    /// An index with a number that no other opening has.
    private record Opened(SearchIndex index, String birth) {}

    private ServedIndex(String name, Supplier<? extends SearchIndex> opener, boolean writable) {
        this.name = Objects.requireNonNull(name, "name must not be null");
        this.opener = opener;
        this.writable = writable;
    }

    /// {@return an index that is only read}
    ///
    /// @param name   its name in URLs
    /// @param opener opens it, each time again
    /// @throws ArticleIndexException if it cannot be opened
    public static ServedIndex reading(String name, Supplier<? extends SearchIndex> opener) {
        Objects.requireNonNull(opener, "opener must not be null");
        ServedIndex index = new ServedIndex(name, opener, false);
        index.open();
        return index;
    }

    /// {@return an index that is written to as well}
    ///
    /// @param name   its name in URLs
    /// @param opener opens it for writing
    /// @throws ArticleIndexException if it cannot be opened
    public static ServedIndex writing(String name, Supplier<ArticleIndex> opener) {
        Objects.requireNonNull(opener, "opener must not be null");
        ServedIndex index = new ServedIndex(name, opener, true);
        index.open();
        return index;
    }

    /// {@return its name in URLs}
    public String name() {
        return name;
    }

    /// {@return whether it is open for writing}
    public boolean writable() {
        return writable;
    }

    /// {@return the result of reading the latest commit}
    ///
    /// @param work reads from the index; may run a second time after the index was opened again
    /// @param <T>  the type of the result
    /// @throws ArticleIndexException if the index cannot be read
    public <T> T read(Function<SearchIndex, T> work) {
        Objects.requireNonNull(work, "work must not be null");
        Opened current = current();
        try {
            return work.apply(current.index());
        } catch (ArticleIndexException e) {
            if (!isStale(e.reason())) {
                throw e;
            }
            return work.apply(reopened(current, e).index());
        }
    }

    /// {@return the result of changing the index}
    ///
    /// @param work writes to the index
    /// @param <T>  the type of the result
    /// @throws ProblemException      if the index is not open for writing
    /// @throws ArticleIndexException if it cannot be written to
    public <T> T write(Function<ArticleIndex, T> work) {
        Objects.requireNonNull(work, "work must not be null");
        if (current().index() instanceof ArticleIndex open) {
            return work.apply(open);
        }
        throw new ProblemException(403, "the index " + name + " is served for reading only");
    }

    /// {@return a name of the snapshot that is read, which changes with each commit}
    public String version() {
        return read(index -> {
            Opened now = opened;
            return (now == null ? "" : now.birth()) + "-" + index.version();
        });
    }

    private Opened current() {
        Opened current = opened;
        if (current == null) {
            return open();
        }
        long now = System.nanoTime();
        long last = refreshed.get();
        if (now - last < REFRESH_NANOS || !refreshed.compareAndSet(last, now)) {
            return current;
        }
        try {
            if (!writable) {
                current.index().refresh();
            }
            return current;
        } catch (ArticleIndexException e) {
            return reopened(current, e);
        }
    }

    private Opened reopened(Opened stale, ArticleIndexException cause) {
        if (writable) {
            throw cause;
        }
        lock.lock();
        try {
            Opened current = opened;
            if (stale.equals(current)) {
                opened = null;
                closeQuietly(stale.index());
            }
            return open();
        } finally {
            lock.unlock();
        }
    }

    private Opened open() {
        lock.lock();
        try {
            Opened current = opened;
            if (current != null) {
                return current;
            }
            SearchIndex index = opener.get();
            String birth = Long.toHexString(index.stats().created().toEpochMilli());
            current = new Opened(index, birth);
            opened = current;
            refreshed.set(System.nanoTime());
            return current;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isStale(Reason reason) {
        return switch (reason) {
            case CLOSED, DAMAGED, IO, MISSING -> true;
            case EXISTS,
                    LOCKED,
                    OUTDATED,
                    INCOMPATIBLE,
                    BAD_REQUEST,
                    EXPIRED_CURSOR,
                    INTERRUPTED,
                    MODEL,
                    DENIED,
                    UNAVAILABLE,
                    INCOMPLETE -> false;
        };
    }

    private static void closeQuietly(SearchIndex index) {
        try {
            index.close();
        } catch (ArticleIndexException e) {
            // It is gone already.
        }
    }

    /// Closes the index.
    @Override
    public void close() {
        lock.lock();
        try {
            Opened current = opened;
            opened = null;
            if (current != null) {
                current.index().close();
            }
        } finally {
            lock.unlock();
        }
    }
}
