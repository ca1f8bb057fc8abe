package dateline.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Words for the texts that tests make.
final class TestWords {

    private static final List<String> FUNCTION_WORDS = List.of(
            "the", "a", "of", "to", "in", "and", "on", "for", "that", "with", "was", "is", "he", "they", "it", "by", "at",
            "from", "his", "their", "had", "which", "as", "but", "not", "after", "when", "who", "this", "were");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ken", "lor", "mi", "dus", "ta", "rel", "pon", "sha", "vik", "gro", "nem", "cal", "tur", "fes", "hol");

    private static final Map<String, String> LUCENE_LISTS = Map.of(
            "de", "snowball/german_stop.txt",
            "en", "snowball/english_stop.txt",
            "es", "snowball/spanish_stop.txt",
            "fa", "fa/stopwords.txt",
            "fr", "snowball/french_stop.txt",
            "it", "snowball/italian_stop.txt",
            "nl", "snowball/dutch_stop.txt",
            "pt", "snowball/portuguese_stop.txt");

    private TestWords() {}

    /// {@return the function words of the language that {@link #prose} writes, for `en`; none for others}
    static List<String> functionWords(String language) {
        return language.equals("en") ? FUNCTION_WORDS : List.of();
    }

    /// {@return the function words of a language as Lucene ships them, for the languages of the benchmark's collections;
    /// none for others}
    static Set<String> luceneFunctionWords(String language) {
        String name = LUCENE_LISTS.get(language);
        if (name == null) {
            return Set.of();
        }
        try (InputStream in = TestWords.class.getResourceAsStream("/org/apache/lucene/analysis/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> words = new TreeSet<>();
            for (String line : text.split("\n")) {
                String word = line.split("[|#]", 2)[0].strip();
                if (!word.isEmpty()) {
                    words.addAll(List.of(word.split("\\s+")));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// {@return sentences of a made-up language with English function words, names and numbers}
    static String prose(Random random, int words) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < words; i++) {
            String word;
            int die = random.nextInt(20);
            if (die < 8) {
                word = FUNCTION_WORDS.get(random.nextInt(FUNCTION_WORDS.size()));
            } else if (die == 8) {
                word = Integer.toString(random.nextInt(3000));
            } else {
                word = word(random);
                if (die == 9 || die == 10) {
                    word = capitalised(word);
                }
            }
            out.append(start ? capitalised(word) : word);
            start = i == words - 1 || random.nextInt(15) == 0;
            out.append(start ? ". " : " ");
        }
        return out.toString().strip();
    }

    /// {@return a made-up word}
    static String word(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            out.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return out.toString();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
