package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Days of the calendar that is used in Iran and Afghanistan: the 23rd of Aban 1401 is the 14th of November 2022.
///
/// Leap years follow the arithmetic cycle of 33 years, which agrees with the astronomical calendar from 1178 to 1633
/// (1799 to 2254).
final class SolarHijri {

    /// The years that are taken for years of this calendar: 1884 to 2041. Nobody prints days of a Gregorian 1401.
    private static final int FIRST_YEAR = 1263;

    private static final int LAST_YEAR = 1419;

    /// The day from which the cycle counts right for the years that are taken.
    private static final LocalDate EPOCH = LocalDate.of(622, 3, 21);

    private static final List<String> MONTHS =
            LanguageFiles.lists("calendars.txt").words("fa", "solar_hijri");

    private SolarHijri() {}

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// {@return the number of a month, 1 to 12; 0 if a word is the name of none}
    static int month(String word) {
        return MONTHS.indexOf(word.replace('ي', 'ی').replace('ك', 'ک')) + 1;
    }

    /// {@return the Gregorian day, if there is such a day}
    static Optional<LocalDate> day(int year, int month, int day) {
        int length = month <= 6 ? 31 : month <= 11 || yearLength(year) == 366 ? 30 : 29;
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > length) {
            return Optional.empty();
        }
        int before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
        return Optional.of(newYear(year).plusDays(before + day - 1L));
    }

    private static LocalDate newYear(int year) {
        return EPOCH.plusDays(365L * (year - 1) + (8L * year + 21) / 33);
    }

    private static long yearLength(int year) {
        return ChronoUnit.DAYS.between(newYear(year), newYear(year + 1));
    }
}
