package dateline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// A stretch of time, once as instants and once as days: what a [Period] means at a certain time in a certain zone.
///
/// Instants serve for articles whose time is known, days for those of which only the day, month or year is: such an
/// article matches when its days and these overlap. An absent bound means without end in that direction.
///
/// @param from     the first instant
/// @param to       the first instant after it
/// @param firstDay the day of the first instant
/// @param lastDay  the day of the last instant, included
/// @since 0.1
public record Interval(
        Optional<Instant> from, Optional<Instant> to, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {

    /// Checks that each instant comes with its day.
    public Interval {
        Objects.requireNonNull(firstDay, "firstDay must not be null");
        Objects.requireNonNull(lastDay, "lastDay must not be null");
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(to, "to must not be null");
        if (from.isPresent() != firstDay.isPresent() || to.isPresent() != lastDay.isPresent()) {
            throw new IllegalArgumentException("each bound needs its instant and its day");
        }
    }

    /// {@return whether no time lies in it, as in `2024..2023`}
    public boolean isEmpty() {
        return from.isPresent() && to.isPresent() && !from.get().isBefore(to.get());
    }
}
