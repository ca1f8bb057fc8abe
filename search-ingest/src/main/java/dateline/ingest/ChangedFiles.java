package dateline.ingest;

import dateline.ingest.walk.Found;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The first stage of an import: what a walk finds, without the files that did not change since they were read.
///
/// Not safe for use by several threads at once.
final class ChangedFiles implements Iterator<Found> {

    private final Iterator<Found> walk;
    private final ImportState state;
    private final boolean everything;
    private @Nullable Found next;
    private long files;
    private long bytes;
    private long articles;

    /// Prepares the stage.
    ///
    /// @param walk       finds files
    /// @param state      knows what was read before
    /// @param everything whether files are read that did not change
    ChangedFiles(Iterator<Found> walk, ImportState state, boolean everything) {
        this.walk = walk;
        this.state = state;
        this.everything = everything;
    }

    @Override
    public boolean hasNext() {
        while (next == null && walk.hasNext()) {
            Found found = walk.next();
            next = !everything && found instanceof Found.File file && isUnchanged(file) ? null : found;
        }
        return next != null;
    }

    private boolean isUnchanged(Found.File file) {
        OptionalLong gave = state.unchanged(file);
        gave.ifPresent(n -> {
            files++;
            bytes += file.size();
            articles += n;
        });
        return gave.isPresent();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further file");
        }
        Found found = next;
        next = null;
        if (found == null) {
            throw new AssertionError("hasNext() found nothing");
        }
        return found;
    }

    /// {@return how many files did not change}
    long files() {
        return files;
    }

    /// {@return how large they are together, in bytes}
    long bytes() {
        return bytes;
    }

    /// {@return how many articles they gave}
    long articles() {
        return articles;
    }
}
