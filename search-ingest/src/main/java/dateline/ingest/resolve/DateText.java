package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads dates as people and programs write them: ISO 8601, RFC 822, seconds or milliseconds since 1970, and the forms
/// with the names of months in the larger languages (`Oct. 12, 2023`, `12 de octubre de 2023`, `3 JAN 90`,
/// `Thursday (Oct 12)`, `2023年10月12日`).
///
/// A time of day counts only with its offset from UTC; else the day is all that is known. Of dates in digits that start
/// with neither year nor a number above twelve, those with slashes are read month first and others day first, and
/// [DateMention#other] says that the other order was possible; [DateMention#in] reads them in an order that is known.
///
/// Stateless; its methods may be called by many threads.
public final class DateText {

    /// The longest value of a field that is looked at, in UTF-16 units.
    private static final int LONGEST = 64;

    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2999;

    private final String text;
    private final List<DateToken> tokens;

    private DateText(String text) {
        this.text = text;
        this.tokens = DateToken.all(text);
    }

    /// {@return the date that a field's value is, or nothing when it is no date or something else as well}
    ///
    /// @param value such as `2023-10-12`, `2023-10`, `2023`, `1697103000` or `Thu, 12 Oct 2023 09:30:00 +0900`
    public static Optional<DateMention> read(String value) {
        String s = value.strip();
        if (s.isEmpty() || s.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ArticleDate> plain = isDigits(s) ? number(s) : month(s);
        if (plain.isPresent() || isDigits(s)) {
            return plain.map(DateMention::of);
        }
        DateText read = new DateText(s);
        return read.mentions().stream().findFirst().filter(read::isAll);
    }

    /// {@return the dates in a text, in order; months and days without a year among them}
    ///
    /// @param text  any text
    /// @param limit how many UTF-16 units of it are looked at
    public static List<DateMention> all(String text, int limit) {
        return new DateText(text.length() > limit ? text.substring(0, limit) : text).mentions();
    }

    /// {@return whether a text begins with the name of a month}
    ///
    /// @param text the text
    public static boolean beginsWithMonth(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return DateWords.month(text.substring(0, end).toLowerCase(Locale.ROOT)) != null;
    }

    private static boolean isDigits(String s) {
        return s.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<ArticleDate> number(String s) {
        try {
            long n = s.length() > 14 ? -1 : Long.parseLong(s);
            return switch (s.length()) {
                case 4 -> isYear((int) n) ? Optional.of(ArticleDate.of(Year.of((int) n))) : Optional.empty();
                case 8, 14 -> compact(s).map(ArticleDate::of);
                case 9, 10 ->
                    Optional.of(ArticleDate.of(Instant.ofEpochSecond(n).atOffset(ZoneOffset.UTC)));
                case 12, 13 ->
                    Optional.of(ArticleDate.of(Instant.ofEpochMilli(n).atOffset(ZoneOffset.UTC)));
                default -> Optional.empty();
            };
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /// Takes `2023-10` and `2023/10`.
    private static Optional<ArticleDate> month(String s) {
        boolean like = s.length() == 7
                && (s.charAt(4) == '-' || s.charAt(4) == '/')
                && isDigits(s.substring(0, 4))
                && isDigits(s.substring(5));
        int year = like ? Integer.parseInt(s.substring(0, 4)) : 0;
        int month = like ? Integer.parseInt(s.substring(5)) : 0;
        return isYear(year) && month >= 1 && month <= 12
                ? Optional.of(ArticleDate.of(YearMonth.of(year, month)))
                : Optional.empty();
    }

    private static Optional<LocalDate> compact(String s) {
        return day(
                Integer.parseInt(s.substring(0, 4)),
                Integer.parseInt(s.substring(4, 6)),
                Integer.parseInt(s.substring(6, 8)));
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return isYear(year) && month >= 1 && day >= 1
                    ? Optional.of(LocalDate.of(year, month, day))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// A date, and the token behind it.
    private record Form(
            ArticleDate date, Optional<DayOrder> order, Optional<ArticleDate> other, boolean usual, int next) {

        Form(ArticleDate date, int next) {
            this(date, Optional.empty(), Optional.empty(), false, next);
        }
    }

    private List<DateMention> mentions() {
        List<DateMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Form form = form(i);
            if (form == null) {
                i++;
            } else {
                found.add(mention(form, i));
                i = form.next();
            }
        }
        return found;
    }

    private DateMention mention(Form form, int first) {
        Optional<ClockTime> time = ClockTime.read(text, tokens, form.next())
                .or(() -> first >= 2 && form.next() == tokens.size()
                        ? ClockTime.read(text, tokens, 0)
                        : Optional.empty());
        return new DateMention(
                at(form.date(), time),
                form.order(),
                form.other().map(other -> at(other, time)),
                form.usual(),
                weekday(first, form.next()),
                tokens.get(first).start(),
                tokens.get(form.next() - 1).end());
    }

    /// {@return the moment of a day at which the clock showed this, or the date as it is}
    private static ArticleDate at(ArticleDate date, Optional<ClockTime> time) {
        return date.precision() == ArticleDate.Precision.DAY && time.isPresent()
                ? ArticleDate.of(OffsetDateTime.of(
                        date.firstDay().orElseThrow(),
                        time.get().time(),
                        time.get().offset()))
                : date;
    }

    /// The day of the week stands right before a date (`Thursday (Oct 12)`, `Thursday, the 12th of October`) or right
    /// behind it.
    private Optional<DayOfWeek> weekday(int first, int next) {
        for (int i = first - 1; i >= Math.max(0, first - 2); i--) {
            DayOfWeek day = DateWords.weekday(tokens.get(i).text());
            if (day != null) {
                return Optional.of(day);
            }
        }
        return next < tokens.size()
                ? Optional.ofNullable(DateWords.weekday(tokens.get(next).text()))
                : Optional.empty();
    }

    /// Whether a value has nothing in it but a date and what belongs to dates.
    private boolean isAll(DateMention mention) {
        int numbers = 0;
        for (DateToken token : tokens) {
            boolean outside = token.end() <= mention.start() || token.start() >= mention.end();
            if (outside && token.number()) {
                numbers += token.length();
            } else if (outside && !DateWords.isNoise(token.text())) {
                return false;
            }
        }
        return numbers <= 24;
    }

    private @Nullable Form form(int i) {
        DateToken first = tokens.get(i);
        if (!first.number()) {
            Month month = DateWords.month(first.text());
            return month == null ? null : monthFirst(month, i);
        }
        if (first.length() == 8 || first.length() == 14) {
            return compact(first.text())
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
        return first.isShort() ? dayFirst(i) : null;
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
                    ? day(first.value(), second.value(), third.value())
                            .map(day -> new Form(ArticleDate.of(day), i + 3))
                            .orElse(null)
                    : null;
        }
        if (!third.isYear() || !first.isShort() || !second.isShort()) {
            return null;
        }
        int year = third.value();
        Optional<LocalDate> monthFirst = day(year, first.value(), second.value());
        Optional<LocalDate> dayFirst = day(year, second.value(), first.value());
        boolean slashes = mark == '/';
        DayOrder order =
                (slashes ? monthFirst : dayFirst).isPresent() == slashes ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        return ordered(order, monthFirst, dayFirst, mark == '.', i + 3);
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
                : new Form(one.get(), Optional.of(order), two, usual && two.isPresent(), next);
    }

    /// Takes `October 12, 2023`, `Oct. 12th 2023`, `October 12`, `October 2023`.
    private @Nullable Form monthFirst(Month month, int i) {
        if (!isNumber(i + 1)) {
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

    /// Takes `12 October 2023`, `12th of October, 2023`, `12. Oktober 2023`, `12 de octubre de 2023`, `26-FEB-1987`,
    /// `3 JAN 90`, `12 October`.
    private @Nullable Form dayFirst(int i) {
        int at = i + 1;
        while (at < tokens.size()
                && at <= i + 2
                && !tokens.get(at).number()
                && tokens.get(at).length() <= 3
                && DateWords.month(tokens.get(at).text()) == null) {
            at++;
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
        return end < text.length() && text.charAt(end) == ':';
    }
}
