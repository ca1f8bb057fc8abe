package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import dateline.article.ArticleDate.Precision;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Periods of days or months: `3-5 September 2015`, `31 August to 2 September 2015`, `September/October 2015`,
/// `2015-09-03/2015-09-05`. Which day of them it was is not known; the year is, where one is stated and both ends are
/// in it.
final class DateRanges {

    private final String text;
    private final List<DateToken> tokens;
    private final DateForms forms;

    /// Whether the text is a value of its own; in other texts two whole dates are two dates.
    private final boolean isValue;

    DateRanges(String text, List<DateToken> tokens, DateForms forms, boolean isValue) {
        this.text = text;
        this.tokens = tokens;
        this.forms = forms;
        this.isValue = isValue;
    }

    /// {@return the period that begins with a date or with a token that is no date, or null}
    ///
    /// @param first the date that begins there, or null
    /// @param i     the token
    @Nullable
    DateForm at(@Nullable DateForm first, int i) {
        int end = first == null ? bareEnd(i) : first.next();
        boolean isWhole = first != null && first.date().isDated();
        int second = end < 0 || (isWhole && !isValue) ? -1 : behindJoint(end);
        if (second < 0) {
            return null;
        }
        DateForm last = forms.at(second);
        if (last != null && !last.date().isDated() && first == null && isFirstOf(i, second, last.date())) {
            return new DateForm(ArticleDate.unknown(), last.next());
        }
        if (last == null || !last.date().isDated()) {
            boolean days = first != null
                    && !isWhole
                    && tokens.get(second).isShort()
                    && second + 1 < tokens.size()
                    && tokens.get(second + 1).isYear();
            return days ? ofYear(tokens.get(second + 1).value(), second + 2) : null;
        }
        if (first == null && !isFirstOf(i, second, last.date())) {
            return null;
        }
        int year = last.date().firstDay().map(LocalDate::getYear).orElseThrow();
        boolean years = first != null
                && isWhole
                && first.date().firstDay().orElseThrow().getYear() != year;
        return years ? new DateForm(ArticleDate.unknown(), last.next()) : ofYear(year, last.next());
    }

    private static @Nullable DateForm ofYear(int year, int next) {
        return CalendarDays.isYear(year) ? new DateForm(ArticleDate.of(Year.of(year)), next) : null;
    }

    /// {@return the token after a day or month that stands alone, -1 where there is none}
    private int bareEnd(int i) {
        DateToken token = tokens.get(i);
        if (token.isShort()) {
            boolean alone =
                    i == 0 || !tokens.get(i - 1).number() || tokens.get(i - 1).end() + 1 < token.start();
            return alone ? i + 1 : -1;
        }
        CalendarNames.Named month =
                token.number() || i + 1 == tokens.size() || !mayJoin(i + 1) ? null : DateWords.month(tokens, i);
        return month == null ? -1 : month.next();
    }

    /// Whether a bare day comes before that of a date, or a bare month before a month.
    private boolean isFirstOf(int i, int second, ArticleDate last) {
        DateToken token = tokens.get(i);
        boolean day = last.precision() != Precision.YEAR && last.precision() != Precision.MONTH;
        return token.isShort()
                ? day
                        && tokens.get(second).isShort()
                        && token.value() >= 1
                        && token.value() < tokens.get(second).value()
                : last.precision() == Precision.MONTH && !tokens.get(second).number();
    }

    /// {@return the token behind a hyphen, slash or word such as `to`, -1 without one}
    private int behindJoint(int i) {
        if (i >= tokens.size() || !mayJoin(i)) {
            return -1;
        }
        boolean word =
                !tokens.get(i).number() && DateWords.isRange(tokens.get(i).text());
        return word ? i + 1 < tokens.size() ? i + 1 : -1 : isMark(i) ? i : -1;
    }

    private boolean mayJoin(int i) {
        return isMark(i)
                || (!tokens.get(i).number() && DateWords.isRange(tokens.get(i).text()));
    }

    private boolean isMark(int i) {
        int from = tokens.get(i - 1).end();
        int to = tokens.get(i).start();
        if (to - from == 1 && text.charAt(from) == ' ') {
            return false;
        }
        String between = text.substring(from, to);
        String mark = between.startsWith(".") ? between.substring(1) : between;
        return switch (mark.strip()) {
            case "-", "/" -> isValue || mark.length() == 1;
            default -> false;
        };
    }

    /// {@return whether a number is the year after another one: `Winter 2015/16`}
    static boolean isNextYear(DateToken year, DateToken next) {
        return next.value() == year.value() + 1 || (next.length() == 2 && next.value() == (year.value() + 1) % 100);
    }
}
