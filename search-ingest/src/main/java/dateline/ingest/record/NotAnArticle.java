package dateline.ingest.record;

import java.util.Objects;

/// A sound part that holds no article, such as a feed without items: named, but no fault.
///
/// @param member the name of the member that it is; empty where it is no member of its own
/// @param where  the part within its file, see [RawRecord#where]
/// @param reason what it is instead
public record NotAnArticle(String member, String where, String reason) implements ReadItem {

    /// Checks that all are there.
    public NotAnArticle {
        Objects.requireNonNull(member, "member must not be null");
        Objects.requireNonNull(where, "where must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
    }

    /// A part that is no member of its own.
    ///
    /// @param where  the part within its file, see [RawRecord#where]
    /// @param reason what it is instead
    public NotAnArticle(String where, String reason) {
        this("", where, reason);
    }

    /// {@return a member of an archive that holds no article}
    ///
    /// @param name   its name
    /// @param reason what it is instead
    public static NotAnArticle member(String name, String reason) {
        return new NotAnArticle(name, "", reason);
    }
}
