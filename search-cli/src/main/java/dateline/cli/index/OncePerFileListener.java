package dateline.cli.index;

import dateline.ingest.ImportListener;
import dateline.ingest.ImportProgress;
import dateline.ingest.ReadResult;
import java.util.HashSet;
import java.util.Set;

/// Tells only once of files that are skipped at each look, such as pipes and links that lead nowhere, and of paths at
/// which there is nothing.
///
/// Ten thousand of them are remembered. Not safe for use by several threads at once.
final class OncePerFileListener implements ImportListener {

    private static final int REMEMBERED = 10_000;

    private final ImportListener next;
    private final Set<String> said = new HashSet<>();

    OncePerFileListener(ImportListener next) {
        this.next = next;
    }

    @Override
    public void rejected(ReadResult.Rejected rejected) {
        if (!rejected.where().record().isEmpty() || isNew(rejected.toString())) {
            next.rejected(rejected);
        }
    }

    @Override
    public void skipped(ReadResult.Skipped skipped) {
        if (isNew(skipped.toString())) {
            next.skipped(skipped);
        }
    }

    @Override
    public void manifestRebuilt(String reason) {
        next.manifestRebuilt(reason);
    }

    @Override
    public void progress(ImportProgress progress) {
        next.progress(progress);
    }

    private boolean isNew(String line) {
        return said.size() < REMEMBERED ? said.add(line) : !said.contains(line);
    }
}
