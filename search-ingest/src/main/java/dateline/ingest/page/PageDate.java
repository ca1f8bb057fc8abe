package dateline.ingest.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/// A date as a page states it.
///
/// @param raw the text that states it
/// @param day the day in the page's own time zone
/// @param time the moment, where time of day and zone are stated
public record PageDate(String raw, LocalDate day, Optional<OffsetDateTime> time) {

    /// Checks that all are there.
    public PageDate {
        Objects.requireNonNull(raw, "raw must not be null");
        Objects.requireNonNull(day, "day must not be null");
        Objects.requireNonNull(time, "time must not be null");
    }
}
