package dateline.analysis.filter;

import dateline.analysis.language.WordLists;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, String> STARTS = pairs("start");
    private static final Map<String, String> ENDS = pairs("end");
    private static final Map<String, String> VERBS = pairs("verb");
    private static final Set<String> KEPT = Set.copyOf(LISTS.words("en", "kept"));
    private static final int LONGEST_START = longest(STARTS.keySet());
    private static final int LONGEST_END = longest(ENDS.keySet());
    private static final int LONGEST_VERB = longest(VERBS.keySet());
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
        return Map.copyOf(pairs);
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
        for (int length = Math.min(LONGEST_START, word.length()); length > 0; length--) {
            String start = STARTS.get(word.substring(0, length));
            if (start != null) {
                return start + word.substring(length);
            }
        }
        for (int from = Math.max(0, word.length() - LONGEST_END); from < word.length(); from++) {
            String end = ENDS.get(word.substring(from));
            if (end != null) {
                return word.substring(0, from) + end;
            }
        }
        return verb(word);
    }

    private static String verb(String word) {
        for (int from = Math.max(LEAST_STEM, word.length() - LONGEST_VERB); from < word.length(); from++) {
            String end = VERBS.get(word.substring(from));
            if (end != null) {
                return isVerb(word, from) ? word.substring(0, from) + end : word;
            }
        }
        return word;
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
