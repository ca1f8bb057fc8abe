package dateline.story.fingerprint;

import dateline.words.LanguageTraits;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What fingerprinting knows of a language: its function words, its months and weekdays, whether its nouns have
/// capitals.
///
/// Immutable, safe for use by multiple threads.
final class LanguageWords {

    /// Where the function words are not known, words up to this length are taken for such: in most languages the common
    /// ones are short.
    private static final int SHORT_WORD = 3;

    private final boolean knowsFunctionWords;
    private final boolean nounCapitals;
    private final WordTable functionWords;
    private final WordTable smallDates;
    private final WordTable capitalDates;

    private LanguageWords(String language, Collection<String> functionWords) {
        this.knowsFunctionWords = !functionWords.isEmpty();
        this.nounCapitals = LanguageTraits.capitalizesNouns(language);
        this.functionWords = WordTable.of(functionWords);
        List<String> small = new ArrayList<>();
        List<String> capital = new ArrayList<>();
        for (String date : dates(Locale.of(language))) {
            // A name of several words ("6月", "thứ hai") would make numbers and common words into dates.
            if (date.chars().allMatch(Character::isLetter) && date.length() > 2) {
                (Character.isUpperCase(date.charAt(0)) ? capital : small).add(date);
            }
        }
        this.smallDates = WordTable.of(small);
        this.capitalDates = WordTable.of(capital);
    }

    /// {@return what is known of a language}
    ///
    /// @param language      primary language subtag, or empty
    /// @param functionWords its function words, or none
    static LanguageWords of(String language, Collection<String> functionWords) {
        return new LanguageWords(language, functionWords);
    }

    private static List<String> dates(Locale locale) {
        List<String> dates = new ArrayList<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
            for (Month month : Month.values()) {
                dates.add(month.getDisplayName(style, locale));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                dates.add(day.getDisplayName(style, locale));
            }
        }
        return dates;
    }

    /// {@return whether all nouns have a capital, so that a capital marks no name}
    boolean nounCapitals() {
        return nounCapitals;
    }

    /// {@return whether the word with this hash and number of letters is a function word}
    boolean isFunctionWord(long hash, int length) {
        return knowsFunctionWords ? functionWords.contains(hash) : length <= SHORT_WORD;
    }

    /// {@return whether the word is the name of a month or a weekday}
    ///
    /// @param capital whether it is written with a capital; "may" is none, "May" is
    boolean isDate(long hash, boolean capital) {
        return smallDates.contains(hash) || (capital && capitalDates.contains(hash));
    }
}
