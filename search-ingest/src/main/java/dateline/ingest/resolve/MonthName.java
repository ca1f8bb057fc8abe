package dateline.ingest.resolve;

import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The months that a name stands for, each with the languages in which it does: `listopada` is October in Croatian and
/// November in Polish.
///
/// @param languages the languages of each month, as two or three letters; one month at least
record MonthName(Map<Month, Set<String>> languages) {

    MonthName {
        languages = Map.copyOf(new EnumMap<>(languages));
    }

    /// {@return the month, where all languages agree}
    Optional<Month> only() {
        return languages.size() == 1 ? Optional.of(languages.keySet().iterator().next()) : Optional.empty();
    }

    /// {@return the month in a language, where the name is one of that language}
    Optional<Month> in(String language) {
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue().contains(language))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
