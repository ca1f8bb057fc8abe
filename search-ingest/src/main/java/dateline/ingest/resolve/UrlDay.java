package dateline.ingest.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that an address carries, as in `/2024/05/07/` or `/2024-05-07-`; never the month alone.
public final class UrlDay {

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([/_.-]?)([01]?[0-9])\\2([0-3]?[0-9])(?![0-9])");

    private UrlDay() {}

    /// {@return the day in an address}
    ///
    /// @param url the address
    public static Optional<LocalDate> of(String url) {
        int start = url.indexOf("://");
        int path = url.indexOf('/', start < 0 ? 0 : start + 3);
        if (path < 0 || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = DAY.matcher(url).region(path, url.length());
        while (matcher.find()) {
            boolean compact = matcher.group(2).isEmpty();
            Optional<LocalDate> day = compact && matcher.group().length() != 8 ? Optional.empty() : day(matcher);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
