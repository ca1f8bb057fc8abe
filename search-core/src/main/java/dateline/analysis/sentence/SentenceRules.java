package dateline.analysis.sentence;

import dateline.analysis.language.FunctionWords;
import dateline.words.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/// What a language's sentences look like around a stop: its abbreviations, and the words that sentences begin with.
/// Immutable.
public final class SentenceRules {
    /// What a stop means behind a word.
    enum Kind {
        /// A usual word: the sentence ends.
        WORD,
        /// A name or more follows always: `Gen.`, `e.g.`
        TITLE,
        /// Belongs to a number behind it, and is a usual word otherwise: `No.`, `Oct.`
        BEFORE_NUMBER,
        /// A time of day, which a day or a time zone may follow.
        TIME,
        /// May stand anywhere in a sentence, at its end too: `Inc.`
        ABBREVIATION
    }

    private static final WordLists STOPS = WordLists.of(SentenceRules.class, "abbreviations.txt");
    private static final WordLists WORDS = WordLists.of(SentenceRules.class, "sentence-words.txt");

    private static final CharArraySet AFTER_TIME = new CharArraySet(WORDS.words("en", "after-time"), true);

    /// Words that hardly stand behind an acronym within a sentence, even in a headline.
    private static final CharArraySet START_IN_CAPITALS =
            new CharArraySet(WORDS.words("en", "start-in-capitals"), true);

    private static final List<String> ORDINAL_LANGUAGES = WORDS.words("languages", "ordinal-stop");

    private static final Map<String, SentenceRules> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final CharArrayMap<Kind> kinds = new CharArrayMap<>(256, true);
    private final CharArraySet onlyWithCapital = new CharArraySet(64, true);
    private final CharArraySet starters;
    private final boolean ordinals;

    private SentenceRules(String language) {
        // names and companies of other languages stand in every newspaper
        add("en", "abbreviation", Kind.ABBREVIATION);
        if (isEnglishLike(language)) {
            add("en", "before-number", Kind.BEFORE_NUMBER);
            add("en", "time", Kind.TIME);
        }
        add("en", "title", Kind.TITLE);
        if (!language.equals("en")) {
            add(language, "abbreviation", Kind.ABBREVIATION);
            add(language, "before-number", Kind.BEFORE_NUMBER);
            add(language, "title", Kind.TITLE);
        }
        Set<String> words = new HashSet<>(FunctionWords.of(isEnglishLike(language) ? "en" : language));
        // function words that stand in the middle of headlines in which each word has a capital
        WORDS.words("en", "no-start").forEach(words::remove);
        starters = new CharArraySet(words, true);
        ordinals = ORDINAL_LANGUAGES.contains(language);
    }

    /// {@return the rules of a language, given by its primary tag; English ones for languages without their own}
    public static SentenceRules of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, SentenceRules::new);
    }

    private static boolean isEnglishLike(String language) {
        return language.equals("en") || FunctionWords.of(language).isEmpty();
    }

    private void add(String language, String list, Kind kind) {
        for (String word : STOPS.words(language, list)) {
            String small = word.toLowerCase(Locale.ROOT);
            kinds.put(small, kind);
            if (!small.equals(word)) {
                onlyWithCapital.add(small);
            } else {
                onlyWithCapital.remove(small);
            }
        }
    }

    /// {@return what a stop means behind a word, given without the stop}
    ///
    /// @param capital whether it was typed with a capital that says something
    Kind kind(char[] text, int from, int to, boolean capital) {
        Kind kind = kinds.get(text, from, to - from);
        if (kind == null || (!capital && onlyWithCapital.contains(text, from, to - from))) {
            return Kind.WORD;
        }
        return kind;
    }

    /// {@return whether the word is one that sentences begin with, and names do not}
    boolean starts(char[] text, int from, int to) {
        return starters.contains(text, from, to - from);
    }

    /// {@return the same for text in capitals, where a capital does not tell}
    boolean startsInCapitals(char[] text, int from, int to) {
        return START_IN_CAPITALS.contains(text, from, to - from);
    }

    /// {@return whether the word may follow a time of day in its sentence}
    boolean followsTime(char[] text, int from, int to) {
        return AFTER_TIME.contains(text, from, to - from);
    }

    /// {@return whether numbers with a stop are ordinals: `am 3. Oktober`}
    boolean hasOrdinals() {
        return ordinals;
    }
}
