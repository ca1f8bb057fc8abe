package dateline.cli.option;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An option whose value is a length of time from hours to years: `180`, `180d`, `12h`, `6w`, `3mo`, `2y`; a month is
/// 30 days, a year 365. Of several the last counts.
public final class HalfLife extends Option<Optional<Duration>> {

    private static final int MOST_DIGITS = 6;

    private final String what;

    /// Makes an option.
    ///
    /// @param names its names, blank-separated
    /// @param label what stands for its value
    /// @param doc   what it does
    public HalfLife(String names, String label, String doc) {
        this(names, label, "a half-life", doc);
    }

    /// Makes an option.
    ///
    /// @param names its names, blank-separated
    /// @param label what stands for its value
    /// @param what  what its value is, for messages
    /// @param doc   what it does
    public HalfLife(String names, String label, String what, String doc) {
        super(names, label, doc);
        this.what = what;
    }

    @Override
    Optional<Duration> read(List<String> given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String text = given.getLast().strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits <= MOST_DIGITS) {
            long number = Long.parseLong(text.substring(0, digits));
            Duration length = switch (text.substring(digits).strip()) {
                case "h", "hour", "hours" -> Duration.ofHours(number);
                case "", "d", "day", "days" -> Duration.ofDays(number);
                case "w", "week", "weeks" -> Duration.ofDays(7 * number);
                case "mo", "month", "months" -> Duration.ofDays(30 * number);
                case "y", "year", "years" -> Duration.ofDays(365 * number);
                default -> Duration.ZERO;
            };
            if (length.isPositive()) {
                return Optional.of(length);
            }
        }
        throw new UsageException(
                name() + " takes " + what + " such as 180d, 12h, 6w, 3mo or 2y, not '" + given.getLast() + "'");
    }
}
