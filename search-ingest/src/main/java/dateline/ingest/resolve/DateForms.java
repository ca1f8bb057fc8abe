package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The forms that dates have in a text, each recognized by the token that it begins with. Those in digits only are left
/// to [DigitForms].
final class DateForms {

    private static final int MOST_DAYS = 31;

    /// How many words may stand between a day and its month, a month and its year, a year and its month: `17 de
    /// l'octubre`, `2019(e)ko martxoaren`.
    private static final int MOST_JOINTS = 3;

    /// How far a month may be from its day, in UTF-16 units.
    private static final int FARTHEST = 8;

    /// How long a name is that says little of itself.
    private static final int SHORT_NAME = 3;

    private final String text;
    private final List<DateToken> tokens;

    /// Whether the text is a value of its own: then two digits may be a year, and a month or day of 0 is one that is
    /// not known.
    private final boolean isValue;

    private final DigitForms digits;
    private final MonthChoice choice;

    /// The languages of a name of several months, where nothing decided among them.
    private final Set<String> undecided = new TreeSet<>();

    DateForms(String text, List<DateToken> tokens, boolean isValue) {
        this(text, tokens, isValue, "");
    }

    /// @param language the language that decides where a name is that of several months; may be empty
    DateForms(String text, List<DateToken> tokens, boolean isValue, String language) {
        this.text = text;
        this.tokens = tokens;
        this.isValue = isValue;
        this.digits = new DigitForms(text, tokens, isValue);
        this.choice = new MonthChoice(text, tokens, isValue, language);
    }

    /// {@return the date that begins with a token, or null}
    @Nullable
    DateForm at(int i) {
        undecided.clear();
        DateForm form = form(i);
        return form == null || undecided.isEmpty() ? form : form.withUndecided(undecided);
    }

    private @Nullable DateForm form(int i) {
        DateToken first = tokens.get(i);
        if (!first.number()) {
            return monthFirst(i);
        }
        DateForm form = digits.at(i);
        if (form == null && first.isShort()) {
            form = dayFirst(i);
            return form == null ? monthFirst(i) : form;
        }
        return form == null && first.isYear() ? yearFirst(i) : form;
    }

    /// A month: its name, and the token behind it.
    private record NamedMonth(Month month, int next) {}

    private @Nullable NamedMonth month(int i) {
        Month roman = romanMonth(i);
        if (roman != null) {
            return new NamedMonth(roman, i + 1);
        }
        CalendarNames.Named named = DateWords.month(tokens, i);
        if (named == null) {
            return null;
        }
        Optional<Month> month = choice.of(named.name(), i);
        if (month.isEmpty()) {
            named.name().languages().values().forEach(undecided::addAll);
        }
        return new NamedMonth(
                month.orElseGet(
                        () -> named.name().languages().keySet().iterator().next()),
                named.next());
    }

    /// A month as a Roman numeral between a day and a year, or in a value before a year: `17.IX.2019`, `2019. IX. 17.`,
    /// `IX/2019`.
    private @Nullable Month romanMonth(int i) {
        Month month = i < tokens.size() ? RomanMonths.of(tokens.get(i).text()) : null;
        if (month == null || !isNumber(i + 1)) {
            return null;
        }
        boolean isCapital = Character.isUpperCase(text.charAt(tokens.get(i).start()));
        boolean between = isNumber(i - 1)
                && ((tokens.get(i - 1).isShort() && tokens.get(i + 1).isYear())
                        || (tokens.get(i - 1).isYear() && tokens.get(i + 1).isShort()))
                && gap(i).length() <= 2
                && gap(i).equals(gap(i + 1));
        boolean alone = isValue && i == 0 && tokens.size() == 2 && tokens.get(1).isYear();
        return (between || alone) && (isValue || isCapital) ? month : null;
    }

    /// {@return what stands before a token}
    private String gap(int i) {
        return text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
    }

