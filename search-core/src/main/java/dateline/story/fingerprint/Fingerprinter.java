package dateline.story.fingerprint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Makes the fingerprints of articles.
///
/// Three layers, each finding what the one before cannot:
///
/// - *the same*: a hash of the words;
/// - *near*: MinHash over sequences of words, which survives trimming, another headline, other boilerplate, paragraphs
///   that were merged or moved;
/// - *rewritten*: MinHash over sequences of the *skeleton*, in which each run of content words is one blank, and
///   function words, names and numbers stay. It survives the exchange of words for synonyms, which leaves hardly any
///   word sequence whole (Stamatatos 2011, "Plagiarism detection using stopword n-grams", for function words alone).
///
/// A text is read once, word by word, in memory that does not grow with it. Safe for use by multiple threads.
public final class Fingerprinter {

    /// Bodies of fewer characters count as the same only with the same title.
    public static final int SHORT_BODY = 200;
    /// A body with fewer different words than this is a filler.
    static final int FILLER_WORDS = 8;
    /// Bodies of fewer words have exact copies only.
    static final int NEAR_WORDS = 24;
    /// Bodies of fewer words are not looked at for rewrites.
    static final int SKELETON_WORDS = 50;

    /// Hashes kept of word sequences and of skeleton sequences.
    static final int NEAR_SAMPLE = 96;

    static final int SKELETON_SAMPLE = 64;

    /// Words in a sequence of which samples are kept: few, so that a changed word spoils few of them.
    private static final int GRAM = 5;

    /// A band is made of a sequence and one that begins some words earlier, so of eight words, and of six of the
    /// skeleton: more than in a sample, so that two texts which share one share more than a phrase.
    private static final int NEAR_STEP = 3;

    private static final int SKELETON_STEP = 1;

    /// The words from the ninth to this one are a band of their own, by which a copy that has but the first paragraph
    /// meets its original. Those before are often a date and a place.
    private static final int OPENING_END = 20;

    /// A trimmed copy of a third of a text meets its original in one of twelve bands with a chance of .99.
    private static final int NEAR_BANDS = 12;

    /// Function words repeat, so it takes two sequences to make a band of the skeleton. A rewrite that keeps half of
    /// the sequences meets its original with a chance of .99.
    private static final int SKELETON_BANDS = 20;

    private static final int SKELETON_ROWS = 2;

    private final Function<String, ? extends Collection<String>> functionWords;
    private final Map<String, LanguageWords> languages = new ConcurrentHashMap<>();

    /// Makes a fingerprinter.
    ///
    /// @param functionWords gives the function words of a language (a primary language subtag such as `en`, in small
    ///                      letters), and none for a language it does not know
    public Fingerprinter(Function<String, ? extends Collection<String>> functionWords) {
        this.functionWords = functionWords;
    }

    /// {@return the fingerprint of an article}
    ///
    /// @param language primary language subtag in small letters, for example `de`; empty or `und` if not known
    /// @param title    the title, or empty; it matters only where the body has under 200 characters
    /// @param body     the body, or empty
    public Fingerprint fingerprint(String language, String title, String body) {
        return wide(language, title, body).print();
    }

    /// {@return the fingerprint of an article, with bands of 64 bits}
    ///
    /// @param language as for [#fingerprint]
    /// @param title    as for [#fingerprint]
    /// @param body     the body, or empty
    public WideFingerprint wide(String language, String title, String body) {
        char[] text = body.toCharArray();
        Reading reading = new Reading(words(language), text);
        TextScanner.scan(text, reading);
        return reading.finish(title, text.length);
    }

    /// {@return the words of an article's body, for `TextAlignment`}
    ///
    /// @param language as for {@link #fingerprint}
    /// @param body     the body
    public WordSequence wordSequence(String language, String body) {
        return WordSequence.of(body, words(language));
    }

    private LanguageWords words(String language) {
        return languages.computeIfAbsent(language, code -> LanguageWords.of(code, functionWords.apply(code)));
    }

    /// One text being read.
    private static final class Reading implements TextScanner.Sink {

        /// What stands for a run of content words in the skeleton.
        private static final long BLANK = Hash.mix(1);

        private final LanguageWords language;
        private final WordSorter sorter;

        private final Facts.Collector facts = new Facts.Collector();
        private final Grams grams = new Grams();
        private final Grams skeletonGrams = new Grams();
        private final BottomK near = new BottomK(NEAR_SAMPLE);
        private final MinHash nearBands = new MinHash(NEAR_BANDS);
        private final BottomK skeleton = new BottomK(SKELETON_SAMPLE);
        private final MinHash skeletonBands = new MinHash(SKELETON_BANDS * SKELETON_ROWS);
        private final long[] differentWords = new long[FILLER_WORDS];

        private long wording;
        private long opening;
        private long spelling;
        private int words;
        private int kept;
        private boolean afterBlank;
        private int different;

        Reading(LanguageWords language, char[] text) {
            this.language = language;
            this.sorter = new WordSorter(language, text);
        }

        @Override
        public void word(long hash, int length, TextScanner.Form form, TextScanner.Position position, int start) {
            wording = Hash.append(wording, hash);
            words++;
            countDifferent(hash);
            grams.push(hash);
            if (grams.count() > 0) {
                near.add(sample(grams.newest()));
            }
            if (words == OPENING_END) {
                opening = Hash.append(Hash.append(grams.before(7), grams.before(4)), grams.newest());
            }
            if (grams.count() > NEAR_STEP) {
                nearBands.add(Hash.append(grams.before(NEAR_STEP), grams.newest()));
            }
            if (position == TextScanner.Position.BLOCK_START) {
                facts.block();
            }
            WordKind kind = sorter.next(hash, length, form, position);
            spelling = Hash.append(spelling, hash + kind.code());
            take(hash, kind);
        }

