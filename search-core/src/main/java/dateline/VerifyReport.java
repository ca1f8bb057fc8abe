package dateline;

import java.util.List;
import java.util.Objects;

/// What came of verifying the files of an index.
///
/// @param files  how many files were read
/// @param bytes  how many bytes they have
/// @param damage the damaged files; empty when all are sound
/// @since 0.1
public record VerifyReport(int files, long bytes, List<DamagedFile> damage) {

    /// Copies the list.
    public VerifyReport {
        Objects.requireNonNull(damage, "damage must not be null");
        damage = List.copyOf(damage);
    }

    /// {@return whether nothing is damaged}
    public boolean isSound() {
        return damage.isEmpty();
    }
}
