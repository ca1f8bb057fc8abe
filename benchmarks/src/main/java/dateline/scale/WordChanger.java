package dateline.scale;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes words, names and numbers of a text, so that it is another text of the same kind.
///
/// What a word becomes depends on itself, the word before it and the round, and on nothing else. So a passage that
/// several articles share stays shared, copies stay copies, and set phrases stay set phrases, while the articles of two
/// rounds are no copies of one another. Replacements are drawn by frequency, so that frequent words stay frequent; one
/// name in ten is new, so that the vocabulary grows with the collection as it does in real ones.
final class WordChanger {

    private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{Nd}+");
    private static final double WORDS_CHANGED = .4;
    private static final double NAMES_CHANGED = .8;
    private static final double NAMES_NEW = .1;
    private static final String[] ONSETS = {
        "b", "br", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z"
    };
    private static final String[] RHYMES = {
        "a", "an", "ar", "e", "el", "en", "i", "in", "is", "o", "on", "or", "u", "un"
    };

    private final Words words;
    private final Words names;

    private WordChanger(Words words, Words names) {
        this.words = words;
        this.names = names;
    }

    /// {@return a changer that draws from the words of these texts}
    static WordChanger of(Collection<String> texts) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (String text : texts) {
            TOKEN.matcher(text).results().map(MatchResult::group).forEach(token -> {
                if (Character.isLowerCase(token.codePointAt(0))) {
                    words.merge(token, 1, Integer::sum);
                } else if (isName(token)) {
                    names.merge(token, 1, Integer::sum);
                }
            });
        }
        return new WordChanger(new Words(words), new Words(names));
    }

    /// {@return the text as it is in this round; round 0 changes nothing}
    String change(String text, int round) {
        if (round == 0) {
            return text;
        }
        Matcher matcher = TOKEN.matcher(text);
        StringBuilder changed = new StringBuilder(text.length());
        String before = "";
        int end = 0;
        while (matcher.find()) {
            String token = matcher.group();
            changed.append(text, end, matcher.start()).append(replacement(token, before, round));
            end = matcher.end();
            before = token;
        }
        return changed.append(text, end, text.length()).toString();
    }

    private String replacement(String token, String before, int round) {
        var random = new SplittableRandom(((long) token.hashCode() << 32 ^ before.hashCode()) * 31 + round);
        if (Character.isDigit(token.codePointAt(0))) {
            return number(token, random);
        }
        if (Character.isLowerCase(token.codePointAt(0))) {
            return random.nextDouble() < WORDS_CHANGED ? words.draw(random, token) : token;
        }
        if (!isName(token) || random.nextDouble() >= NAMES_CHANGED) {
            return token;
        }
        return random.nextDouble() < NAMES_NEW ? newName(random) : names.draw(random, token);
    }

    /// Years stay years: only the digits after the first two change in numbers of four digits.
    private static String number(String token, SplittableRandom random) {
        int kept = token.length() == 4 ? 2 : 0;
        StringBuilder number = new StringBuilder(token.substring(0, kept));
        for (int i = kept; i < token.length(); i++) {
            number.append((char) ('0' + random.nextInt(i == 0 ? 1 : 0, 10)));
        }
        return number.toString();
    }

    private static boolean isName(String token) {
        return token.length() > 1
                && Character.isUpperCase(token.codePointAt(0))
                && Character.isLowerCase(token.charAt(1));
    }

    private static String newName(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(ONSETS[random.nextInt(ONSETS.length)]).append(RHYMES[random.nextInt(RHYMES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// Words with their frequencies added up, in the order of the alphabet, so that a seed gives the same draw again.
    private static final class Words {

        private final List<String> words;
        private final long[] upTo;

        Words(Map<String, Integer> counts) {
            words = List.copyOf(new TreeMap<>(counts).keySet());
            upTo = new long[words.size()];
            long sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += counts.getOrDefault(words.get(i), 0);
                upTo[i] = sum;
            }
        }

        String draw(SplittableRandom random, String otherwise) {
            if (words.isEmpty()) {
                return otherwise;
            }
            int found = Arrays.binarySearch(upTo, random.nextLong(upTo[upTo.length - 1]) + 1);
            return words.get(found < 0 ? -found - 1 : found);
        }
    }
}
