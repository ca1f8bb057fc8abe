package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A date as a text states it.
///
/// @param date    what it says, as precisely as it says it; a month and day where no year is stated
/// @param order   the order in which month and day were read, where they stand in digits before the year and the order
///                makes a difference
/// @param other   what it says in the other order, where there is such a day (`03/04/2023`); without it, an order that
///                is given is the only one possible (`12/31/2023`)
/// @param usual   whether dates that are written like this hardly ever have the other order: those with full stops
///                (`03.04.2023`)
/// @param weekday the day of the week that is named beside it
/// @param byLanguage what it says in each language that has its month's name for another month (`17 listopada 2019` is
///                in October in Croatian, in November in Polish); the date is the year alone then
/// @param start   where it begins in the text
/// @param end     where the text goes on behind it
public record DateMention(
        ArticleDate date,
        Optional<DayOrder> order,
        Optional<ArticleDate> other,
        boolean usual,
        Optional<DayOfWeek> weekday,
        Map<String, ArticleDate> byLanguage,
        int start,
        int end) {

    /// Checks that all are there, and copies what each language says.
    public DateMention {
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(order, "order must not be null");
        Objects.requireNonNull(other, "other must not be null");
        Objects.requireNonNull(weekday, "weekday must not be null");
        byLanguage = Map.copyOf(byLanguage);
    }

    /// {@return a date that stands in no text}
    ///
    /// @param date the date
    public static DateMention of(ArticleDate date) {
        return new DateMention(date, Optional.empty(), Optional.empty(), false, Optional.empty(), Map.of(), 0, 0);
    }

    /// {@return whether it is but one day: no other order is possible, or none is usual}
    public boolean isClear() {
        return other.isEmpty() || usual;
    }

    /// {@return the same with day and month the other way round, or itself where that makes no other day}
    public DateMention swapped() {
        return other.isEmpty()
                ? this
                : new DateMention(
                        other.get(),
                        order.map(DayOrder::turned),
                        Optional.of(date),
                        false,
                        weekday,
                        byLanguage,
                        start,
                        end);
    }

    /// {@return the same as it is in an order that is known from elsewhere; itself where only one is possible}
    ///
    /// @param known the order of month and day
    public DateMention in(DayOrder known) {
        DateMention turned = order.equals(Optional.of(known)) ? this : swapped();
        return new DateMention(turned.date, turned.order, Optional.empty(), false, weekday, byLanguage, start, end);
    }

    /// {@return the same as it is in a language; itself where the month does not depend on it}
    ///
    /// @param tag a BCP 47 tag such as `hr` or `pl-PL`
    public DateMention inLanguage(String tag) {
        ArticleDate said = byLanguage.get(Locale.forLanguageTag(tag).getLanguage());
        return said == null ? this : new DateMention(said, order, other, usual, weekday, Map.of(), start, end);
    }
}
