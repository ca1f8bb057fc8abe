package dateline.ingest.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The years and days that an article can be of.
final class CalendarDays {

    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2999;

    private CalendarDays() {}

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// {@return a day, if there is such a day in such a year}
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return isYear(year) && month >= 1 && day >= 1
                    ? Optional.of(LocalDate.of(year, month, day))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// {@return the year that two digits stand for: from 1970, when computers began to write dates, to 2069}
    static int full(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }
}
