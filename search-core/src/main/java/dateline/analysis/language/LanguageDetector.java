package dateline.analysis.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Says which language a text is in, by its script and by the small words that hold its sentences together.
///
/// 1. The letters of the text's beginning are counted by script. Most scripts belong to one language.
/// 2. Where several share it, as in Latin, each clue that is met gives them votes ([LanguageModel]): function words,
///    weighted by how few languages have them, letters that only some have (`ß`, `ñ`, `ł`, `ї`, `پ`), and, in texts too
///    short for these, the endings of words.
/// 3. The language with most votes is the guess, and how far it is ahead of the next one the confidence.
///
/// There is no model and nothing to load but lists of words. Safe for use by many threads.
public final class LanguageDetector {

    /// How many UTF-16 units are looked at.
    private static final int SAMPLE = 4096;

    /// How many of them are looked at first, to see whether a text is in the language that is stated for it.
    private static final int GLANCE = 1024;

    /// Of a text with more function words than this, endings of words say nothing more.
    private static final int ENOUGH_WORDS = 12;

    /// An address, a rule or encoded bytes, and no word: so many ASCII characters without a space, not all of them
    /// letters.
    private static final int NO_WORD = 40;

    /// What a word of one letter counts: tables, formulas and source text are full of them.
    private static final double LONE_LETTER = 0.3;

    /// A word votes so often at most: a name or an abbreviation that looks like a function word fills a table, where
    /// prose has many different ones.
    private static final int MOST_REPEATS = 3;

    private static final int REPEAT_BITS = 10;

    /// What is left of how usual a language is where words or letters speak for others, and none for it.
    private static final double UNUSUAL = 0.4;

    /// A word of so many letters, without an ending of other languages alone, is a compound, and what each language
    /// that writes them so gets for it.
    private static final int COMPOUND = 14;

    private static final double COMPOUND_VOTE = 0.5;

    /// Where there are half as many numbers as words, a text may be a table and its words abbreviations: a language
    /// other than English, in which most tables are, must be so many votes ahead.
    private static final double TABLE_MARGIN = 4;

    /// How sure a guess by words has to be to be believed against a statement, and the share of letters that one by
    /// script takes.
    private static final double SURE = 0.99;

    private static final double MOSTLY = 0.8;

