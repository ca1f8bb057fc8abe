package dateline.ingest;

import java.nio.file.Path;
import java.util.Optional;

/// How an import treats what was imported before.
///
/// @param folder        where the manifest lies; empty for an import that remembers nothing
/// @param sync          whether articles are deleted whose file, or whose record in it, is gone
/// @param everything    whether files are read that did not change
/// @param onDuplicate   what is done with repeated ids
/// @param rejectedAgain whether files are read that did not change, but of which records were rejected
/// @param files         how many files are read between two commits, at most
record ReimportPolicy(
        Optional<Path> folder,
        boolean sync,
        boolean everything,
        OnDuplicate onDuplicate,
        boolean rejectedAgain,
        int files) {

    private static final int FILES_BETWEEN_COMMITS = 50_000;

    /// Remembers nothing.
    static final ReimportPolicy DEFAULT =
            new ReimportPolicy(Optional.empty(), false, false, OnDuplicate.REPLACE, true, FILES_BETWEEN_COMMITS);

    ReimportPolicy in(Path newFolder) {
        return new ReimportPolicy(Optional.of(newFolder), sync, everything, onDuplicate, rejectedAgain, files);
    }

    ReimportPolicy sync(boolean newSync) {
        return new ReimportPolicy(folder, newSync, everything, onDuplicate, rejectedAgain, files);
    }

    ReimportPolicy everything(boolean newEverything) {
        return new ReimportPolicy(folder, sync, newEverything, onDuplicate, rejectedAgain, files);
    }

    ReimportPolicy on(OnDuplicate newOnDuplicate) {
        return new ReimportPolicy(folder, sync, everything, newOnDuplicate, rejectedAgain, files);
    }

    ReimportPolicy rejectedAgain(boolean newRejectedAgain) {
        return new ReimportPolicy(folder, sync, everything, onDuplicate, newRejectedAgain, files);
    }

    ReimportPolicy committing(int newFiles) {
        return new ReimportPolicy(folder, sync, everything, onDuplicate, rejectedAgain, newFiles);
    }
}
