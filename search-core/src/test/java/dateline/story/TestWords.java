package dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Words for the texts that tests make.
public final class TestWords {

    private static final List<String> FUNCTION_WORDS = List.of(
            "the", "a", "of", "to", "in", "and", "on", "for", "that", "with", "was", "is", "he", "they", "it", "by",
            "at", "from", "his", "their", "had", "which", "as", "but", "not", "after", "when", "who", "this", "were");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ken", "lor", "mi", "dus", "ta", "rel", "pon", "sha", "vik", "gro", "nem", "cal", "tur", "fes",
            "hol");

    private TestWords() {}

    /// {@return the function words of the language that {@link #prose} writes, for `en`; none for others}
    public static List<String> functionWords(String language) {
        return language.equals("en") ? FUNCTION_WORDS : List.of();
    }

    /// {@return sentences of a made-up language with English function words, names and numbers}
    public static String prose(Random random, int words) {
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

    /// {@return paragraphs of some forty words each that keep to one subject: its words and names come back in each}
    public static List<String> report(Random random, int paragraphs) {
        List<String> subject = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String word = word(random) + word(random);
            subject.add(i % 3 == 0 ? capitalised(word) : word);
        }
        List<String> report = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            StringBuilder paragraph = new StringBuilder();
            for (int word = 0; word < 42; word++) {
                String next = FUNCTION_WORDS.get(random.nextInt(FUNCTION_WORDS.size()));
                if (word % 5 == 1 || word % 5 == 3) {
                    next = subject.get(random.nextInt(15));
                } else if (word % 5 == 2) {
                    next = word(random) + word(random);
                }
                paragraph.append(word % 14 == 0 ? capitalised(next) : next).append(word % 14 == 13 ? ". " : " ");
            }
            report.add(paragraph.toString().strip());
        }
        return report;
    }

    /// {@return a made-up word}
    public static String word(Random random) {
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
