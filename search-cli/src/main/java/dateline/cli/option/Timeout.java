package dateline.cli.option;

import java.time.Duration;
import java.util.List;

/// An option whose value is a length of time: `10s`, `500ms`, `2m`, or plain seconds. Of several the last counts.
public final class Timeout extends Option<Duration> {

    private static final long MOST_SECONDS = 24L * 60 * 60;

    private final Duration byDefault;
    private final boolean allowsNone;

    /// Makes an option.
    ///
    /// @param names     its names, blank-separated
    /// @param label     what stands for its value
    /// @param byDefault its value when it is not given
    /// @param doc       what it does
    public Timeout(String names, String label, Duration byDefault, String doc) {
        this(names, label, byDefault, false, doc);
    }

    private Timeout(String names, String label, Duration byDefault, boolean allowsNone, String doc) {
        super(names, label, doc);
        this.byDefault = byDefault;
        this.allowsNone = allowsNone;
    }

    /// {@return an option that can be 0, for no time at all}
    ///
    /// @param names     its names, blank-separated
    /// @param label     what stands for its value
    /// @param byDefault its value when it is not given
    /// @param doc       what it does
    static Timeout orNone(String names, String label, Duration byDefault, String doc) {
        return new Timeout(names, label, byDefault, true, doc);
    }

    @Override
    Duration read(List<String> given) {
        if (given.isEmpty()) {
            return byDefault;
        }
        String text = given.getLast().strip();
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits < 10) {
            long number = Long.parseLong(text.substring(0, digits));
            long millis = switch (text.substring(digits)) {
                case "ms" -> number;
                case "s", "" -> number * 1000;
                case "m", "min" -> number * 60_000;
                default -> -1;
            };
            if (millis >= (allowsNone ? 0 : 1) && millis <= MOST_SECONDS * 1000) {
                return Duration.ofMillis(millis);
            }
        }
        throw new UsageException(name() + " takes a time such as 10s, 500ms or 2m, up to a day, "
                + (allowsNone ? "or 0, " : "") + "not '" + text + "'");
    }
}
