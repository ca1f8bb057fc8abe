package dateline.search.terms;

import dateline.search.limit.Messages;
import java.util.Locale;
import java.util.Optional;

/// A word of a query that no article has, or hardly one where a word spelled nearly so is frequent.
///
/// @param word     as typed
/// @param articles how many articles have it or another form of it; where no article spells it so, and what its stem
///                 finds are other words, 0
/// @param stem     whether articles have its stem nonetheless
/// @param meant    the word that was probably meant, with the capitals of the one typed
/// @param field    where it is looked for; empty for all text
public record DoubtfulWord(String word, long articles, boolean stem, Optional<String> meant, Optional<String> field) {

    /// {@return a word with what was meant}
    static DoubtfulWord of(String word, long articles, Optional<String> nearest, Optional<String> field) {
        return new DoubtfulWord(word, articles, false, nearest.map(near -> capitalized(near, word)), field);
    }

    /// {@return a word that no article spells so, while its stem finds other words}
    static DoubtfulWord ofStem(String word, String nearest, Optional<String> field) {
        return new DoubtfulWord(word, 0, true, Optional.of(capitalized(nearest, word)), field);
    }

    private static String capitalized(String word, String typed) {
        if (typed.equals(typed.toLowerCase(Locale.ROOT))) {
            return word;
        }
        if (typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        int first = Character.charCount(word.codePointAt(0));
        return Character.isUpperCase(typed.codePointAt(0))
                ? word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first)
                : word;
    }

    /// {@return what there is to say about it, as a clause}
    public String remark() {
        String having =
                articles == 0 ? "no article has" : articles == 1 ? "only 1 article has" : articles + " articles have";
        return having + (stem ? " the spelling '" : " the word '") + Messages.brief(word) + "'"
                + field.map(name -> " in " + name).orElse("")
                + meant.map(other -> ": did you mean " + other + "?").orElse("");
    }
}
