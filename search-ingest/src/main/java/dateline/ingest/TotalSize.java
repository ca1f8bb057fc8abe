package dateline.ingest;

import dateline.ingest.walk.Found;
import dateline.ingest.walk.Walk;
import java.util.List;
import java.util.OptionalLong;

/// Counts how large all inputs are together, beside the reading, so that nobody waits for it.
final class TotalSize implements AutoCloseable {

    private final Thread counting;
    private volatile long total = -1;

    TotalSize(List<String> inputs) {
        counting = Thread.ofVirtual().name("total size").start(() -> count(inputs));
    }

    /// {@return the size in bytes; absent until it is known, and when it cannot be}
    OptionalLong get() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    private void count(List<String> inputs) {
        long sum = 0;
        for (Walk walk = new Walk(inputs); walk.hasNext(); ) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            switch (walk.next()) {
                case Found.File file -> sum += file.size();
                case Found.StandardInput input -> {
                    return;
                }
                case Found.Passed passed -> {}
                case Found.Missing missing -> {}
            }
        }
        total = sum;
    }

    @Override
    public void close() {
        counting.interrupt();
    }
}
