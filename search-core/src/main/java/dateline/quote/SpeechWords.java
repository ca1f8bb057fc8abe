package dateline.quote;

import dateline.analysis.language.FunctionWords;
import dateline.words.WordLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The words of a language by which speech and speakers are found. Immutable.
final class SpeechWords {

    private static final WordLists LISTS = WordLists.of(SpeechWords.class, "speech-words.txt");
    private static final WordLists PARTS = WordLists.of(SpeechWords.class, "speech-parts.txt");
    private static final Map<String, SpeechWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    /// A shorter word is no second part of a compound.
    private static final int LEAST_ROLE = 5;

    /// The section of words of any language.
    private static final String ANY = "und";

    final Set<String> cue;
    final Set<String> weak;
    final Set<String> participle;
    final Set<String> quoting;
    final List<List<String>> sources;
    final Set<String> sourceAfter;
    final Set<String> sourceOfName;
    final Set<String> notice;
    final Set<String> issue;
    final Set<String> he;
    final Set<String> she;
    final Set<String> they;
    final Set<String> first;
    final Set<String> passive;
    final Set<String> possessive;
    final Map<String, Set<String>> phrasal;
    final Set<String> it;
    final Set<String> mr;
    final Set<String> mrs;
    final Set<String> title;
    final Set<String> role;
    final Set<String> epithet;
    final Set<String> group;
    final Set<String> body;
    final Set<String> boys;
    final Set<String> girls;
    final Set<String> article;
    final Set<String> definite;
    final Set<String> within;
    final Set<String> join;
    final Set<String> filler;
    final Set<String> stop;
    final Set<String> preposition;
    final Set<String> calendar;
    final Set<String> particle;
    final Set<String> place;
    final Set<String> agent;
    final Set<String> by;
    final Set<String> as;
    final Set<String> relative;
    final Set<String> relativeAny;
    final Set<String> someone;
    final Set<String> inverted;
    final Set<String> surname;
    final Set<String> acronym;
    final Set<String> that;
    final Set<String> his;
    final Set<String> her;
    private final List<String> linking;
    private final List<String> pluralEndings;
    private final List<String> adverbEndings;
    private final List<String> ageEndings;
    private final List<String> manEndings;
    private final List<String> womanEndings;
    private final Set<String> function;

    /// Whether common nouns have a capital.
    final boolean hasCapitalNouns;

    /// Whether a subject may stand without an article.
    final boolean hasBareSubjects;

    /// Whether a verb may do without a subject: "dijo".
    final boolean dropsSubjects;

    private SpeechWords(String language) {
        cue = list(language, "cue");
        weak = list(language, "weak");
        participle = list(language, "participle");
        quoting = list(language, "quoting");
        cue.addAll(quoting);
        sourceAfter = list(language, "source_after");
        sourceOfName = list(language, "source_name");
        sources = Stream.of("source", "source_name", "source_after")
                .flatMap(list -> LISTS.words(language, list).stream())
                .map(phrase -> List.of(phrase.split(" ", -1)))
                .toList();
        notice = list(language, "notice");
        issue = list(language, "issue");
        he = list(language, "he");
        she = list(language, "she");
        they = list(language, "they");
        first = list(language, "first");
        passive = list(language, "passive");
        possessive = list(language, "possessive");
        phrasal = pairs(language, "phrasal");
        it = list(language, "it");
        mr = list(language, "mr");
        mrs = list(language, "mrs");
        title = list(language, "title");
        role = list(language, "role");
        epithet = list(language, "epithet");
        group = list(language, "group");
        body = list(language, "body");
        boys = list(language, "boys");
        girls = list(language, "girls");
        article = list(language, "article");
        definite = list(language, "definite");
        within = list(language, "within");
        join = list(language, "join");
        filler = list(language, "filler");
        stop = list(language, "stop");
        preposition = list(language, "preposition");
        calendar = list(language, "calendar");
        particle = list(ANY, "particle");
        place = list(ANY, "place");
        article.addAll(definite);
        article.addAll(possessive);
        filler.addAll(passive);
        role.addAll(epithet);
        stop.addAll(preposition);
        function = Set.copyOf(FunctionWords.of(language));
        agent = part(language, "agent");
        by = part(language, "by");
        by.addAll(agent);
        as = part(language, "as");
        relativeAny = part(language, "relative_any");
        relative = part(language, "relative");
        relative.addAll(relativeAny);
        someone = part(language, "someone");
        inverted = part(language, "inverted");
        surname = part(ANY, "surname");
        acronym = part(language, "acronym");
        that = part(language, "that");
        that.addAll(relativeAny);
        his = part(language, "his");
        his.addAll(part(language, "own"));
        her = part(language, "her");
        her.addAll(part(language, "own"));
        pluralEndings = PARTS.words(language, "plural");
        linking = PARTS.words(language, "linking");
        adverbEndings = PARTS.words(language, "adverb");
        ageEndings = PARTS.words(language, "age");
        manEndings = PARTS.words(language, "man_ending");
        womanEndings = PARTS.words(language, "woman_ending");
        hasCapitalNouns = part(language, "nouns").contains("capitalized");
        hasBareSubjects = part(language, "subjects").contains("bare");
        dropsSubjects = part(language, "subjects").contains("dropped");
    }

