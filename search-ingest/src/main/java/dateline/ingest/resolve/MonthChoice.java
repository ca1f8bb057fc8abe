package dateline.ingest.resolve;

import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Decides which month a name means that is the name of several: by the language, where it is known, by the language of
/// the day of the week beside it, and in a value by the full stops behind day and year, as South Slavic dates have
/// them.
final class MonthChoice {

    /// How many words before and behind a month its day of the week may stand.
    private static final int NEAR = 4;

    private final String text;
    private final List<DateToken> tokens;
    private final boolean isValue;
    private final String language;

    MonthChoice(String text, List<DateToken> tokens, boolean isValue, String language) {
        this.text = text;
        this.tokens = tokens;
        this.isValue = isValue;
        this.language = language;
    }

    /// {@return the month, if something decides}
    ///
    /// @param name the name
    /// @param i    the token that it begins with
    Optional<Month> of(MonthName name, int i) {
        Optional<Month> only = name.only();
        if (only.isPresent()) {
            return only;
        }
        return name.in(language)
                .or(() -> {
                    Set<String> named = languagesOfWeekdays(i);
                    return one(name, named::contains);
                })
                .or(() -> isDotted(i) ? one(name, CalendarNames.of(tokens.get(i).text())::isDotted) : Optional.empty());
    }

    private static Optional<Month> one(MonthName name, Predicate<String> language) {
        List<Month> months = name.languages().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(language))
                .map(Map.Entry::getKey)
                .toList();
        return months.size() == 1 ? Optional.of(months.getFirst()) : Optional.empty();
    }

    private Set<String> languagesOfWeekdays(int i) {
        Set<String> languages = new HashSet<>();
        for (int at = Math.max(0, i - NEAR); at < Math.min(tokens.size(), i + NEAR); at++) {
            if (at != i) {
                String word = tokens.get(at).text();
                CalendarNames.of(word).weekdays(word).values().forEach(languages::addAll);
            }
        }
        return languages;
    }

    private boolean isDotted(int i) {
        return isValue
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).isShort()
                && tokens.get(i + 1).isYear()
                && text.startsWith(".", tokens.get(i - 1).end())
                && text.startsWith(".", tokens.get(i + 1).end());
    }
}
