package dateline.story.fingerprint;

import java.util.Arrays;

/// The words of a text in order, for `TextAlignment`. Made by {@link Fingerprinter#wordSequence}.
///
/// Some 32 bytes a word. Immutable once made, safe for use by multiple threads.
public final class WordSequence {

    /// So many words of a text are looked at: 40 pages. What agrees so far will agree.
    static final int MAX_WORDS = 20_000;

    /// A sequence's place, in the lower bits of {@link #sequences}.
    public static final int PLACE_BITS = 20;

    public static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    /// Of a last word no more characters are read.
    private static final int LONGEST_WORD = 64;

    /// Words of a sequence that lays two stretches together, if it stands once in each text.
    private static final int SEQUENCE = 4;

    private static final long BLANK = Hash.mix(1);

    private final String text;
    private final boolean nounCapitals;
    private long[] hashes = new long[512];
    private WordKind[] kinds = new WordKind[512];
    private int[] starts = new int[512];
    private int size;
    private final long[] vocabulary;
    private final long[] sequences;

    /// The skeleton of a text.
    private WordSequence(WordSequence whole) {
        this.text = whole.text;
        this.nounCapitals = whole.nounCapitals;
        this.vocabulary = whole.vocabulary;
        boolean afterBlank = false;
        for (int i = 0; i < whole.size; i++) {
            boolean isBlank = whole.kinds[i] == WordKind.CONTENT || whole.kinds[i] == WordKind.CAPITAL;
            if (!isBlank) {
                add(whole.hashes[i], whole.kinds[i], whole.starts[i]);
            } else if (!afterBlank) {
                add(BLANK, WordKind.CONTENT, whole.starts[i]);
            }
            afterBlank = isBlank;
        }
        this.sequences = sortedSequences();
    }

    private WordSequence(String text, LanguageWords language) {
        this.text = text;
        this.nounCapitals = language.nounCapitals();
        char[] chars = text.toCharArray();
        WordSorter sorter = new WordSorter(language, chars);
        TextScanner.scan(
                chars,
                (hash, length, form, position, start) -> add(hash, sorter.next(hash, length, form, position), start));
        this.vocabulary = Arrays.copyOf(hashes, size);
        Arrays.sort(vocabulary);
        this.sequences = sortedSequences();
    }

    private long[] sortedSequences() {
        long[] sorted = new long[Math.max(0, size - SEQUENCE + 1)];
        for (int i = 0; i < sorted.length; i++) {
            long hash = 0;
            for (int j = i; j < i + SEQUENCE; j++) {
                hash = Hash.append(hash, hashes[j]);
            }
            sorted[i] = (hash >>> 1 & ~PLACE_MASK) | i;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    static WordSequence of(String text, LanguageWords language) {
        return new WordSequence(text, language);
    }

    private void add(long hash, WordKind kind, int start) {
        if (size == MAX_WORDS) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        hashes[size] = hash;
        kinds[size] = kind;
        starts[size] = start;
        size++;
    }

    /// {@return the text with each run of content words as one blank, which a rewrite leaves as it is}
    ///
    /// {@link #contains} still speaks of the whole.
    public WordSequence skeleton() {
        return new WordSequence(this);
    }

    /// {@return whether the text's language writes all nouns with a capital, so that its names are partly guessed}
    public boolean nounCapitals() {
        return nounCapitals;
    }

    /// {@return the hash of each sequence of four words, and in the lower {@link #PLACE_BITS} its place, ascending; not
    /// to be changed}
    public long[] sequences() {
        return sequences;
    }

    /// {@return number of words that are looked at}
    public int size() {
        return size;
    }

    public long hash(int place) {
        return hashes[place];
    }

    public WordKind kind(int place) {
        return kinds[place];
    }

    /// {@return whether the word there counts as a name: also a noun before one, as in "Bundesrat Muster", which may be
    /// the first of two names}
    public boolean isName(int place) {
        return kinds[place].isName()
                || (kinds[place] == WordKind.CAPITAL && place + 1 < size && kinds[place + 1] == WordKind.NAME);
    }

    /// {@return whether the word with this hash stands anywhere in the text}
    public boolean contains(long hash) {
        return Arrays.binarySearch(vocabulary, hash) >= 0;
    }

    /// {@return the letters and digits of some words, in small letters and, where they are Latin, without accents}
    ///
    /// @param from place of the first word
    /// @param to   place after the last
    public String letters(int from, int to) {
        StringBuilder letters = new StringBuilder();
        int end = to < size ? starts[to] : Math.min(text.length(), starts[size - 1] + LONGEST_WORD);
        for (int i = from < to ? starts[from] : end; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(TextScanner.folded(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    /// {@return the letters and digits of a word, in small letters and, where they are Latin, without accents}
    public String word(int place) {
        StringBuilder word = new StringBuilder();
        for (int i = starts[place]; i < text.length() && Character.isLetterOrDigit(text.charAt(i)); i++) {
            word.append(TextScanner.folded(text.charAt(i)));
        }
        return word.toString();
    }
}
