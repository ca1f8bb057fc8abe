package dateline.search.terms;

import dateline.analysis.token.Terms;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;

/// Finds the word of an index that is closest in spelling to one that it does not contain, or hardly: by edit distance,
/// then by document frequency, where a likely slip (see [Slip]) counts as much as being ten times as frequent. For a
/// word with a capital so does being a name. By a rare name no ordinary word is meant, unless the name was typed in
/// small letters and a letter of it is doubled or swapped: *sumit* is *summit*, but *dita* is not *data*. It is of the
/// same script. Numbers, and words with digits, are never corrected.
final class SpellingCorrector {

    /// A word that more articles have is not corrected.
    static final int RARE = 5;

    /// Shorter words are near to too many others.
    private static final int SHORTEST = 4;

    /// From this length on two letters may be off, the first of them not.
    private static final int LONG = 6;

    /// From this length on two letters may be off in a word that an article has.
    private static final int VERY_LONG = 8;

    /// Longer ones are no words; to compare them takes long.
    private static final int LONGEST = 40;

    /// How many times as many articles have the nearest word, one letter off, as a rare one.
    private static final int TIMES = 100;

    /// How many times as many it is for two letters.
    private static final int TIMES_FOR_TWO = 1_000;

    /// The share of the articles with a name that have it with a capital.
    private static final double CAPITALS = .9;

    private final TermFrequencies frequencies;

    private final Deadline deadline;

    /// @param frequencies of the words
    /// @param deadline    when looking for words has to end, by a [dateline.search.limit.TimeExceededException]
    SpellingCorrector(TermFrequencies frequencies, Deadline deadline) {
        this.frequencies = frequencies;
        this.deadline = deadline;
    }

    /// {@return the nearest word of some fields}
    ///
    /// @param word     in the letters of the fields' terms
    /// @param isName   whether it was typed with a capital
    /// @param articles how many articles have it, at most [#RARE]
    /// @param fields   Lucene fields with unstemmed words
    /// @param isOther  whether a word may be suggested for it
    Optional<String> to(String word, boolean isName, long articles, List<String> fields, Predicate<String> isOther)
            throws IOException {
        if (!isWord(word) || word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = word.length() < (articles == 0 ? LONG : VERY_LONG) ? 1 : 2;
        for (int edits = 1; edits <= most; edits++) {
            long least = Math.max(1, articles * (edits == 1 ? TIMES : TIMES_FOR_TWO));
            Map<String, Long> found = collected(word, edits, fields);
            found.values().removeIf(having -> having < least);
            if (found.isEmpty()) {
                continue;
            }
            if (isName || articles > 0) {
                List<String> names = new ArrayList<>(found.keySet());
                names.add(word);
                expectCapitals(names, fields);
            }
            boolean isRareName = articles > 0 && isName(word, articles, fields);
            Map<String, Double> likely = new TreeMap<>();
            for (Map.Entry<String, Long> each : found.entrySet()) {
                boolean sameKind = (isName || isRareName) && isName(each.getKey(), each.getValue(), fields);
                boolean otherKind = isRareName && !sameKind && (isName || !hasSameLetters(word, each.getKey()));
                if (otherKind || (articles > 0 && isExtended(word, each.getKey()))) {
                    continue;
                }
                likely.put(
                        each.getKey(),
                        Math.log10(each.getValue()) + Slip.likelihood(word, each.getKey()) + (sameKind ? 1 : 0));
            }
            Optional<String> nearest = likely.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .filter(isOther)
                    .findFirst();
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    /// {@return the word that was meant by one whose stem alone an article has: an error of the common kinds away, and
    /// in more articles than the stem}
    ///
    /// @param word     in the letters of the fields' terms
    /// @param articles how many articles have its stem
    /// @param fields   Lucene fields with unstemmed words
    /// @param isOther  whether a word may be suggested for it
    Optional<String> slip(String word, long articles, List<String> fields, Predicate<String> isOther)
            throws IOException {
        if (!isWord(word) || word.length() < LONG || word.length() > LONGEST) {
            return Optional.empty();
        }
        return collected(word, 1, fields).entrySet().stream()
                .filter(each -> each.getValue() > articles && Slip.likelihood(word, each.getKey()) == Slip.MOST)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(isOther)
                .findFirst();
    }

    /// Whether a word that articles have is another one with an ending, as *millionth* is of *million*.
    private static boolean isExtended(String word, String near) {
        return word.length() > near.length() + 1 && word.startsWith(near);
    }

    /// Whether two words differ only in which letters are doubled or in their order.
    private static boolean hasSameLetters(String word, String other) {
        return word.chars().allMatch(letter -> other.indexOf(letter) >= 0)
                && other.chars().allMatch(letter -> word.indexOf(letter) >= 0);
    }

    /// Whether nearly all articles with a word have it with a capital.
    private boolean isName(String word, long articles, List<String> fields) throws IOException {
        long having = 0;
        for (String field : fields) {
            having = Math.max(having, frequencies.articles(new Term(field, capital(word))));
        }
        return having >= CAPITALS * articles;
    }

    private static String capital(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private void expectCapitals(Collection<String> words, List<String> fields) throws IOException {
        List<Term> capitals = new ArrayList<>();
        for (String field : fields) {
            words.forEach(word -> capitals.add(new Term(field, capital(word))));
        }
        frequencies.expect(capitals);
    }

    private static boolean isWord(String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && word.codePoints().noneMatch(Character::isDigit);
    }

    /// {@return the words of some fields that are spelled nearly so, and in how many articles each is}
    private Map<String, Long> collected(String word, int edits, List<String> fields) throws IOException {
        // Of two letters off the first is none: few err in it, and many other words differ there.
        int prefix = edits == 1 ? 0 : Character.charCount(word.codePointAt(0));
        List<Term> terms = fields.stream().map(field -> new Term(field, word)).toList();
        frequencies.expectNear(terms, edits, prefix);
        UnicodeScript script = script(word);
        // The twin has cased forms beside those in small letters.
        Predicate<String> isWanted = text -> !Terms.isInternal(text)
                && text.codePoints().noneMatch(Character::isUpperCase)
                && isWord(text)
                && script(text) == script
                && !text.equals(word);
        Map<String, Long> found = new TreeMap<>();
        for (Term term : terms) {
            frequencies
                    .near(term, edits, prefix, isWanted, deadline)
                    .forEach((text, articles) -> found.merge(text, articles, Math::max));
        }
        return found;
    }

    private static UnicodeScript script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
