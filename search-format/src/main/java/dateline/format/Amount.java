package dateline.format;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/// Says numbers to people: `12,034 articles`, `1.5 MB`, `2 min 5 s`.
///
/// @since 0.1
public final class Amount {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB", "EB"};

    private Amount() {}

    /// {@return a number of things, with the plural that most nouns have}
    ///
    /// @param number how many
    /// @param noun   of what, one of it
    public static String of(long number, String noun) {
        Objects.requireNonNull(noun, "noun must not be null");
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// {@return a number with commas between the thousands}
    ///
    /// @param number the number
    public static String number(long number) {
        String digits = Long.toString(number);
        StringBuilder grouped = new StringBuilder(digits.length() + 6);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0 && digits.charAt(i - 1) != '-') {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /// {@return a size in units of 1,000}
    ///
    /// @param bytes how many
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double amount = bytes / 1000.0;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
    }

    /// {@return a length of time, as exact as is of use}
    ///
    /// @param time the time
    public static String time(Duration time) {
        Objects.requireNonNull(time, "time must not be null");
        long millis = time.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 59_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
