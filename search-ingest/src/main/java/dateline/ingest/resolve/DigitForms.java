package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The forms of dates in digits only: `2023-10-12`, `12.10.2023`, `10/12/23`, `13. 9. 2015`, `2023年10月12日`.
final class DigitForms {

    private static final int MOST_DAYS = 31;
    private static final int MONTHS = 12;

    /// No mark but space.
    private static final char SPACE = ' ';

    private final String text;
    private final List<DateToken> tokens;
    private final boolean isValue;

    DigitForms(String text, List<DateToken> tokens, boolean isValue) {
        this.text = text;
        this.tokens = tokens;
        this.isValue = isValue;
    }

    /// {@return the date that begins with a token that is a number, or null}
    @Nullable
    DateForm at(int i) {
        DateToken first = tokens.get(i);
        if (first.length() == 8 || first.length() == 14) {
            return DateValue.compact(first.text())
                    .map(day -> new DateForm(ArticleDate.of(day), i + 1))
                    .orElse(null);
        }
        if (first.isYear() && isNamed(i + 1, "年", "년")) {
            return ideographic(i);
        }
        return isNumber(i + 1) && isNumber(i + 2) ? marked(i) : null;
    }

    private boolean isNumber(int i) {
        return i < tokens.size() && tokens.get(i).number();
    }

    private boolean isNamed(int i, String... names) {
        return i < tokens.size() && List.of(names).contains(tokens.get(i).text());
    }

    private @Nullable DateForm ideographic(int i) {
        if (!isNumber(i + 2) || !isNumber(i + 4)) {
            boolean month = isNumber(i + 2) && isNamed(i + 3, "月", "월");
            int year = tokens.get(i).value();
            int number = month ? tokens.get(i + 2).value() : 0;
            return month && number >= 1 && number <= MONTHS && CalendarDays.isYear(year)
                    ? new DateForm(ArticleDate.of(YearMonth.of(year, number)), i + 4)
                    : null;
        }
        int end = isNamed(i + 5, "日", "일") ? i + 6 : i + 5;
        return CalendarDays.day(
                        tokens.get(i).value(),
                        tokens.get(i + 2).value(),
                        tokens.get(i + 4).value())
                .map(day -> new DateForm(ArticleDate.of(day), end))
                .orElse(null);
    }

    /// Three numbers with the same mark between them.
    private @Nullable DateForm marked(int i) {
        DateToken first = tokens.get(i);
        DateToken second = tokens.get(i + 1);
        DateToken third = tokens.get(i + 2);
        String between = DateToken.withoutFormat(text.substring(first.end(), second.start()));
        String behind = DateToken.withoutFormat(text.substring(second.end(), third.start()));
        char mark = mark(between);
        boolean close = between.length() == 1 && behind.length() == 1 && mark != SPACE;
        boolean year = first.isYear() || third.isYear();
        if (mark == 0 || mark != mark(behind) || (!close && !(year && isSpaced(first, mark)))) {
            return null;
        }
        if (mark == ',' && !(isValue && first.isYear())) {
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

    /// {@return the mark between two numbers, a space where there is no other, or 0}
    private static char mark(String between) {
        String mark = between.strip();
        return mark.isEmpty()
                ? SPACE
                : mark.length() == 1 && between.length() <= 3 && "-/.,".contains(mark) ? mark.charAt(0) : 0;
    }

    /// Whether there may be spaces beside the marks: `2024. 5. 7.` as in Korean, `7. 5. 2024` as in Czech, and in a
    /// value of three numbers any.
    private boolean isSpaced(DateToken first, char mark) {
        return mark == SPACE
                ? isValue && tokens.size() == 3
                : isValue || mark == '.' || (first.isYear() && mark != ',');
    }

    private @Nullable DateForm yearFirst(int year, int month, int day, int next) {
        if (SolarHijri.isYear(year)) {
            return SolarHijri.day(year, month, day)
                    .map(found -> new DateForm(ArticleDate.of(found), next))
                    .orElse(null);
        }
        boolean partly = isValue && day == 0 && month <= MONTHS && CalendarDays.isYear(year);
        if (partly) {
            return new DateForm(
                    month == 0 ? ArticleDate.of(Year.of(year)) : ArticleDate.of(YearMonth.of(year, month)), next);
        }
        Optional<ArticleDate> date = CalendarDays.day(year, month, day).map(ArticleDate::of);
        if (date.isEmpty() && isValue && CalendarDays.isYear(year) && day >= 1 && day <= MOST_DAYS) {
            // The day or the month does not exist; what stands before it does.
            date = month > MONTHS && month <= MOST_DAYS && day <= MONTHS
                    ? Optional.of(ArticleDate.of(Year.of(year)))
                    : impossible(year, month);
        }
        return date.map(found -> new DateForm(found, next)).orElse(null);
    }

    private static Optional<ArticleDate> impossible(int year, int month) {
        return month >= 1 && month <= MONTHS && CalendarDays.isYear(year)
                ? Optional.of(ArticleDate.of(YearMonth.of(year, month)))
                : Optional.empty();
    }

    private @Nullable DateForm yearLast(int first, int second, int year, char mark, int next) {
        Optional<LocalDate> monthFirst = CalendarDays.day(year, first, second);
        Optional<LocalDate> dayFirst = CalendarDays.day(year, second, first);
        if (isValue
                && monthFirst.isEmpty()
                && dayFirst.isEmpty()
                && Math.min(first, second) >= 1
                && Math.max(first, second) <= MOST_DAYS) {
            return impossible(year, Math.min(first, second))
                    .map(month -> new DateForm(month, next))
                    .orElse(null);
        }
        boolean slashes = mark == '/';
        DayOrder order =
                (slashes ? monthFirst : dayFirst).isPresent() == slashes ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        return ordered(order, monthFirst, dayFirst, mark == '.', next);
    }

    /// Takes `1/20/15`, `20.1.15`, and of those with hyphens the ones in which only one number can be the year.
    private @Nullable DateForm shortYear(int first, int second, DateToken third, char mark, int next) {
        if (first > MOST_DAYS) {
            return CalendarDays.day(CalendarDays.full(first), second, third.value())
                    .map(found -> new DateForm(ArticleDate.of(found), next))
                    .orElse(null);
        }
        return mark != '-' || third.value() > MOST_DAYS
                ? yearLast(first, second, CalendarDays.full(third.value()), mark, next)
                : null;
    }

    private static @Nullable DateForm ordered(
            DayOrder order, Optional<LocalDate> monthFirst, Optional<LocalDate> dayFirst, boolean usual, int next) {
        boolean month = order == DayOrder.MONTH_FIRST;
        Optional<ArticleDate> one = (month ? monthFirst : dayFirst).map(ArticleDate::of);
        Optional<ArticleDate> two = (month ? dayFirst : monthFirst).map(ArticleDate::of);
        if (one.isEmpty()) {
            return null;
        }
        return one.equals(two)
                ? new DateForm(one.get(), next)
                : new DateForm(one.get(), Optional.of(order), two, usual && two.isPresent(), next, next, Set.of());
    }
}
