package dateline.ingest.resolve;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// Which of month and day stands first in dates such as `03/04/2023`.
///
/// One value may not tell, but others of the same field and file do: `01/20/2015` can only be month first. Where none
/// does, the language that an article states for itself says what is usual in it ([#ofLanguage]).
public enum DayOrder {
    /// As in the United States: `10/31/2023`.
    MONTH_FIRST,
    /// As nearly everywhere else: `31/10/2023`.
    DAY_FIRST;

    /// {@return the order that is usual where a language is written, as the Unicode locale data have it}
    ///
    /// English without a country may be either. Where the year stands first, as in Chinese or Swedish, nothing is said
    /// of dates in which it does not.
    ///
    /// @param tag a BCP 47 tag such as `en-US` or `de`
    public static Optional<DayOrder> ofLanguage(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        boolean isOpen = locale.getLanguage().isEmpty()
                || (locale.getLanguage().equals("en") && locale.getCountry().isEmpty());
        if (isOpen) {
            return Optional.empty();
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int month = pattern.indexOf('M');
        int day = pattern.indexOf('d');
        int year = pattern.indexOf('y');
        boolean isYearFirst = year < month || year < day || month < 0 || day < 0;
        return isYearFirst ? Optional.empty() : Optional.of(month < day ? MONTH_FIRST : DAY_FIRST);
    }

    /// {@return the order that is usual in the country whose domain an address is in, where English is written}
    ///
    /// Pages in English seldom say which English; other languages tell more than the country does.
    ///
    /// @param url the address, as in `https://post.example.co.uk/a`
    public static Optional<DayOrder> ofAddress(String url) {
        int start = url.indexOf("://");
        int end = start < 0 ? -1 : start + 3;
        while (end >= 0 && end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = start < 0 ? "" : url.substring(start + 3, end).toLowerCase(Locale.ROOT);
        return switch (host.substring(host.lastIndexOf('.') + 1)) {
            case "uk", "ie", "au", "nz", "in", "sg", "ng", "ke" -> Optional.of(DAY_FIRST);
            case "us", "gov", "mil" -> Optional.of(MONTH_FIRST);
            default -> Optional.empty();
        };
    }

    /// {@return the other one}
    DayOrder turned() {
        return this == MONTH_FIRST ? DAY_FIRST : MONTH_FIRST;
    }

    /// {@return as it is said: `month first`}
    @Override
    public String toString() {
        return this == MONTH_FIRST ? "month first" : "day first";
    }
}