        @Override
        public void lineEnd() {
            facts.lineEnd();
        }

        private void take(long hash, WordKind kind) {
            switch (kind) {
                case NUMBER -> {
                    facts.number(hash);
                    keep(hash);
                }
                case DATE -> {
                    facts.date(hash);
                    keepCapital(hash);
                }
                case SMALL_DATE -> {
                    facts.date(hash);
                    blank();
                }
                case ACRONYM -> {
                    facts.name(hash);
                    keep(hash);
                }
                case NAME -> {
                    facts.name(hash);
                    keepCapital(hash);
                }
                case CAPITAL -> {
                    facts.capital(hash);
                    keepCapital(hash);
                }
                case FUNCTION -> {
                    facts.plain(hash, false);
                    keep(hash);
                }
                case CONTENT -> {
                    facts.plain(hash, true);
                    blank();
                }
            }
        }

        private void keepCapital(long hash) {
            if (!language.nounCapitals()) {
                keep(hash);
            } else {
                blank();
            }
        }

        private void keep(long hash) {
            afterBlank = false;
            kept++;
            pushSkeleton(hash);
        }

        private void blank() {
            if (!afterBlank) {
                afterBlank = true;
                pushSkeleton(BLANK);
            }
        }

        private void pushSkeleton(long hash) {
            skeletonGrams.push(hash);
            if (skeletonGrams.count() > 0) {
                skeleton.add(sample(skeletonGrams.newest()));
            }
            if (skeletonGrams.count() > SKELETON_STEP) {
                skeletonBands.add(Hash.append(skeletonGrams.before(SKELETON_STEP), skeletonGrams.newest()));
            }
        }

        private static int sample(long hash) {
            return (int) (hash >>> (Long.SIZE - Sketch.BITS));
        }

        private void countDifferent(long hash) {
            if (different == FILLER_WORDS) {
                return;
            }
            for (int i = 0; i < different; i++) {
                if (differentWords[i] == hash) {
                    return;
                }
            }
            differentWords[different++] = hash;
        }

        WideFingerprint finish(String title, int bodyLength) {
            if (bodyLength < SHORT_BODY) {
                TextScanner.scan(
                        title.toCharArray(),
                        (hash, length, form, position, start) -> wording = Hash.append(wording, hash));
            }
            boolean joins = different == FILLER_WORDS;
            boolean hasNear = joins && words >= NEAR_WORDS;
            boolean hasSkeleton = hasNear && words >= SKELETON_WORDS && kept * 4 >= words && skeletonBands.filled() > 0;
            Sketches sketches = new Sketches(
                    0,
                    wording,
                    joins,
                    language.nounCapitals(),
                    words,
                    new Sketch(hasNear ? near.values() : new int[0], NEAR_SAMPLE),
                    new Sketch(hasSkeleton ? skeleton.values() : new int[0], SKELETON_SAMPLE));
            long[] wide = joins ? bands(hasNear, hasSkeleton) : new long[0];
            return new WideFingerprint(
                    Fingerprint.of(
                            spelling, sketches, WideFingerprint.narrow(wide), hasNear ? facts.facts() : Facts.NONE),
                    wide);
        }

        private long[] bands(boolean hasNear, boolean hasSkeleton) {
            long[] bands = new long[2 + NEAR_BANDS + SKELETON_BANDS];
            int count = 0;
            bands[count++] = band(wording, -1, 0);
            if (hasNear) {
                bands[count++] = band(opening, -2, 0);
            }
            for (int i = 0; i < NEAR_BANDS && hasNear; i++) {
                if (nearBands.isFilled(i)) {
                    bands[count++] = band(nearBands.value(i), i, 0);
                }
            }
            for (int i = 0; i < SKELETON_BANDS && hasSkeleton; i++) {
                long rows = 0;
                for (int row = 0; row < SKELETON_ROWS; row++) {
                    rows = Hash.append(rows, skeletonBands.value(i * SKELETON_ROWS + row));
                }
                bands[count++] = band(rows, i, 1);
            }
            return Arrays.copyOf(bands, count);
        }

        /// The lowest bit of a band tells the layer.
        private static long band(long value, int index, int layer) {
            return (Hash.append(value, index) & ~1L) | layer;
        }
    }

    /// The hashes of the last sequences of {@link #GRAM} words.
    private static final class Grams {

        private static final int MASK = 7;

        // Of the last word, the last two and so on; each new word makes all of them from the one before at once.
        private final long[] begun = new long[GRAM];
        private final long[] grams = new long[MASK + 1];
        private int pushed;

        void push(long word) {
            for (int i = GRAM - 1; i > 0; i--) {
                begun[i] = append(begun[i - 1], word);
            }
            begun[0] = append(0, word);
            pushed++;
            grams[pushed & MASK] = Hash.mix(begun[GRAM - 1]);
        }

        private static long append(long sequence, long word) {
            long hash = (sequence + word) * 0x9FB21C651E98DF25L;
            return hash ^ hash >>> 32;
        }

        /// {@return number of sequences so far}
        int count() {
            return Math.max(0, pushed - GRAM + 1);
        }

        long newest() {
            return before(0);
        }

        /// {@return the sequence that began so many words before the newest, at most seven}
        long before(int step) {
            return grams[(pushed - step) & MASK];
        }
    }
}
