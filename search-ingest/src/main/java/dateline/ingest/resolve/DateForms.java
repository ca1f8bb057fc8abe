package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The forms that dates have in a text, each recognised by the token that it begins with.
final class DateForms {

    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2999;

    private final String text;
    private final List<DateToken> tokens;

    /// Whether the text is a value of its own: then two digits may be a year, and a month or day of 0 is one that is
    /// not known.
    private final boolean isValue;

    DateForms(String text, List<DateToken> tokens, boolean isValue) {
        this.text = text;
        this.tokens = tokens;
        this.isValue = isValue;
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return isYear(year) && month >= 1 && day >= 1
                    ? Optional.of(LocalDate.of(year, month, day))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// A date, the token behind it, and where the time of day may begin.
    record Form(
            ArticleDate date,
            Optional<DayOrder> order,
            Optional<ArticleDate> other,
            boolean usual,
            int next,
            int time) {

        Form(ArticleDate date, int next) {
            this(date, next, next);
        }

        Form(ArticleDate date, int next, int time) {
            this(date, Optional.empty(), Optional.empty(), false, next, time);
        }
    }

    /// {@return the date that begins with a token, or null}
    @Nullable
    Form at(int i) {
        DateToken first = tokens.get(i);
        if (!first.number()) {
            Month month = DateWords.month(first.text());
            return month == null ? null : monthFirst(month, i);
        }
        if (first.length() == 8 || first.length() == 14) {
            return DateValue.compact(first.text())
                    .map(day -> new Form(ArticleDate.of(day), i + 1))
                    .orElse(null);
        }
        if (first.isYear() && isNamed(i + 1, "年", "년")) {
            return ideographic(i);
        }
        if (isNumber(i + 1) && isNumber(i + 2)) {
            Form digits = digits(i);
            if (digits != null) {
                return digits;
            }
        }
        return first.isShort() ? dayFirst(i) : first.isYear() ? yearFirst(i) : null;
    }

    private boolean isNumber(int i) {
        return i < tokens.size() && tokens.get(i).number();
    }

    private boolean isNamed(int i, String... names) {
        return i < tokens.size() && List.of(names).contains(tokens.get(i).text());
    }

    private @Nullable Form ideographic(int i) {
        if (!isNumber(i + 2) || !isNumber(i + 4)) {
            return null;
        }
        int end = isNamed(i + 5, "日", "일") ? i + 6 : i + 5;
        return day(
                        tokens.get(i).value(),
                        tokens.get(i + 2).value(),
                        tokens.get(i + 4).value())
                .map(day -> new Form(ArticleDate.of(day), end))
                .orElse(null);
    }

    /// Three numbers with the same mark between them.
    private @Nullable Form digits(int i) {
        DateToken first = tokens.get(i);
        DateToken second = tokens.get(i + 1);
        DateToken third = tokens.get(i + 2);
        boolean close = second.start() == first.end() + 1 && third.start() == second.end() + 1;
        // 2024. 5. 7. as in Korean has a space more.
        boolean spaced = first.isYear() && second.start() <= first.end() + 2 && third.start() <= second.end() + 2;
        char mark = text.charAt(first.end());
        if ((!close && !spaced) || mark != text.charAt(second.end()) || "-/.".indexOf(mark) < 0) {
            return null;
        }
        if (first.isYear()) {
            return second.isShort() && third.isShort()
                    ? yearFirst(first.value(), second.value(), third.value(), i + 3)
                    : null;
        }
        if (!first.isShort() || !second.isShort()) {
            return null;
        }
        if (third.isYear()) {
            return yearLast(first.value(), second.value(), third.value(), mark, i + 3);
        }
        return isValue && third.length() == 2 ? shortYear(first.value(), second.value(), third, mark, i + 3) : null;
    }

    private @Nullable Form yearFirst(int year, int month, int day, int next) {
        if (SolarHijri.isYear(year)) {
            return SolarHijri.day(year, month, day)
                    .map(found -> new Form(ArticleDate.of(found), next))
                    .orElse(null);
        }
        boolean partly = isValue && day == 0 && month <= 12 && isYear(year);
        if (partly) {
            return new Form(
                    month == 0 ? ArticleDate.of(Year.of(year)) : ArticleDate.of(YearMonth.of(year, month)), next);
        }
        return day(year, month, day)
                .map(found -> new Form(ArticleDate.of(found), next))
                .orElse(null);
    }

    private static @Nullable Form yearLast(int first, int second, int year, char mark, int next) {
        Optional<LocalDate> monthFirst = day(year, first, second);
        Optional<LocalDate> dayFirst = day(year, second, first);
        boolean slashes = mark == '/';
        DayOrder order =
                (slashes ? monthFirst : dayFirst).isPresent() == slashes ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        return ordered(order, monthFirst, dayFirst, mark == '.', next);
    }

    /// Takes `1/20/15`, `20.1.15`, and of those with hyphens the ones in which only one number can be the year.
    private static @Nullable Form shortYear(int first, int second, DateToken third, char mark, int next) {
        if (first > 31) {
            return day(full(first), second, third.value())
                    .map(found -> new Form(ArticleDate.of(found), next))
                    .orElse(null);
        }
        return mark != '-' || third.value() > 31 ? yearLast(first, second, full(third.value()), mark, next) : null;
    }

    private static @Nullable Form ordered(
            DayOrder order, Optional<LocalDate> monthFirst, Optional<LocalDate> dayFirst, boolean usual, int next) {
        boolean month = order == DayOrder.MONTH_FIRST;
        Optional<ArticleDate> one = (month ? monthFirst : dayFirst).map(ArticleDate::of);
        Optional<ArticleDate> two = (month ? dayFirst : monthFirst).map(ArticleDate::of);
        if (one.isEmpty()) {
            return null;
        }
        return one.equals(two)
                ? new Form(one.get(), next)
                : new Form(one.get(), Optional.of(order), two, usual && two.isPresent(), next, next);
    }

    /// Takes `October 12, 2023`, `Oct. 12th 2023`, `October 12`, `October 2023`.
    private @Nullable Form monthFirst(Month month, int i) {
        boolean isWeekday =
                i + 2 < tokens.size() && DateWords.month(tokens.get(i + 2).text()) != null;
        if (!isNumber(i + 1) || isWeekday) {
            // In mar. 15 nov. the month is behind the day, and mar. is a Tuesday.
            return null;
        }
        DateToken second = tokens.get(i + 1);
        if (second.isYear()) {
            // A number before it makes it a day that does not exist.
            boolean alone = i == 0
                    || !tokens.get(i - 1).isShort()
                    || tokens.get(i - 1).end() + 1 < tokens.get(i).start();
            return alone && isYear(second.value())
                    ? new Form(ArticleDate.of(YearMonth.of(second.value(), month)), i + 2)
                    : null;
        }
        if (!second.isShort()) {
            return null;
        }
        int next = i + 2;
        if (next < tokens.size()
                && tokens.get(next).start() == second.end()
                && DateWords.isOrdinal(tokens.get(next).text())) {
            next++;
        }
        return withYear(second.value(), month, next, false);
    }

    /// Takes `2023 October 12`, `2023-Oct-12`.
    private @Nullable Form yearFirst(int i) {
        Month month = i + 2 < tokens.size() ? DateWords.month(tokens.get(i + 1).text()) : null;
        boolean close = month != null
                && tokens.get(i + 2).isShort()
                && !isTime(i + 2)
                && tokens.get(i + 1).start() <= tokens.get(i).end() + 2
                && tokens.get(i + 2).start() <= tokens.get(i + 1).end() + 2;
        if (month == null || !close) {
            return null;
        }
        return day(tokens.get(i).value(), month.getValue(), tokens.get(i + 2).value())
                .map(day -> new Form(ArticleDate.of(day), i + 3))
                .orElse(null);
    }

    /// Takes `12 October 2023`, `12th of October, 2023`, `12. Oktober 2023`, `12 de octubre de 2023`, `26-FEB-1987`,
    /// `3 JAN 90`, `12 October`.
    private @Nullable Form dayFirst(int i) {
        int at = i + 1;
        while (at < tokens.size()
                && at <= i + 2
                && DateWords.isJoint(tokens.get(at).text())) {
            at++;
        }
        if (isNumber(at + 1) && SolarHijri.month(tokens.get(at).text()) > 0) {
            int next = at + 2;
            return SolarHijri.day(
                            tokens.get(at + 1).value(),
                            SolarHijri.month(tokens.get(at).text()),
                            tokens.get(i).value())
                    .map(day -> new Form(ArticleDate.of(day), next))
                    .orElse(null);
        }
        Month month = at < tokens.size() ? DateWords.month(tokens.get(at).text()) : null;
        if (month == null || tokens.get(at).start() > tokens.get(i).end() + 8) {
            return null;
        }
        int next = at + 1;
        boolean joined = next < tokens.size()
                && !tokens.get(next).number()
                && tokens.get(next).length() <= 3;
        Form form = joined && isNumber(next + 1) && tokens.get(next + 1).isYear()
                ? withYear(tokens.get(i).value(), month, next + 1, true)
                : withYear(tokens.get(i).value(), month, next, true);
        return form;
    }

    /// @param next  where the year is, if one is stated
    /// @param shortYears whether two digits may be a year
    private @Nullable Form withYear(int day, Month month, int next, boolean shortYears) {
        int behind = yearBehindTime(next);
        if (behind > 0) {
            return day(tokens.get(behind).value(), month.getValue(), day)
                    .map(date -> new Form(ArticleDate.of(date), behind + 1, next))
                    .orElse(null);
        }
        DateToken year = next < tokens.size() ? tokens.get(next) : null;
        int stated = year == null
                        || isTime(next)
                        || year.start() > tokens.get(next - 1).end() + 3
                ? -1
                : year.isYear()
                        ? year.value()
                        : shortYears && year.number() && year.length() == 2 ? full(year.value()) : -1;
        if (stated >= 0 && isYear(stated)) {
            return day(stated, month.getValue(), day)
                    .map(date -> new Form(ArticleDate.of(date), next + 1))
                    .orElse(null);
        }
        return day >= 1 && day <= month.maxLength() ? new Form(ArticleDate.of(MonthDay.of(month, day)), next) : null;
    }

    /// As most programs read them, 69 being the year after which nothing was written by computers yet.
    private static int full(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private boolean isTime(int i) {
        int end = tokens.get(i).end();
        return tokens.get(i).isShort() && end < text.length() && text.charAt(end) == ':';
    }

    /// {@return where the year stands behind a time with seconds and maybe a zone, as in `Oct 12 09:30:00 +0000 2023`
    ///         and `Oct 12 09:30:00 CEST 2023`; -1 without one}
    private int yearBehindTime(int next) {
        if (next + 3 >= tokens.size() || !isTime(next) || !isTime(next + 1)) {
            return -1;
        }
        int at = next + 3;
        while (at < tokens.size() && at <= next + 6 && !isPlainYear(at)) {
            DateToken token = tokens.get(at);
            boolean offset = token.number() && "+-:".indexOf(text.charAt(token.start() - 1)) >= 0;
            if (!offset && !DateWords.isNoise(token.text())) {
                return -1;
            }
            at++;
        }
        return at < tokens.size() && isPlainYear(at) ? at : -1;
    }

    private boolean isPlainYear(int i) {
        DateToken token = tokens.get(i);
        return token.isYear()
                && text.charAt(token.start() - 1) == ' '
                && token.start() <= tokens.get(i - 1).end() + 1
                && isYear(token.value());
    }
}
