package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.DayOfWeek;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads dates as people and programs write them: ISO 8601, RFC 822, those of C and Java (`Thu Oct 12 09:30:00 UTC
/// 2023`), the numbers of [DateValue], and the forms with the names of months in the larger languages (`Oct. 12, 2023`,
/// `12 de octubre de 2023`, `3 JAN 90`, `Thursday (Oct 12)`, `2023年10月12日`, `۲۳ آبان ۱۴۰۱`), in the digits of any
/// script.
///
/// A time of day counts only with its offset from UTC; else the day is all that is known. Of dates in digits that start
/// with neither year nor a number above twelve, those with slashes are read month first and others day first, and
/// [DateMention#other] says that the other order was possible; [DateMention#in] reads them in an order that is known.
///
/// Stateless; its methods may be called by many threads.
public final class DateText {

    /// The longest value of a field that is looked at, in UTF-16 units.
    private static final int LONGEST = 120;

    /// How many dates a value may hold, as `Published 3 May 2023, updated 4 May 2023` does.
    private static final int MOST = 3;

    /// How many words before a date its time of day may begin.
    private static final int WORDS_BEFORE = 8;

    /// How many digits may stand beside them: those of times of day.
    private static final int DIGITS_BESIDE = 24;

    private final String text;
    private final List<DateToken> tokens;

    private final DateForms forms;
    private final boolean isValue;

    private DateText(String text, boolean isValue) {
        this.isValue = isValue;
        this.text = text;
        this.tokens = DateToken.all(text);
        this.forms = new DateForms(text, tokens, isValue);
    }

    /// {@return the date that a field's value is, or nothing when it is no date or something else as well}
    ///
    /// @param value such as `2023-10-12`, `2023-10`, `2023`, `1697103000` or `Thu, 12 Oct 2023 09:30:00 +0900`
    public static Optional<DateMention> read(String value) {
        String s = value.length() > 2 * LONGEST ? "" : withoutZoneName(plainDigits(value.strip()));
        if (s.isEmpty() || s.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ArticleDate> plain = DateValue.read(s);
        if (plain.isPresent() || DateValue.isNumber(s)) {
            return plain.map(DateMention::of);
        }
        DateText read = new DateText(s, true);
        List<DateMention> mentions = read.mentions();
        if (mentions.isEmpty()) {
            return read.aboutYear().map(DateMention::of);
        }
        return !read.isAll(mentions)
                ? Optional.empty()
                : mentions.stream()
                        .filter(mention -> !read.isOfUpdate(mention))
                        .findFirst()
                        .or(() -> Optional.of(mentions.getFirst()));
    }

    /// {@return the dates in a text, in order; months and days without a year among them}
    ///
    /// @param text  any text
    /// @param limit how many UTF-16 units of it are looked at
    public static List<DateMention> all(String text, int limit) {
        return new DateText(plainDigits(text.length() > limit ? text.substring(0, limit) : text), false).mentions();
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

    /// {@return the text with ASCII digits for those of other scripts}
    private static String plainDigits(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) <= 0x7F || !Character.isDigit(text.charAt(first)))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                plain.setCharAt(i, (char) ('0' + Character.digit(text.charAt(i), 10)));
            }
        }
        return plain.toString();
    }

    /// Takes off what programs say of the zone behind the offset: `(Central European Time)`, `[Europe/Berlin]`.
    private static String withoutZoneName(String s) {
        int open = Math.max(s.indexOf('['), s.lastIndexOf('('));
        boolean last = open > 0 && (s.endsWith("]") || s.endsWith(")"));
        String rest = last ? s.substring(0, open).strip() : s;
        int end = rest.length();
        boolean behindDigit = last && end > 8 && Character.isDigit(rest.charAt(end - 1));
        return behindDigit && rest.indexOf(':') > 0 ? rest : s;
    }

    private List<DateMention> mentions() {
        List<DateMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            DateForms.Form form = forms.at(i);
            if (form == null) {
                i++;
            } else {
                found.add(mention(form, i));
                i = form.next();
            }
        }
        return found;
    }

    private DateMention mention(DateForms.Form form, int first) {
        Optional<ClockTime> time = ClockTime.read(text, tokens, form.time())
                .or(() -> first >= 2 && (isValue || form.next() == tokens.size())
                        ? ClockTime.read(text, tokens, beforeDate(first))
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

    /// {@return where the words begin that belong to a date: behind its label}
    private int beforeDate(int first) {
        int start = first;
        while (start > Math.max(0, first - WORDS_BEFORE)
                && !DateWords.isLabel(tokens.get(start - 1).text())
                && !DateWords.isUpdate(tokens.get(start - 1).text())) {
            start--;
        }
        return start;
    }

    /// {@return the moment of a day at which the clock showed this, or the date as it is}
    private static ArticleDate at(ArticleDate date, Optional<ClockTime> time) {
        return date.precision() == ArticleDate.Precision.DAY && time.isPresent()
                ? ArticleDate.of(date.firstDay()
                        .orElseThrow()
                        .atTime(time.get().time())
                        .atZone(time.get().zone())
                        .toOffsetDateTime())
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

    /// Whether a value has nothing in it but dates and what belongs to dates.
    private boolean isAll(List<DateMention> mentions) {
        int numbers = 0;
        for (DateToken token : tokens) {
            boolean inside = mentions.stream()
                    .anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end());
            if (!inside && token.number()) {
                numbers += token.length();
            } else if (!inside && !DateWords.isNoise(token.text())) {
                return false;
            }
        }
        return mentions.size() <= MOST && numbers <= DIGITS_BESIDE;
    }

    /// {@return the year of a value that has one and says no more of the day: `Spring 2022`, `c. 1850`, `[1850]`}
    private Optional<ArticleDate> aboutYear() {
        Optional<ArticleDate> year = Optional.empty();
        for (DateToken token : tokens) {
            if (year.isEmpty() && token.isYear() && DateForms.isYear(token.value())) {
                year = Optional.of(ArticleDate.of(Year.of(token.value())));
            } else if (token.number()
                    ? !token.isShort() || token.value() > 4 || year.isPresent()
                    : !DateWords.isSeason(token.text())) {
                return Optional.empty();
            }
        }
        return year;
    }

    /// Whether one of the words right before a date says that it is that of a change.
    private boolean isOfUpdate(DateMention mention) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            DateToken token = tokens.get(i);
            if (token.end() <= mention.start() && !token.number()) {
                if (DateWords.isUpdate(token.text())) {
                    return true;
                }
                if (DateWords.isLabel(token.text())) {
                    return false;
                }
            }
        }
        return false;
    }
}