    private boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).number();
    }

    /// {@return the first of the tokens from one on that is no word such as may stand within a date}
    private int behindJoints(int i) {
        int at = i;
        while (at < tokens.size() && at < i + MOST_JOINTS && isJoint(tokens.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isJoint(DateToken token) {
        return !token.number() && DateWords.isJoint(token.text());
    }

    /// Takes `October 12, 2023`, `Oct. 12th 2023`, `October 12`, `October 2023`, `octubre de 2023`.
    private @Nullable DateForm monthFirst(int i) {
        NamedMonth named = month(i);
        if (named == null) {
            return null;
        }
        int at = named.next();
        int joined = isNumber(at) ? at : behindJoints(at);
        if (isNumber(joined) && tokens.get(joined).isYear()) {
            at = joined;
        }
        boolean isWeekday = isNumber(at)
                && !tokens.get(at).isYear()
                && DateWords.month(tokens, at + 1) != null
                && DateWords.isOfWeekday(tokens.get(i).text());
        if (!isNumber(at) || isWeekday) {
            // In mar. 15 nov. the month is behind the day, and mar. is a Tuesday.
            return null;
        }
        Month month = named.month();
        DateToken second = tokens.get(at);
        if (second.isYear()) {
            // A number before it makes it a day that does not exist.
            boolean alone = i == 0
                    || !tokens.get(i - 1).isShort()
                    || tokens.get(i - 1).end() + 1 < tokens.get(i).start();
            return alone && CalendarDays.isYear(second.value())
                    ? new DateForm(ArticleDate.of(YearMonth.of(second.value(), month)), at + 1)
                    : null;
        }
        if (!second.isShort()) {
            return null;
        }
        int next = at + 1;
        if (next < tokens.size()
                && tokens.get(next).start() == second.end()
                && DateWords.isOrdinal(tokens.get(next).text())) {
            next++;
        }
        DateForm form = withYear(second.value(), month, next, false);
        return form != null && !form.date().isDated() && isDoubtful(tokens.get(i)) ? null : form;
    }

    /// In running text a short name of another language is too much like an English word: `set 5`, `led 12`.
    private boolean isDoubtful(DateToken name) {
        return !isValue
                && name.length() <= SHORT_NAME
                && name.text().chars().allMatch(c -> c < 0x250)
                && !DateWords.isEnglishMonth(name.text());
    }

    /// Takes `2023 October 12`, `2023-Oct-12`, `2019. gada 17. marts`, `2019(e)ko martxoaren 17(a)`.
    private @Nullable DateForm yearFirst(int i) {
        int at = romanMonth(i + 1) == null ? behindJoints(i + 1) : i + 1;
        int year = tokens.get(i).value();
        if (at > i + 1 && isNumber(at) && tokens.get(at).isShort()) {
            NamedMonth named = month(at + 1);
            return named == null || tokens.get(at + 1).start() > tokens.get(at).end() + 2
                    ? null
                    : onDay(year, named.month(), tokens.get(at).value(), named.next());
        }
        NamedMonth named = month(at);
        int day = named == null ? 0 : named.next();
        boolean close = named != null
                && isNumber(day)
                && tokens.get(day).isShort()
                && !isTime(day)
                && tokens.get(at).start() <= tokens.get(at - 1).end() + 2
                && tokens.get(day).start() <= tokens.get(day - 1).end() + 2;
        return named == null || !close
                ? null
                : onDay(year, named.month(), tokens.get(day).value(), day + 1);
    }

    private @Nullable DateForm onDay(int year, Month month, int day, int next) {
        return dated(year, month, day).map(date -> new DateForm(date, next)).orElse(null);
    }

    /// {@return a day; of one that does not exist in a value, its month}
    private Optional<ArticleDate> dated(int year, Month month, int day) {
        Optional<ArticleDate> date =
                CalendarDays.day(year, month.getValue(), day).map(ArticleDate::of);
        boolean impossible = date.isEmpty() && isValue && CalendarDays.isYear(year) && day >= 1 && day <= MOST_DAYS;
        return impossible ? Optional.of(ArticleDate.of(YearMonth.of(year, month))) : date;
    }

    /// Takes `12 October 2023`, `12th of October, 2023`, `12. Oktober 2023`, `12 de octubre de 2023`, `26-FEB-1987`,
    /// `3 JAN 90`, `12 October`, `12 tháng 10, 2023`.
    private @Nullable DateForm dayFirst(int i) {
        int at = i + 1;
        while (at < tokens.size() && at <= i + 2 && isJoint(tokens.get(at)) && romanMonth(at) == null) {
            at++;
        }
        if (isNumber(at + 1) && SolarHijri.month(tokens.get(at).text()) > 0) {
            int next = at + 2;
            return SolarHijri.day(
                            tokens.get(at + 1).value(),
                            SolarHijri.month(tokens.get(at).text()),
                            tokens.get(i).value())
                    .map(day -> new DateForm(ArticleDate.of(day), next))
                    .orElse(null);
        }
        NamedMonth named = month(at);
        if (named == null || tokens.get(at).start() > tokens.get(i).end() + FARTHEST) {
            return null;
        }
        int next = named.next();
        int year = behindJoints(next);
        if (year == next && next < tokens.size() && !tokens.get(next).number()) {
            year = tokens.get(next).length() <= SHORT_NAME ? next + 1 : next;
        }
        boolean joined = year > next && isNumber(year) && tokens.get(year).isYear();
        DateForm form = withYear(tokens.get(i).value(), named.month(), joined ? year : next, true);
        boolean open = form != null && !form.date().isDated();
        return open && tokens.get(at).length() < SHORT_NAME && isDoubtful(tokens.get(at)) ? null : form;
    }

    /// @param next  where the year is, if one is stated
    /// @param shortYears whether two digits may be a year
    private @Nullable DateForm withYear(int day, Month month, int next, boolean shortYears) {
        int behind = yearBehindTime(next);
        if (behind > 0) {
            return dated(tokens.get(behind).value(), month, day)
                    .map(date -> new DateForm(date, behind + 1, next))
                    .orElse(null);
        }
        DateToken year = next < tokens.size() ? tokens.get(next) : null;
        int stated = year == null
                        || isTime(next)
                        || year.start() > tokens.get(next - 1).end() + 3
                ? -1
                : year.isYear()
                        ? year.value()
                        : shortYears && year.number() && year.length() == 2 && !isDay(next)
                                ? CalendarDays.full(year.value())
                                : -1;
        if (stated >= 0 && CalendarDays.isYear(stated)) {
            return onDay(stated, month, day, next + 1);
        }
        return day >= 1 && day <= month.maxLength()
                ? new DateForm(ArticleDate.of(MonthDay.of(month, day)), next)
                : null;
    }

    /// Whether a number has a month of its own behind it: `12 January-15 February`.
    private boolean isDay(int i) {
        return DateWords.month(tokens, i + 1) != null;
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
                && CalendarDays.isYear(token.value());
    }
}
