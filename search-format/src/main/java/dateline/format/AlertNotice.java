package dateline.format;

import dateline.alert.AlertHit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What an alert found.
///
/// @param name  its name
/// @param query its query
/// @param hits  what came since
/// @since 0.1
public record AlertNotice(String name, String query, List<AlertHit> hits) {

    /// Checks and copies.
    public AlertNotice {
        Objects.requireNonNull(hits, "hits must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(query, "query must not be null");
        hits = List.copyOf(hits);
    }

    /// {@return when what is new came last, of all of some notices: the begin of 1970 if there is nothing}
    ///
    /// @param notices the notices
    static Instant latest(List<AlertNotice> notices) {
        return notices.stream()
                .flatMap(notice -> notice.hits().stream())
                .map(hit -> Instant.ofEpochMilli(hit.number()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
