package dateline.query.parser;

import dateline.words.WordLists;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Translates dates in plain words of other languages into English, as [PlainDate] reads it: `19. Oktober 1987`,
/// `semaine dernière`. The words are in `date-words.txt`.
final class DateWords {

    /// Names of lists that are English words at once.
    private static final Set<String> SPANS = Set.of("in", "since", "until");

    private static final List<String> PERIODS = List.of(
            "today", "yesterday", "this-week", "this-month", "this-year", "last-week", "last-month", "last-year");

    /// Whole dates, such as `letzte woche`, by their English with hyphens.
    private final Map<String, String> periods = new HashMap<>();

    /// Parts of dates by their English.
    private final Map<String, String> parts = new HashMap<>();

    private final Set<String> between = new HashSet<>();

    private DateWords(WordLists lists) {
        for (String language : lists.languages()) {
            List<String> months = lists.words(language, "month");
            for (int i = 0; i < months.size(); i++) {
                parts.put(months.get(i), Month.of(i + 1).name().toLowerCase(Locale.ROOT));
            }
            lists.words(language, "first").forEach(word -> parts.put(word, "1"));
            SPANS.forEach(span -> lists.words(language, span).forEach(word -> parts.put(word, span)));
            PERIODS.forEach(period -> lists.words(language, period).forEach(word -> periods.put(word, period)));
            between.addAll(lists.words(language, "between"));
        }
    }

    /// Read when a query of plain words is first looked at.
    private static final class Lists {
        static final DateWords ALL = new DateWords(WordLists.of(DateWords.class, "date-words.txt"));
    }

    /// {@return the English of a date; empty for words that hold none of another language}
    ///
    /// @param words a date or not; a single word in capitals is none
    static Optional<List<String>> english(List<String> words) {
        return Lists.ALL.translated(words);
    }

    private Optional<List<String>> translated(List<String> words) {
        String text = String.join(" ", words).replace('’', '\'');
        String period = periods.get(words.size() == 1 ? text : text.toLowerCase(Locale.ROOT));
        if (period != null) {
            return Optional.of(List.of(period.split("-", -1)));
        }
        List<String> english = new ArrayList<>();
        boolean isOther = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            String part = parts.get(word);
            isOther |= part != null;
            if (part != null) {
                english.add(part);
            } else if (i == 0 || i == words.size() - 1 || !between.contains(word)) {
                english.add(isOrdinal(word) ? word.substring(0, word.length() - 1) : word);
            }
        }
        return isOther ? Optional.of(english) : Optional.empty();
    }

    /// Whether a day of the month is written as in German.
    private static boolean isOrdinal(String word) {
        return word.length() > 1
                && word.endsWith(".")
                && word.chars().limit(word.length() - 1).allMatch(Character::isDigit);
    }
}
