package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import dateline.article.ArticleDate.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads dates as people and programs write them: ISO 8601, RFC 822, those of C and Java (`Thu Oct 12 09:30:00 UTC
/// 2023`), the numbers of [DateValue], and the forms with the names of months in every language that is analyzed
/// (`Oct. 12, 2023`, `12 de octubre de 2023`, `3 JAN 90`, `Thursday (Oct 12)`, `2023年10月12日`, `۲۳ آبان ۱۴۰۱`), in the
/// digits of any script. A name that stands for different months in two languages is decided by the day of the week and
/// the full stops beside it, else left to [DateMention#inLanguage].
///
/// Of a period in a value (`3-5 May 2023`) the year is kept, of a day that does not exist (`31 June 2023`) the month.
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

    /// What values read last were, by a hash of them: the articles of a day say the same. Entries are immutable, so
    /// that many threads may put and get them without a lock.
    private static final Known[] KNOWN = new Known[1 << 8];

    private final String text;
    private final List<DateToken> tokens;

    private final DateForms forms;
    private final DateRanges ranges;
    private final boolean isValue;

    private DateText(String text, boolean isValue) {
        this.isValue = isValue;
        this.text = text;
        this.tokens = DateToken.all(text);
        this.forms = new DateForms(text, tokens, isValue);
        this.ranges = new DateRanges(text, tokens, forms, isValue);
    }

    /// {@return the date that a field's value is, or nothing when it is no date or something else as well}
    ///
    /// @param value such as `2023-10-12`, `2023-10`, `2023`, `1697103000` or `Thu, 12 Oct 2023 09:30:00 +0900`
    public static Optional<DateMention> read(String value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 8)) & (KNOWN.length - 1);
        Known known = KNOWN[slot];
        if (known == null || !known.value().equals(value)) {
            known = new Known(value, readAnew(value));
            KNOWN[slot] = known;
        }
        return known.date();
    }

    private record Known(String value, Optional<DateMention> date) {}

    private static Optional<DateMention> readAnew(String value) {
        String s = value.length() > 2 * LONGEST ? "" : withoutZoneName(Eras.western(plainDigits(value.strip())));
        String visible = DateToken.withoutFormat(s);
        if (visible.isEmpty() || s.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ArticleDate> plain = DateValue.read(visible);
        if (plain.isPresent() || DateValue.isNumber(visible)) {
            return plain.map(DateMention::of);
        }
        DateText read = new DateText(plainMarks(s), true);
        List<DateMention> mentions = read.mentions();
        if (mentions.isEmpty()) {
            return read.aboutYear().map(DateMention::of);
        }
        return !read.isAll(mentions)
                ? Optional.empty()
                : mentions.stream()
                        .filter(mention -> !read.isOfUpdate(mention))
                        .findFirst()
                        .or(() -> Optional.of(mentions.getFirst()))
                        .filter(mention -> mention.date().precision() != Precision.UNKNOWN);
    }

    /// {@return the order that a value proves: there is no such day in the other one, or the day of the week that is
    ///         stated with it is that of this one only}
    ///
    /// @param value a field's value; values that are no date, whose month is named, or whose year stands first prove
    ///              nothing, and neither does `04/04/2023`
    public static Optional<DayOrder> provenOrder(String value) {
        Optional<DateMention> mention = read(value);
        return mention.isEmpty() ? Optional.empty() : provenOrder(mention.get());
    }

    private static Optional<DayOrder> provenOrder(DateMention mention) {
        if (mention.order().isEmpty() || mention.other().isEmpty()) {
            return mention.order();
        }
        DateMention swapped = mention.swapped();
        boolean asRead = isOnItsWeekday(mention, mention.date());
        boolean turned = isOnItsWeekday(mention, swapped.date());
        return asRead == turned ? Optional.empty() : asRead ? mention.order() : swapped.order();
    }

    private static boolean isOnItsWeekday(DateMention mention, ArticleDate date) {
        return date.firstDay().map(LocalDate::getDayOfWeek).equals(mention.weekday());
    }

    /// {@return the dates in a text, in order; months and days without a year among them}
    ///
    /// @param text  any text
    /// @param limit how many UTF-16 units of it are looked at
    public static List<DateMention> all(String text, int limit) {
        String start = text.length() > limit ? text.substring(0, limit) : text;
        return hasDigit(start) ? new DateText(plainMarks(plainDigits(start)), false).mentions() : List.of();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a word is the name of a day of the week, in any language}
    ///
    /// @param word one word, without punctuation
    public static boolean isWeekday(String word) {
        return DateWords.isOfWeekday(word);
    }

    /// {@return whether a text begins with the name of a month}
    ///
    /// @param text the text
    public static boolean beginsWithMonth(String text) {
        List<DateToken> tokens = DateToken.all(text.substring(0, Math.min(LONGEST, text.length())));
        return !tokens.isEmpty()
                && tokens.getFirst().start() == 0
                && !tokens.getFirst().number()
                && DateWords.month(tokens, 0) != null;
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

    /// {@return the text with a hyphen for each dash, and with the narrow forms of the wide marks of East Asia}
    private static String plainMarks(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u2010') {
                continue;
            }
            char mark = switch (c) {
                case '\u2010', '\u2011', '\u2012', '–', '—', '\u2212', '－' -> '-';
                case '／' -> '/';
                case '．' -> '.';
                default -> c;
            };
            if (mark != c) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, mark);
            }
        }
        return plain == null ? text : plain.toString();
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
        int i = DateToken.nearNumber(tokens, 0);
        while (i < tokens.size()) {
            DateForm form = mayBegin(i) ? form(i) : null;
            if (form != null) {
                mention(form, i)
                        .filter(mention -> isValue || mention.date().precision() != Precision.UNKNOWN)
                        .ifPresent(found::add);
            }
            i = DateToken.nearNumber(tokens, form == null ? i + 1 : form.next());
        }
        return found;
    }

    /// Whether a token is one that a date can begin with. Most words near a number are not.
    private boolean mayBegin(int i) {
        DateToken token = tokens.get(i);
        return token.number() || DateWords.beginsMonth(token.text());
    }

    private @Nullable DateForm form(int i) {
        DateForm single = forms.at(i);
        DateForm range = ranges.at(single, i);
        return range == null ? single : range;
    }

    private Optional<DateMention> mention(DateForm form, int first) {
        Optional<ClockTime> time = ClockTime.read(text, tokens, form.time())
                .or(() -> first >= 2 && (isValue || form.next() == tokens.size())
                        ? ClockTime.read(text, tokens, beforeDate(first))
                        : Optional.empty());
        Map<String, ArticleDate> byLanguage = byLanguage(form, first, time);
        Optional<ArticleDate> date = byLanguage.isEmpty()
                ? Optional.of(at(form.date(), time))
                : onWeekday(byLanguage, first, form.next()).or(() -> year(form.date()));
        return date.map(said -> new DateMention(
                said,
                form.order(),
                form.other().map(other -> at(other, time)),
                form.usual(),
                weekday(first, form.next()),
                said.precision() == Precision.YEAR ? byLanguage : Map.of(),
                tokens.get(first).start(),
                tokens.get(form.next() - 1).end()));
    }

    private static Optional<ArticleDate> year(ArticleDate date) {
        return date.firstDay().map(Year::from).map(ArticleDate::of);
    }

    /// What a date says in each of the languages that have its month's name for different months.
    private Map<String, ArticleDate> byLanguage(DateForm form, int first, Optional<ClockTime> time) {
        Map<String, ArticleDate> dates = new HashMap<>();
        for (String language : form.undecided()) {
            DateForm said = new DateForms(text, tokens, isValue, language).at(first);
            if (said != null) {
                dates.put(language, at(said.date(), time));
            }
        }
        return dates;
    }

    /// {@return the one of several days that falls on the day of the week that is named beside it}
    private Optional<ArticleDate> onWeekday(Map<String, ArticleDate> dates, int first, int next) {
        Set<DayOfWeek> named = new HashSet<>();
        for (int i = Math.max(0, first - 2); i < Math.min(tokens.size(), next + 1); i++) {
            named.addAll(CalendarNames.of(tokens.get(i).text())
                    .weekdays(tokens.get(i).text())
                    .keySet());
        }
        List<ArticleDate> on = dates.values().stream()
                .distinct()
                .filter(date -> date.precision() == Precision.DAY || date.precision() == Precision.INSTANT)
                .filter(date -> named.contains(date.firstDay().orElseThrow().getDayOfWeek()))
                .toList();
        return on.size() == 1 ? Optional.of(on.getFirst()) : Optional.empty();
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
        return date.precision() == Precision.DAY && time.isPresent()
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
        for (int i = 0; i < tokens.size(); i++) {
            DateToken token = tokens.get(i);
            if (year.isEmpty() && token.isYear() && CalendarDays.isYear(token.value())) {
                year = Optional.of(ArticleDate.of(Year.of(token.value())));
            } else if (token.number()
                    ? !isNextYear(i) && (!token.isShort() || token.value() > 4 || year.isPresent())
                    : !DateWords.isSeason(token.text())) {
                return Optional.empty();
            }
        }
        return year;
    }

    /// Whether a number is the second year of a season of two: `Winter 2015/16`.
    private boolean isNextYear(int i) {
        return i > 1
                && DateRanges.isNextYear(tokens.get(i - 1), tokens.get(i))
                && tokens.stream().anyMatch(token -> !token.number());
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
