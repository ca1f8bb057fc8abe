package dateline.index.files;

import java.util.List;
import java.util.stream.Stream;

/// What came of verifying.
///
/// @param files  how many files were read
/// @param bytes  how many bytes they have
/// @param damage what is wrong; empty when all is sound
public record Findings(int files, long bytes, List<Finding> damage) {

    /// Copies the list.
    public Findings {
        damage = List.copyOf(damage);
    }

    /// {@return these and others}
    Findings plus(Findings other) {
        return new Findings(
                files + other.files,
                bytes + other.bytes,
                Stream.concat(damage.stream(), other.damage.stream()).toList());
    }
}