    private static Set<String> list(String language, String name) {
        return new HashSet<>(LISTS.words(language, name));
    }

    private static Set<String> part(String language, String name) {
        return new HashSet<>(PARTS.words(language, name));
    }

    /// Verbs of two words: the second of each by its first.
    private static Map<String, Set<String>> pairs(String language, String name) {
        Map<String, Set<String>> pairs = new HashMap<>();
        for (String pair : LISTS.words(language, name)) {
            int space = pair.indexOf(' ');
            pairs.computeIfAbsent(pair.substring(0, space), any -> new HashSet<>())
                    .add(pair.substring(space + 1));
        }
        return pairs;
    }

    /// {@return the languages that quotes are found in}
    static Set<String> languages() {
        Set<String> languages = new HashSet<>(LISTS.languages());
        languages.remove(ANY);
        return languages;
    }

    /// {@return the words of a language; those of English for a language without its own}
    ///
    /// @param tag a BCP 47 tag
    static SpeechWords of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return BY_LANGUAGE.computeIfAbsent(languages().contains(language) ? language : "en", SpeechWords::new);
    }

    /// {@return whether a word, in small letters, holds sentences together, and is no part of a name}
    boolean isFunction(String word) {
        return function.contains(word)
                || article.contains(word)
                || filler.contains(word)
                || stop.contains(word)
                || join.contains(word)
                || sources.contains(List.of(word))
                || isPronoun(word);
    }

    boolean isPronoun(String word) {
        return he.contains(word)
                || she.contains(word)
                || they.contains(word)
                || first.contains(word)
                || it.contains(word);
    }

    /// {@return whether a word, in small letters, may stand before a name and belong to it: "Mr", "President"}
    boolean isTitle(String word) {
        return mr.contains(word) || mrs.contains(word) || title.contains(word) || isRole(word);
    }

    /// {@return whether a word is a verb of speech wherever it stands, or only close to a quote}
    boolean isCue(String word) {
        return cue.contains(word) || weak.contains(word);
    }

    /// {@return whether a role is a man's: spokesman}
    boolean man(String role) {
        return hasEnding(role, manEndings) && !woman(role);
    }

    /// {@return whether a role is a woman's: spokeswoman}
    boolean woman(String role) {
        return hasEnding(role, womanEndings);
    }

    private static boolean hasEnding(String word, List<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }

    /// {@return whether a word says somebody's age: "30-year-old"}
    boolean isAge(String word) {
        return hasEnding(word, ageEndings);
    }

    /// {@return whether a verb in the past has a subject in the plural, by its ending}
    boolean isPlural(String verb) {
        return hasEnding(verb, pluralEndings);
    }

    /// {@return a verb without the letters that link it to the pronoun behind it: "a" of "a-t"}
    String unlinked(String verb) {
        for (String letters : linking) {
            if (verb.endsWith("-" + letters)) {
                return verb.substring(0, verb.length() - letters.length() - 1);
            }
        }
        return verb;
    }

    /// {@return whether a word, in small letters, may stand between a subject and its verb}
    boolean isFiller(String word) {
        return filler.contains(word) || hasEnding(word, adverbEndings);
    }

    /// Whether a word ends with a role: Hafenmeisterin.
    private boolean isCompoundRole(String word) {
        for (int from = 1; from <= word.length() - LEAST_ROLE; from++) {
            if (role.contains(word.substring(from))) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a word says what somebody is; of a compound, its last part does}
    boolean isRole(String word) {
        int hyphen = word.lastIndexOf('-');
        return role.contains(word)
                || group.contains(word)
                || (hasCapitalNouns && isCompoundRole(word))
                || (hyphen > 0 && role.contains(word.substring(hyphen + 1)));
    }
}