    /// The languages that have a script to themselves, as far as articles go.
    private static final Map<Script, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(Script.GREEK, "el"),
            Map.entry(Script.ARMENIAN, "hy"),
            Map.entry(Script.GEORGIAN, "ka"),
            Map.entry(Script.HEBREW, "he"),
            Map.entry(Script.GURMUKHI, "pa"),
            Map.entry(Script.GUJARATI, "gu"),
            Map.entry(Script.ORIYA, "or"),
            Map.entry(Script.TAMIL, "ta"),
            Map.entry(Script.TELUGU, "te"),
            Map.entry(Script.KANNADA, "kn"),
            Map.entry(Script.MALAYALAM, "ml"),
            Map.entry(Script.SINHALA, "si"),
            Map.entry(Script.THAI, "th"),
            Map.entry(Script.LAO, "lo"),
            Map.entry(Script.KHMER, "km"),
            Map.entry(Script.MYANMAR, "my"),
            Map.entry(Script.ETHIOPIC, "am"),
            Map.entry(Script.TIBETAN, "bo"),
            Map.entry(Script.HANGUL, "ko"));

    private LanguageDetector() {}

    /// A language, and how sure it is.
    ///
    /// @param tag        a BCP 47 tag, `und` where nothing tells
    /// @param confidence from 0, nothing is known, to 1
    public record Guess(String tag, double confidence) {

        /// Nothing tells.
        public static final Guess NONE = new Guess("und", 0);

        /// Checks the range of the confidence.
        public Guess {
            Objects.requireNonNull(tag, "tag must not be null");
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence + " is not within 0 to 1");
            }
        }

        /// {@return whether a language was found}
        public boolean isKnown() {
            return confidence > 0;
        }
    }

    /// {@return the language of a text}
    ///
    /// @param text the text, of which the first 4096 UTF-16 units count
    public static Guess detect(CharSequence text) {
        return new Reading(text, SAMPLE, LanguageModel.get()).guess();
    }

    /// {@return the language that a text is in, where that is certainly another one than the one that is stated for it}
    ///
    /// Nothing is said against languages that this does not know, of texts with few function words, of texts that have
    /// words of both, and of texts that begin in the language stated.
    ///
    /// @param text   the text, of which the first 4096 UTF-16 units count
    /// @param stated a BCP 47 tag, of which the primary language counts
    public static Optional<Guess> contradicted(CharSequence text, String stated) {
        String language = Locale.forLanguageTag(stated).getLanguage();
        // Detection knows one of the two ways to write Norwegian.
        String known = language.equals("no") || language.equals("nn") ? "nb" : language;
        LanguageModel clues = LanguageModel.get();
        if (clues.number(known) < 0 && !isOfScript(known)) {
            return Optional.empty();
        }
        Reading glance = new Reading(text, GLANCE, clues);
        if (glance.words >= ENOUGH_WORDS && glance.guess().tag().equals(known)) {
            return Optional.empty();
        }
        Reading reading = new Reading(text, SAMPLE, clues);
        Guess guess = reading.guess();
        boolean other = guess.isKnown() && !guess.tag().equals(known);
        return other && reading.isSure(guess, known) ? Optional.of(guess) : Optional.empty();
    }

    private static boolean isOfScript(String language) {
        return language.equals("zh") || language.equals("ja") || BY_SCRIPT.containsValue(language);
    }

    /// The reading of one text.
    private static final class Reading {
        private final LanguageModel clues;
        private final int[] letters = new int[Script.ALL.size()];
        private final double[] votes;
        private final double[] endings;
        private int words;
        // How often a word was met, by a hash of it.
        private final byte[] repeats = new byte[1 << REPEAT_BITS];
        private int tokens;
        private int numbers;

        Reading(CharSequence text, int units, LanguageModel clues) {
            this.clues = clues;
            this.votes = new double[clues.size()];
            this.endings = new double[clues.size()];
            char[] sample = new char[Math.min(text.length(), units) + 1];
            if (text instanceof String s) {
                s.getChars(0, sample.length - 1, sample, 0);
            } else {
                for (int i = 0; i < sample.length - 1; i++) {
                    sample[i] = text.charAt(i);
                }
            }
            blank(sample);
            read(sample);
        }

        /// Leaves out what is [#NO_WORD].
        private static void blank(char[] text) {
            int start = 0;
            boolean odd = false;
            for (int i = 0; i < text.length; i++) {
                char c = text[i];
                if (c > ' ' && c < 0x7F) {
                    odd |= ascii(c) == 0;
                    continue;
                }
                if (odd && i - start >= NO_WORD) {
                    Arrays.fill(text, start, i, ' ');
                }
                start = i + 1;
                odd = false;
            }
        }

        /// Reads units, the last of which is no letter.
        private void read(char[] text) {
            long key = LanguageModel.START;
            long last = 0;
            int length = 0;
            boolean inNumber = false;
            boolean ofNumber = false;
            for (char c : text) {
                int script = c < 128 ? ascii(c) : Script.of(c);
                boolean digit = c >= '0' && c <= '9';
                numbers += digit && !inNumber && length == 0 ? 1 : 0;
                inNumber = digit || (inNumber && (c == '.' || c == ','));
                if (script == 0) {
                    if (length > 0) {
                        if (!ofNumber) {
                            word(key, last, length, c == '\'' || c == '’');
                        }
                        key = LanguageModel.START;
                        last = 0;
                        length = 0;
                    }
                    // A unit: `3-mo bills`, `7-Apr`.
                    ofNumber = digit || (ofNumber && c == '-');
                    if (c == '¿' || c == '¡') {
                        vote(clues.withLetter(c), LanguageModel.letter(clues.withLetter(c)), votes);
                    }
                    continue;
                }
                letters[script]++;
                char small = c < 128 ? (char) (c | 0x20) : small(c);
                if (c >= 128) {
                    long having = clues.withLetter(small);
                    if (having != 0) {
                        vote(having, LanguageModel.letter(having), votes);
                    }
                }
                key = LanguageModel.next(key, small);
                last = last << 16 | small;
                length++;
            }
        }

        private static int ascii(char c) {
            int small = c | 0x20;
            return small >= 'a' && small <= 'z' ? 1 : 0;
        }

        private static char small(char c) {
            // The one letter whose small form is two.
            return c == 'İ' ? 'i' : Character.toLowerCase(c);
        }

        private void word(long key, long last, int length, boolean elided) {
            tokens++;
            long having = elided ? clues.withWord(LanguageModel.next(key, LanguageModel.ELISION)) : 0;
            if (having == 0) {
                having = clues.withWord(key);
            }
            if (having != 0) {
                words++;
                int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - REPEAT_BITS));
                if (repeats[slot] == MOST_REPEATS) {
                    return;
                }
                repeats[slot]++;
                vote(having, LanguageModel.word(having) * (length == 1 ? LONE_LETTER : 1), votes);
            } else if (length > 4 && words < ENOUGH_WORDS) {
                long ending = clues.withEnding(last);
                if (ending != 0) {
                    vote(ending, LanguageModel.ending(ending), endings);
                }
                if (length >= COMPOUND && (ending == 0 || (ending & clues.compounding()) != 0)) {
                    vote(clues.compounding(), COMPOUND_VOTE, endings);
                }
            }
        }

        private static void vote(long languages, double share, double[] box) {
            for (long rest = languages; rest != 0; rest &= rest - 1) {
                box[Long.numberOfTrailingZeros(rest)] += share;
            }
        }

        Guess guess() {
            Script script = script();
            return switch (script) {
                case NONE -> Guess.NONE;
                case LATIN, CYRILLIC, ARABIC, DEVANAGARI, BENGALI -> elect(script);
                case HAN, KANA -> eastAsian();
                default -> sure(Objects.requireNonNull(BY_SCRIPT.get(script)), script);
            };
        }

        /// True where nearly all that was met speaks for the guess and next to nothing for the other language.
        boolean isSure(Guess guess, String other) {
            int guessed = clues.number(guess.tag());
            if (guessed < 0) {
                return guess.confidence() >= MOSTLY;
            }
            int stated = clues.number(other);
            double against = stated < 0 ? 0 : votes[stated];
            return guess.confidence() >= SURE && words >= ENOUGH_WORDS && against * 3 < votes[guessed];
        }

        private Script script() {
            Script best = Script.NONE;
            int most = 0;
            for (Script script : Script.ALL) {
                int weight = script.weight() * letters[script.number()];
                if (script != Script.NONE && weight > most) {
                    most = weight;
                    best = script;
                }
            }
            return best;
        }

        /// A text in Han and Kana is Japanese, one in Han alone Chinese.
        private Guess eastAsian() {
            int kana = letters[Script.KANA.number()];
            int han = letters[Script.HAN.number()];
            return kana * 20 > han ? sure("ja", Script.KANA) : sure("zh", Script.HAN);
        }

        /// The share of the script's letters, weighted: a text that is half in Latin letters is less sure.
        private Guess sure(String tag, Script script) {
            double own = (double) script.weight() * letters[script.number()];
            if (script == Script.KANA) {
                own += (double) Script.HAN.weight() * letters[Script.HAN.number()];
            }
            double all = 0;
            for (Script each : Script.ALL) {
                all += (double) each.weight() * letters[each.number()];
            }
            return new Guess(tag, own / all);
        }

        /// Each vote that the winner is ahead halves the doubt.
        private Guess elect(Script script) {
            int best = -1;
            double most = 0;
            double second = 0;
            boolean anything = false;
            boolean spoken = false;
            for (double sum : votes) {
                spoken |= sum > 0;
            }
            for (long rest = clues.of(script); rest != 0; rest &= rest - 1) {
                int language = Long.numberOfTrailingZeros(rest);
                double sum = votes[language] + (words < ENOUGH_WORDS ? endings[language] : 0);
                anything |= sum > 0;
                sum += clues.before(language) * (spoken && votes[language] == 0 ? UNUSUAL : 1);
                if (sum > most) {
                    second = most;
                    most = sum;
                    best = language;
                } else if (sum > second) {
                    second = sum;
                }
            }
            boolean isTable = 2 * numbers >= tokens
                    && most - second < TABLE_MARGIN
                    && !clues.tag(best).equals("en");
            return !anything || isTable ? Guess.NONE : new Guess(clues.tag(best), 1 - Math.pow(0.5, 1 + most - second));
        }
    }
}
