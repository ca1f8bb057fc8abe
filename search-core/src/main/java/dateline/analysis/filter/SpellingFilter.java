package dateline.analysis.filter;

import dateline.analysis.filter.Affixes.Affix;
import dateline.words.WordLists;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Gives British spellings of English words the letters of the American ones, ahead of the stemmer, so that
/// `colouring` and `coloring` have one stem. The resource `spelling.txt` lists what is joined: whole words, else how a
/// word begins, else how it ends, else endings of verbs in `-ise`.
final class SpellingFilter extends TokenFilter {

    /// How many letters a verb in `-ise` has before that at least.
    private static final int LEAST_STEM = 3;

    private static final WordLists LISTS = WordLists.of(SpellingFilter.class, "spelling.txt");
    private static final Map<String, String> WHOLE = pairs("whole");
    private static final Affixes STARTS = new Affixes(pairs("start"), false);
    private static final Affixes ENDS = new Affixes(pairs("end"), true);
    private static final Affixes VERBS = new Affixes(pairs("verb"), true);
    private static final Set<String> KEPT = Set.copyOf(LISTS.words("en", "kept"));
    private static final int LONGEST_KEPT = longest(KEPT);

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SpellingFilter(TokenStream input) {
        super(input);
    }

    private static Map<String, String> pairs(String list) {
        List<String> words = LISTS.words("en", list);
        Map<String, String> pairs = new HashMap<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            pairs.put(word.substring(0, colon), word.substring(colon + 1));
        }
        return pairs;
    }

    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        String other = joined(word);
        if (!other.equals(word)) {
            term.setEmpty().append(other);
        }
        return true;
    }

    /// {@return the spelling that a word is joined under; the word itself if it has only one}
    private static String joined(String word) {
        String whole = WHOLE.get(word);
        if (whole != null) {
            return whole;
        }
        Optional<Affix> start = STARTS.longest(word, 0);
        if (start.isPresent()) {
            return start.get().other() + word.substring(start.get().letters().length());
        }
        Optional<Affix> end = ENDS.longest(word, 0);
        if (end.isPresent()) {
            return beforeEnd(word, end.get()) + end.get().other();
        }
        Optional<Affix> verb = VERBS.longest(word, LEAST_STEM);
        return verb.isPresent() && isVerb(word, beforeEnd(word, verb.get()).length())
                ? beforeEnd(word, verb.get()) + verb.get().other()
                : word;
    }

    private static String beforeEnd(String word, Affix end) {
        return word.substring(0, word.length() - end.letters().length());
    }

    private static boolean isVerb(String word, int end) {
        if ("aeiou'-".indexOf(word.charAt(end - 1)) >= 0) {
            return false;
        }
        for (int from = Math.max(0, end - LONGEST_KEPT); from < end; from++) {
            if (KEPT.contains(word.substring(from, end))) {
                return false;
            }
        }
        return true;
    }
}
