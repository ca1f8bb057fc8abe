package dateline.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// When a search has to answer with what it has.
final class Deadline implements QueryTimeout {

    private final long end;
    private volatile boolean passed;

    Deadline(Duration timeout) {
        this.end = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public boolean shouldExit() {
        if (System.nanoTime() - end >= 0) {
            passed = true;
        }
        return passed;
    }

    /// {@return whether the search was told to stop}
    boolean passed() {
        return passed;
    }
}
