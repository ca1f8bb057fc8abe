package dateline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What came of repairing an index.
///
/// @param damage        what was damaged; empty when the index was sound, and nothing was done
/// @param damagedFolder where the damaged files are now
/// @param articles      how many articles the index has now
/// @param lostIds       the ids of the articles that could not be read
/// @param lostOthers    how many more could not be read, as far as that is known, whose ids could not either
/// @param losses        what else is lost, one sentence each
/// @since 0.1
public record RepairReport(
        List<DamagedFile> damage,
        Optional<Path> damagedFolder,
        long articles,
        List<String> lostIds,
        long lostOthers,
        List<String> losses) {

    /// Copies the lists.
    public RepairReport {
        Objects.requireNonNull(damage, "damage must not be null");
        Objects.requireNonNull(damagedFolder, "damagedFolder must not be null");
        Objects.requireNonNull(lostIds, "lostIds must not be null");
        Objects.requireNonNull(losses, "losses must not be null");
        damage = List.copyOf(damage);
        lostIds = List.copyOf(lostIds);
        losses = List.copyOf(losses);
    }
}
