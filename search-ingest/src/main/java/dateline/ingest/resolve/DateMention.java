package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Optional;

/// A date as a text states it.
///
/// @param date    what it says, as precisely as it says it; a month and day where no year is stated
/// @param other   what it says when day and month stand the other way round, where it does not tell (`03/04/2023`)
/// @param weekday the day of the week that is named beside it
/// @param start   where it begins in the text
/// @param end     where the text goes on behind it
public record DateMention(
        ArticleDate date, Optional<ArticleDate> other, Optional<DayOfWeek> weekday, int start, int end) {

    /// Checks that all are there.
    public DateMention {
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(other, "other must not be null");
        Objects.requireNonNull(weekday, "weekday must not be null");
    }

    /// {@return a date that stands in no text}
    ///
    /// @param date the date
    public static DateMention of(ArticleDate date) {
        return new DateMention(date, Optional.empty(), Optional.empty(), 0, 0);
    }

    /// {@return the same with day and month the other way round, or itself where that makes no other day}
    public DateMention swapped() {
        return other.map(turned -> new DateMention(turned, Optional.of(date), weekday, start, end))
                .orElse(this);
    }
}
