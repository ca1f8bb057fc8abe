package dateline.cli.option;

import java.util.List;
import java.util.Locale;

/// An option whose value is an amount of bytes: `16MB`, `512KB`, `2GB`, `1TB`, or plain bytes. Of several the last
/// counts.
public final class Size extends Option<Long> {

    private static final String[] UNITS = {"", "KB", "MB", "GB", "TB"};
    private static final int MOST_DIGITS = 9;

    private final long most;
    private final long byDefault;

    /// Makes an option.
    ///
    /// @param names     its names, blank-separated
    /// @param label     what stands for its value
    /// @param most      the greatest amount allowed
    /// @param byDefault its value when it is not given
    /// @param doc       what it does
    public Size(String names, String label, long most, long byDefault, String doc) {
        super(names, label, doc);
        this.most = most;
        this.byDefault = byDefault;
    }

    @Override
    Long read(List<String> given) {
        if (given.isEmpty()) {
            return byDefault;
        }
        String text = given.getLast().strip().toUpperCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        String unit = text.substring(digits).strip();
        for (int i = 0; i < UNITS.length; i++) {
            boolean same = unit.equals(UNITS[i]) || (i > 0 && unit.equals(UNITS[i].substring(0, 1)));
            if (same && digits > 0 && digits <= MOST_DIGITS) {
                long bytes = Long.parseLong(text.substring(0, digits)) << (10 * i);
                if (bytes > 0 && bytes <= most) {
                    return bytes;
                }
            }
        }
        throw new UsageException(
                name() + " takes an amount such as 16MB, up to " + shown(most) + ", not '" + given.getLast() + "'");
    }

    private static String shown(long bytes) {
        int unit = 0;
        long left = bytes;
        while (left >= 1024 && unit < UNITS.length - 1) {
            left /= 1024;
            unit++;
        }
        return left + UNITS[unit];
    }
}
