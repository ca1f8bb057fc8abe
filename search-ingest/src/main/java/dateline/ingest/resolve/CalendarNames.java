package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.lang.Character.UnicodeScript;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names of months and days of the week, and the words that dates have beside them, in the languages that
/// `calendars.txt` lists: those of the Unicode locale data (CLDR) of the JDK, in full and short, within a date and
/// alone.
///
/// A JDK without the module `jdk.localedata` has English names only. Those of a script are taken from the locale data
/// when a word of it is first looked up, which takes about 0.1 s of processor time for the Latin alphabet.
final class CalendarNames {

    /// The languages of each script, so that a word brings in no others.
    private static final Map<UnicodeScript, List<String>> LANGUAGES = languages();

    private static final List<TextStyle> FULL = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);
    private static final List<TextStyle> SHORT = List.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final List<FormatStyle> FORMATS = List.of(FormatStyle.FULL, FormatStyle.LONG, FormatStyle.MEDIUM);

    /// How many words the name of a month may have: `Deireadh Fómhair`, `كانون الثاني`.
    private static final int MOST_WORDS = 3;

    /// How long the name of a month is at least, and in the Latin alphabet that of a day of the week, whose short words
    /// are too much like others.
    private static final int SHORTEST = 2;

    private static final int SHORTEST_DAY = 3;

    private static final CalendarNames ENGLISH = new CalendarNames(List.of("en"));
    private static final CalendarNames NONE = new CalendarNames(List.of());
    private static final Map<UnicodeScript, CalendarNames> BY_SCRIPT = new ConcurrentHashMap<>();

    private static final class Latin {
        static final CalendarNames NAMES = new CalendarNames(LANGUAGES.getOrDefault(UnicodeScript.LATIN, List.of()));
    }

    private final Map<String, Map<Month, Set<String>>> months = new HashMap<>();
    private final Map<String, Set<DayOfWeek>> fullDays = new HashMap<>();
    private final Map<String, Map<DayOfWeek, Set<String>>> days = new HashMap<>();
    private final Map<String, MonthName> monthNames;

    /// The words that names of several words begin with.
    private final Set<String> firstWords = new HashSet<>();

    private final Set<String> dayWords = new HashSet<>();
    private final Set<String> formatWords = new HashSet<>();
    private final Set<String> dotted = new HashSet<>();

    private CalendarNames(List<String> tags) {
        for (String tag : tags) {
            Locale locale = Locale.forLanguageTag(tag);
            addMonths(locale);
            addDays(locale);
            for (FormatStyle style : FORMATS) {
                addFormat(
                        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                style, null, IsoChronology.INSTANCE, locale),
                        locale);
            }
        }
        addMoreNames(Set.copyOf(tags));
        this.monthNames = months.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new MonthName(entry.getValue())));
    }

    private static Map<UnicodeScript, List<String>> languages() {
        Map<UnicodeScript, List<String>> languages = new EnumMap<>(UnicodeScript.class);
        for (WordLists.Entry entry : LanguageFiles.entries("calendars.txt")) {
            if (entry.language().equals("scripts")) {
                languages
                        .computeIfAbsent(UnicodeScript.forName(entry.list()), script -> new ArrayList<>())
                        .add(entry.word());
            }
        }
        return languages;
    }

    /// {@return the names in English}
    static CalendarNames english() {
        return ENGLISH;
    }

    /// {@return the names in the languages that have the script of a word}
    static CalendarNames of(String word) {
        if (word.isEmpty()) {
            return NONE;
        }
        char first = word.charAt(0);
        if (first >= 'a' && first <= 'z') {
            return Latin.NAMES;
        }
        UnicodeScript script = UnicodeScript.of(first);
        if (script == UnicodeScript.LATIN) {
            return Latin.NAMES;
        }
        List<String> tags = LANGUAGES.get(script);
        return tags == null ? NONE : BY_SCRIPT.computeIfAbsent(script, key -> new CalendarNames(tags));
    }

    private void addMonths(Locale locale) {
        for (Month month : Month.values()) {
            FULL.forEach(style -> addMonth(month.getDisplayName(style, locale), month, locale.getLanguage()));
            SHORT.forEach(style -> addMonth(month.getDisplayName(style, locale), month, locale.getLanguage()));
        }
    }

    private void addMoreNames(Set<String> tags) {
        for (Month month : Month.values()) {
            DateWords.moreNames(month)
                    .forEach((name, languages) -> languages.stream()
                            .filter(tags::contains)
                            .forEach(language -> addMonth(name, month, language)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            DateWords.moreNames(day)
                    .forEach((name, languages) -> languages.stream()
                            .filter(tags::contains)
                            .forEach(language -> addDay(name, day, true, Locale.forLanguageTag(language))));
        }
    }

    private void addMonth(String name, Month month, String language) {
        List<DateToken> words = DateToken.all(name);
        boolean isRoot = words.size() == 2 && words.getFirst().text().equals("m");
        if (words.isEmpty()
                || words.size() > MOST_WORDS
                || isRoot
                || (words.size() == 1 && words.getFirst().length() < SHORTEST)) {
            return;
        }
        if (words.size() > 1) {
            firstWords.add(words.getFirst().text());
            boolean letters = words.stream().noneMatch(DateToken::number);
            if (letters) {
                addMonthKey(joined(words, ""), month, language);
            }
        }
        addMonthKey(joined(words, " "), month, language);
    }

    private void addMonthKey(String key, Month month, String language) {
        months.computeIfAbsent(key, name -> new EnumMap<>(Month.class))
                .computeIfAbsent(month, name -> new TreeSet<>())
                .add(language);
    }

    private static String joined(List<DateToken> words, String between) {
        return words.stream().map(DateToken::text).collect(Collectors.joining(between));
    }

    private void addDays(Locale locale) {
        for (DayOfWeek day : DayOfWeek.values()) {
            FULL.forEach(style -> addDay(day.getDisplayName(style, locale), day, true, locale));
            SHORT.forEach(style -> addDay(
                    day.getDisplayName(style, locale), day, locale.getLanguage().equals("en"), locale));
        }
    }

    private void addDay(String name, DayOfWeek day, boolean full, Locale locale) {
        List<DateToken> words = DateToken.all(name);
        words.stream().filter(word -> !word.number()).forEach(word -> dayWords.add(word.text()));
        if (words.size() > 1) {
            dayWords.add(joined(words, ""));
        } else if (words.size() == 1) {
            String word = words.getFirst().text();
            days.computeIfAbsent(word, key -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(day, key -> new TreeSet<>())
                    .add(locale.getLanguage());
            if (full && !isTooShort(word)) {
                fullDays.computeIfAbsent(word, key -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day);
            }
        }
    }

    private static boolean isTooShort(String day) {
        return day.length() < SHORTEST
                || (day.length() < SHORTEST_DAY && UnicodeScript.of(day.charAt(0)) == UnicodeScript.LATIN);
    }

    /// Takes from a pattern such as `y('e')'ko' MMMM'ren' d('a')` the words that stand beside names and numbers, and
    /// the names with what is written as one word with them.
    private void addFormat(String pattern, Locale locale) {
        List<PatternPart> parts = PatternPart.all(pattern);
        if (PatternPart.isDotted(parts)) {
            dotted.add(locale.getLanguage());
        }
        for (int i = 0; i < parts.size(); i++) {
            PatternPart part = parts.get(i);
            String before = i == 0 ? "" : parts.get(i - 1).lastLetters();
            String behind = i + 1 == parts.size() ? "" : parts.get(i + 1).firstLetters();
            boolean glued = !before.isEmpty() || !behind.isEmpty();
            TextStyle style = part.count() == 3 ? TextStyle.SHORT : TextStyle.FULL;
            switch (part.field()) {
                case 0 -> DateToken.all(part.text()).forEach(word -> formatWords.add(word.text()));
                case 'G' ->
                    DateToken.all(IsoEra.CE.getDisplayName(TextStyle.SHORT, locale))
                            .forEach(word -> formatWords.add(word.text()));
                case 'M' -> {
                    if (glued && part.count() >= 3) {
                        for (Month month : Month.values()) {
                            String name = before + month.getDisplayName(style, locale) + behind;
                            addMonth(name, month, locale.getLanguage());
                        }
                    }
                }
                case 'E' -> {
                    if (glued) {
                        for (DayOfWeek day : DayOfWeek.values()) {
                            addDay(before + day.getDisplayName(style, locale) + behind, day, true, locale);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /// The name of a month, and the token behind it.
    record Named(MonthName name, int next) {}

    /// {@return the month whose name begins with a token, or null}
    @Nullable
    Named month(List<DateToken> tokens, int i) {
        if (i >= tokens.size()) {
            return null;
        }
        String first = tokens.get(i).text();
        if (firstWords.contains(first)) {
            StringBuilder words = new StringBuilder(first);
            Named longest = null;
            for (int next = i + 1; next < Math.min(tokens.size(), i + MOST_WORDS); next++) {
                words.append(' ').append(tokens.get(next).text());
                MonthName name = monthNames.get(words.toString());
                if (name != null) {
                    longest = new Named(name, next + 1);
                }
            }
            if (longest != null) {
                return longest;
            }
        }
        MonthName name = monthNames.get(first);
        return name == null ? null : new Named(name, i + 1);
    }

    /// {@return whether the name of a month may begin with a word}
    boolean beginsMonth(String word) {
        return monthNames.containsKey(word) || firstWords.contains(word);
    }

    /// {@return whether a word is the name of a month}
    boolean isMonth(String word) {
        return monthNames.containsKey(word);
    }

    /// {@return the day of the week that a word is the full name of in all languages that have it, or null}
    @Nullable
    DayOfWeek weekday(String word) {
        Set<DayOfWeek> named = fullDays.getOrDefault(word, Set.of());
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /// {@return the days of the week that a word is the name of, in full or short, with their languages}
    Map<DayOfWeek, Set<String>> weekdays(String word) {
        return days.getOrDefault(word, Map.of());
    }

    /// {@return whether a word is of the name of a day of the week, in full or short}
    boolean isOfWeekday(String word) {
        return dayWords.contains(word);
    }

    /// {@return whether a word is one that the dates of a language have in them: `gada`, `г`, `de`}
    boolean isWithin(String word) {
        return formatWords.contains(word);
    }

    /// {@return whether the dates of a language have a full stop behind day and year}
    boolean isDotted(String language) {
        return dotted.contains(language);
    }
}
