package dateline.article;

import java.util.Objects;

/// Where an article was read: a path as the user gave it, and the record in it.
///
/// @param path   the path, `-` for standard input; members of archives follow after `!`
/// @param record the record in it, such as `line 12` or `offset 4096`; empty when the file is one article
/// @since 0.1
public record Source(String path, String record) {

    /// Checks both parts.
    public Source {
        Objects.requireNonNull(path, "source path must not be null");
        Objects.requireNonNull(record, "source record must not be null");
    }

    /// {@return `path:record`, or the path alone}
    @Override
    public String toString() {
        return record.isEmpty() ? path : path + ":" + record;
    }
}
