package dateline.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/// Merges segments on threads of its own, and prints nothing when that fails: the writer keeps the reason, and who
/// waits for the merge, or finds the writer closed by it, gets it.
final class QuietMergeScheduler extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable failure) {
        // The writer has it.
    }
}
