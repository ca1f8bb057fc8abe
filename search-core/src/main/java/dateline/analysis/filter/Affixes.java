package dateline.analysis.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Beginnings or endings of words with what takes their place, found by their outermost letter. Immutable.
final class Affixes {

    /// A beginning or ending.
    ///
    /// @param letters the letters
    /// @param other   what takes their place
    record Affix(String letters, String other) {}

    private final boolean endings;
    private final Map<Character, List<Affix>> byLetter = new HashMap<>();

    /// @param pairs   letters and what takes their place
    /// @param endings whether they end words
    Affixes(Map<String, String> pairs, boolean endings) {
        this.endings = endings;
        pairs.forEach((letters, other) -> byLetter.computeIfAbsent(outermost(letters), letter -> new ArrayList<>())
                .add(new Affix(letters, other)));
        byLetter.values()
                .forEach(each -> each.sort(
                        Comparator.comparingInt((Affix affix) -> affix.letters().length())
                                .reversed()));
    }

    private char outermost(String letters) {
        return letters.charAt(endings ? letters.length() - 1 : 0);
    }

    /// {@return the longest that a word has}
    ///
    /// @param word  the word
    /// @param least how many letters the word has beside it at least
    Optional<Affix> longest(String word, int least) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        for (Affix affix : byLetter.getOrDefault(outermost(word), List.of())) {
            String letters = affix.letters();
            if (word.length() - letters.length() >= least
                    && (endings ? word.endsWith(letters) : word.startsWith(letters))) {
                return Optional.of(affix);
            }
        }
        return Optional.empty();
    }
}
