package dateline.analysis.language;

import dateline.util.LongTable;
import dateline.words.LanguageTraits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What tells languages of one script apart: words, letters and endings, each with the languages that it speaks for.
///
/// A clue is one vote, shared equally by its languages: `de`, a word of eight languages, is an eighth of a vote for
/// each of them. Words are those of [FunctionWords], and short lists of our own for languages that have none there.
/// Languages are numbered; a set of them is a `long`.
final class LanguageModel {

    /// The languages that are distinguished by clues, by script; each list begins with the one that wins a tie.
    private static final Map<Script, List<String>> LANGUAGES = Map.of(
            Script.LATIN,
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro",
                    "tr", "id", "ca", "gl", "eu", "ga", "et", "lt", "lv", "hr", "sl", "vi", "is", "sq"),
            Script.CYRILLIC,
            List.of("ru", "uk", "bg", "sr", "mk", "be", "kk"),
            Script.ARABIC,
            List.of("ar", "fa", "ckb", "ur", "ps"),
            Script.DEVANAGARI,
            List.of("hi", "mr", "ne"),
            Script.BENGALI,
            List.of("bn", "as"));

    /// The languages that more articles are in: what an article is in when little tells.
    private static final Map<String, Double> USUAL = Map.of(
            "en", 0.35, "de", 0.2, "fr", 0.2, "es", 0.2, "it", 0.15, "pt", 0.15, "nl", 0.15, "ru", 0.2, "hi", 0.2);

    /// Words, letters and endings with their languages; the file says how they stand there.
    private static final String RESOURCE = "language-model.txt";

    /// What an ending is worth, against a word.
    private static final double ENDING = 0.35;

    private static final double LETTER = 0.5;

    private final String[] tags;
    private final Map<Script, Long> masks = new EnumMap<>(Script.class);
    private final double[] before;
    private final long compounding;
    private final LongTable words;
    private final LongTable endings;
    private final long[] letters = new long[1 << 16];

    private LanguageModel() {
        List<String> all = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Script script : Script.ALL) {
            long mask = 0;
            for (String tag : LANGUAGES.getOrDefault(script, List.of())) {
                numbers.put(tag, all.size());
                mask |= 1L << all.size();
                all.add(tag);
            }
            masks.put(script, mask);
        }
        this.tags = all.toArray(String[]::new);
        long compounds = 0;
        for (int i = 0; i < tags.length; i++) {
            compounds |= LanguageTraits.joinsCompounds(tags[i]) ? 1L << i : 0;
        }
        this.compounding = compounds;
        this.before =
                all.stream().mapToDouble(tag -> USUAL.getOrDefault(tag, 0.0)).toArray();
        Map<String, List<String>> lists = lists();
        this.words = new LongTable(words(list(lists, "[words]"), numbers));
        this.endings = new LongTable(endings(list(lists, "[endings]"), numbers));
        list(lists, "[letters]").forEach(line -> letters[line.charAt(0)] |= languages(line.substring(2), numbers));
        // all letters with two accents
        Arrays.fill(letters, 0x1EA0, 0x1EFA, 1L << number("vi", numbers));
    }

    /// Made when a language is first asked for: the lists take some milliseconds to read.
    private static final class Holder {
        static final LanguageModel MODEL = new LanguageModel();
    }

    static LanguageModel get() {
        return Holder.MODEL;
    }

    private static List<String> list(Map<String, List<String>> lists, String heading) {
        return Objects.requireNonNull(lists.get(heading), heading);
    }

    /// The lines of the file under each of its headings.
    private static Map<String, List<String>> lists() {
        InputStream file = Objects.requireNonNull(LanguageModel.class.getResourceAsStream(RESOURCE), RESOURCE);
        Map<String, List<String>> lists = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> list = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line, heading -> new ArrayList<>());
                } else if (!line.isEmpty() && line.charAt(0) != '#') {
                    list.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return lists;
    }

    private static Map<Long, Long> words(List<String> lines, Map<String, Integer> numbers) {
        Map<Long, Long> words = new HashMap<>();
        numbers.forEach((tag, number) -> FunctionWords.list(tag).stream()
                .filter(word -> !isLoneConsonant(word))
                .forEach(word -> add(words, word, number)));
        lines.forEach(line -> {
            int space = line.indexOf(' ');
            int number = number(line.substring(0, space), numbers);
            for (String word : line.substring(space + 1).split(" ", -1)) {
                add(words, word, number);
            }
        });
        return words;
    }

    /// True for `b` or `x`: some lists have the whole alphabet, and tables and source text are full of such letters.
    /// Where a language has words of one consonant, the file names them.
    private static boolean isLoneConsonant(String word) {
        return word.length() == 1 && "bcdfghjklmnpqrstvwxyz".contains(word);
    }

    /// Adds a word, unless it has two parts that texts show apart: they are cut at apostrophes. Of one that ends with
    /// an apostrophe (`l'`) that sign is part, for the letter alone tells nothing.
    private static void add(Map<Long, Long> words, String word, int number) {
        long key = START;
        for (int i = 0; i < word.length(); i++) {
            boolean elided = i > 0 && i == word.length() - 1 && word.charAt(i) == ELISION;
            if (Script.of(word.charAt(i)) == 0 && !elided) {
                return;
            }
            key = next(key, word.charAt(i));
        }
        words.merge(key, 1L << number, (a, b) -> a | b);
    }

    private static Map<Long, Long> endings(List<String> lines, Map<String, Integer> numbers) {
        Map<Long, Long> endings = new HashMap<>();
        lines.forEach(line -> {
            int space = line.indexOf(' ');
            String ending = line.substring(0, space);
            endings.merge(packed(ending), languages(line.substring(space + 1), numbers), (a, b) -> a | b);
        });
        return endings;
    }

    private static int number(String tag, Map<String, Integer> numbers) {
        return Objects.requireNonNull(numbers.get(tag), tag);
    }

    private static long packed(String ending) {
        long packed = 0;
        for (int i = 0; i < ending.length(); i++) {
            packed = packed << 16 | ending.charAt(i);
        }
        return packed;
    }

    private static long languages(String tags, Map<String, Integer> numbers) {
        long set = 0;
        for (String tag : tags.split(" ", -1)) {
            set |= 1L << number(tag, numbers);
        }
        return set;
    }

    /// The last sign of a word that has lost its last letter, whichever apostrophe the text has.
    static final char ELISION = '\'';

    /// What a word's key begins as: the offset of the hash FNV-1a.
    static final long START = 0xcbf29ce484222325L;

    /// {@return the key of a word that is one letter longer}
    ///
    /// @param key  the key so far, at first [#START]
    /// @param unit the letter, in small
    static long next(long key, char unit) {
        return (key ^ unit) * 0x100000001b3L;
    }

    /// {@return the number of languages}
    int size() {
        return tags.length;
    }

    /// {@return the tag of a language}
    ///
    /// @param number its number
    String tag(int number) {
        return tags[number];
    }

    /// {@return the number of a language, or -1 if it is not identified by clues}
    ///
    /// @param tag its tag
    int number(String tag) {
        return Arrays.asList(tags).indexOf(tag);
    }

    /// {@return the set of languages that are written in a script and distinguished by clues}
    ///
    /// @param script the script
    long of(Script script) {
        return masks.getOrDefault(script, 0L);
    }

    /// {@return the votes that a language has before anything is read}
    ///
    /// @param number its number
    double before(int number) {
        return before[number];
    }

    /// {@return the languages that have a word}
    ///
    /// @param key the word's key
    long withWord(long key) {
        return words.get(key);
    }

    /// {@return the languages that have a letter others have not}
    ///
    /// @param unit the letter, in small
    long withLetter(char unit) {
        return letters[unit];
    }

    /// {@return the languages of an ending}
    ///
    /// @param lastFour the last four letters of a longer word, each in 16 bits
    long withEnding(long lastFour) {
        long four = endings.get(lastFour);
        if (four != 0) {
            return four;
        }
        long three = endings.get(lastFour & 0xFFFF_FFFF_FFFFL);
        return three != 0 ? three : endings.get(lastFour & 0xFFFF_FFFFL);
    }

    /// {@return the languages that write compounds as one word}
    long compounding() {
        return compounding;
    }

    /// {@return the share of a vote that each of so many languages gets from a word}
    static double word(long languages) {
        return 1.0 / Long.bitCount(languages);
    }

    static double letter(long languages) {
        return LETTER / Long.bitCount(languages);
    }

    static double ending(long languages) {
        return ENDING / Long.bitCount(languages);
    }
}
