package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of dates: those of `date-words.txt`, and the [names][CalendarNames] of months and days of the week, the
/// English ones first.
final class DateWords {

    /// The words of each kind, and under the English names of months and days other names, each with its languages.
    private static final Map<String, Map<String, Set<String>>> WORDS = load();

    private static final Set<String> BESIDE = words("beside");
    private static final Set<String> HOURS = words("hour");
    private static final Set<String> BETWEEN = words("between");
    private static final Set<String> RANGE = words("range");
    private static final Set<String> PUBLISHED = words("published");
    private static final Set<String> UPDATED = words("updated");
    private static final Set<String> SEASONS = words("season");
    private static final Set<String> ORDINALS = words("ordinal");

    private DateWords() {}

    private static Map<String, Map<String, Set<String>>> load() {
        Map<String, Map<String, Set<String>>> words = new HashMap<>();
        for (WordLists.Entry entry : LanguageFiles.entries("date-words.txt")) {
            words.computeIfAbsent(entry.list(), key -> new HashMap<>())
                    .computeIfAbsent(DateToken.folded(entry.word()), key -> new HashSet<>())
                    .add(entry.language());
        }
        return words;
    }

    private static Set<String> words(String kind) {
        return Set.copyOf(names(kind).keySet());
    }

    private static Map<String, Set<String>> names(String kind) {
        return WORDS.getOrDefault(kind, Map.of());
    }

    /// {@return names of a month or day that the locale data don't have, each with its languages}
    ///
    /// @param of the month or day
    static Map<String, Set<String>> moreNames(Enum<?> of) {
        return names(of.name().toLowerCase(Locale.ROOT));
    }

    /// {@return the month whose name begins with a token, or null}
    static CalendarNames.@Nullable Named month(List<DateToken> tokens, int i) {
        if (i >= tokens.size()) {
            return null;
        }
        if (tokens.get(i).number()) {
            // A number begins the name of a month as in 3月.
            boolean joined = i + 1 < tokens.size() && tokens.get(i + 1).text().charAt(0) > 0x250;
            return joined ? CalendarNames.of(tokens.get(i + 1).text()).month(tokens, i) : null;
        }
        CalendarNames.Named english = CalendarNames.english().month(tokens, i);
        return english == null ? CalendarNames.of(tokens.get(i).text()).month(tokens, i) : english;
    }

    /// {@return whether a month may begin with a word, in lower case: by its name in any language, or as a Roman
    /// numeral}
    static boolean beginsMonth(String word) {
        return CalendarNames.of(word).beginsMonth(word)
                || RomanMonths.of(word) != null
                || CalendarNames.english().beginsMonth(word);
    }

    /// {@return whether a word, in lower case, is the name of a month in English}
    static boolean isEnglishMonth(String word) {
        return CalendarNames.english().isMonth(word);
    }

    /// {@return the day of the week of this name, in lower case, or null}
    static @Nullable DayOfWeek weekday(String word) {
        DayOfWeek english = CalendarNames.english().weekday(word);
        return english != null || isPlain(word)
                ? english
                : CalendarNames.of(word).weekday(word);
    }

    /// Whether a word is one that needs no look at the names of all languages.
    private static boolean isPlain(String word) {
        return BESIDE.contains(word) || isHour(word) || isLabel(word) || isUpdate(word);
    }

    /// {@return whether a word, in lower case, says nothing beside a date}
    static boolean isNoise(String word) {
        return isPlain(word) || isOfWeekday(word) || CalendarNames.of(word).isWithin(word);
    }

    /// {@return whether a word, in lower case, is of the name of a day of the week}
    static boolean isOfWeekday(String word) {
        return CalendarNames.english().isOfWeekday(word)
                || CalendarNames.of(word).isOfWeekday(word);
    }

    /// {@return whether a word, in lower case, stands behind the hour of a time of day}
    static boolean isHour(String word) {
        return HOURS.contains(word);
    }

    /// {@return whether a word, in lower case, stands before dates of publication}
    static boolean isLabel(String word) {
        return PUBLISHED.contains(word);
    }

    /// {@return whether a word, in lower case, stands before dates of changes}
    static boolean isUpdate(String word) {
        return UPDATED.contains(word);
    }

    /// {@return whether a word, in lower case, may stand beside a year that is all that is known}
    static boolean isSeason(String word) {
        return SEASONS.contains(word);
    }

    /// {@return whether a word, in lower case, may stand between a day and its month, or a month and its year}
    static boolean isJoint(String word) {
        return BETWEEN.contains(word)
                || (!isEnglishMonth(word) && CalendarNames.of(word).isWithin(word));
    }

    /// {@return whether a word, in lower case, may stand between the first and the last day of a period}
    static boolean isRange(String word) {
        return RANGE.contains(word);
    }

    /// {@return whether letters, in lower case, make an ordinal of the number before them}
    static boolean isOrdinal(String word) {
        return ORDINALS.contains(word);
    }
}
