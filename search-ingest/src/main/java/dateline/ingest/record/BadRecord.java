package dateline.ingest.record;

import java.util.Objects;

/// A record, or a member of an archive, that could not be read; those after it are not concerned.
///
/// @param member the name of the member that it is; empty where it is no member of its own
/// @param where  the record within its file, see [RawRecord#where]
/// @param reason what is wrong with it: lower case, no full stop
public record BadRecord(String member, String where, String reason) implements ReadItem {

    /// Checks that all are there.
    public BadRecord {
        Objects.requireNonNull(member, "member must not be null");
        Objects.requireNonNull(where, "where must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }

    /// A record that is no member of its own.
    ///
    /// @param where  the record within its file, see [RawRecord#where]
    /// @param reason what is wrong with it: lower case, no full stop
    public BadRecord(String where, String reason) {
        this("", where, reason);
    }

    /// {@return a member of an archive that cannot be read}
    ///
    /// @param name   its name
    /// @param reason what is wrong with it: lower case, no full stop
    public static BadRecord member(String name, String reason) {
        return new BadRecord(name, "", reason);
    }
}
