package dateline.search.limit;

import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.QueryTimeout;

/// When a search has to return what it has found so far.
///
/// Lucene checks it while it iterates over documents. All work before and after that (translating, expanding patterns,
/// highlighting, explaining, correcting) calls [#check].
public final class Deadline implements QueryTimeout {

    /// Never passes.
    public static final Deadline NONE = new Deadline(Duration.ofNanos(Long.MAX_VALUE / 2));

    /// Marking what was found in time may take so large a part of the time again.
    private static final int MARKING_SHARE = 10;

    private final long end;
    private volatile boolean passed;
    private volatile Optional<String> reason = Optional.empty();

    public Deadline(Duration timeout) {
        this(System.nanoTime() + nanos(timeout));
    }

    private Deadline(long end) {
        this.end = end;
    }

    private static long nanos(Duration timeout) {
        return timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) < 0 ? timeout.toNanos() : Long.MAX_VALUE / 2;
    }

    @Override
    public boolean shouldExit() {
        if (!passed && System.nanoTime() - end >= 0) {
            passed = true;
        }
        return passed;
    }

    /// Lets nobody go on after the time is over.
    ///
    /// @throws TimeExceededException if it is
    public void check() {
        if (shouldExit()) {
            throw new TimeExceededException();
        }
    }

    /// Stops the search before its time is over: what it found so far is all there will be.
    ///
    /// @param why for the reader of the answer
    public void stop(String why) {
        reason = Optional.of(why);
        passed = true;
    }

    /// Refuses what has to be whole.
    ///
    /// @throws BadRequestException if the search was stopped
    public void requireDone() {
        reason.ifPresent(why -> {
            throw new BadRequestException(why);
        });
    }

    /// {@return why it was stopped, if it was not for its time}
    public Optional<String> reason() {
        return reason;
    }

    /// {@return whether the search was told to stop}
    public boolean passed() {
        return passed;
    }

    /// {@return when marking what was found has to end}
    ///
    /// @param timeout the request's
    public Deadline forMarking(Duration timeout) {
        return new Deadline(end + nanos(timeout) / MARKING_SHARE);
    }
}
