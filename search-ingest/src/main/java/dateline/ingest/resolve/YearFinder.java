package dateline.ingest.resolve;

import dateline.article.ArticleDate.Precision;
import dateline.article.Origin;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the year of a month and day.
///
/// A day of the week allows one year in about six. Which of them it is, is decided by a day known from the
/// surroundings, the most trusted first: the nearest allowed year, if it is too near for an accident.
///
/// | known                      | no weekday stated      | weekday stated          |
/// |----------------------------|------------------------|-------------------------|
/// | a day of the address, feed | within 90 days         | within 730 days         |
/// | a day in the text          | within 14 days         | within 90 days          |
/// | a year                     | nothing                | that year               |
/// | the time of the file       | 0 to 7 days before it  | 0 to 60 days before it  |
///
/// A text names days of long ago, and a file's time is mostly that of a copy. In the ranges given they agree by
/// accident once in about twelve and fifty times; farther ones say nothing. Where two equally trusted surroundings
/// point to different years, nothing is decided.
final class YearFinder {

    /// How many days off something known may be: without and with a day of the week.
    private record Reach(int plain, int byWeekday) {

        static final Reach NEAR = new Reach(90, 730);
        static final Reach TEXT = new Reach(14, 90);
        static final Reach FILE = new Reach(7, 60);

        static Reach of(Origin origin) {
            if (origin.evidence().equals(DateResolver.FILE_TIME)) {
                return FILE;
            }
            return origin.evidence().startsWith("text") ? TEXT : NEAR;
        }
    }

    private YearFinder() {}

    /// A year, and what it rests on.
    ///
    /// @param year       the year
    /// @param evidence   where the surrounding date was found that decided
    /// @param confidence how far it is to be trusted, from 0 to 1
    record Found(int year, String evidence, double confidence) {}

    /// {@return the year, if something decides}
    ///
    /// @param day          the month and day
    /// @param weekday      the day of the week that is stated with it
    /// @param surroundings what is known from elsewhere
    /// @param today        the last day that is possible
    static Optional<Found> find(
            MonthDay day, Optional<DayOfWeek> weekday, List<DateClaim> surroundings, LocalDate today) {
        List<DateClaim> sorted = new ArrayList<>(surroundings);
        sorted.sort(
                Comparator.comparingDouble((DateClaim claim) -> -claim.origin().confidence()));
        Found found = null;
        for (DateClaim known : sorted) {
            if (found != null && known.origin().confidence() < found.confidence()) {
                break;
            }
            Optional<Integer> year = year(day, weekday, known, today);
            if (year.isEmpty()) {
                continue;
            }
            if (found != null && found.year() != year.get()) {
                return Optional.empty();
            }
            Origin origin = known.origin();
            found = new Found(year.get(), origin.evidence(), origin.confidence());
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Integer> year(MonthDay day, Optional<DayOfWeek> weekday, DateClaim known, LocalDate today) {
        Precision precision = known.date().precision();
        if (!known.date().isDated() || precision == Precision.MONTH) {
            return Optional.empty();
        }
        LocalDate near = known.date().firstDay().orElseThrow();
        if (precision == Precision.YEAR) {
            boolean that = weekday.isPresent() && fits(day, weekday, near.getYear(), today);
            return that ? Optional.of(near.getYear()) : Optional.empty();
        }
        boolean file = known.origin().evidence().equals(DateResolver.FILE_TIME);
        Reach reaches = Reach.of(known.origin());
        int reach = weekday.isPresent() ? reaches.byWeekday() : reaches.plain();
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int year = near.getYear() - 2; year <= near.getYear() + 2; year++) {
            if (fits(day, weekday, year, today)) {
                long ahead = ChronoUnit.DAYS.between(near, day.atYear(year));
                long distance = Math.abs(ahead);
                if (distance <= reach && distance < least && (!file || ahead <= 0)) {
                    best = year;
                    least = distance;
                }
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    private static boolean fits(MonthDay day, Optional<DayOfWeek> weekday, int year, LocalDate today) {
        return day.isValidYear(year)
                && !day.atYear(year).isAfter(today.plusDays(1))
                && (weekday.isEmpty() || day.atYear(year).getDayOfWeek() == weekday.get());
    }
}
