package dateline.story.fingerprint;

import dateline.util.LongHashSet;
import java.util.Collection;

/// A set of words by their hashes, without strings.
///
/// Immutable, safe for use by multiple threads.
final class WordTable {

    /// Bits of a hash by which most words that are not in a set are known, in little memory.
    private static final int GLANCE = (1 << 13) - 1;

    private final LongHashSet hashes;
    private final long[] glance;

    private WordTable(LongHashSet hashes, long[] glance) {
        this.hashes = hashes;
        this.glance = glance;
    }

    /// {@return the table of `words`}
    ///
    /// Words are cut as texts are, so that one entry may give two words: "don't", "l'eau".
    static WordTable of(Collection<String> words) {
        LongHashSet hashes = new LongHashSet();
        long[] glance = new long[(GLANCE + 1) / Long.SIZE];
        for (String word : words) {
            TextScanner.scan(word.toCharArray(), (hash, length, form, position, start) -> {
                hashes.add(hash);
                glance[((int) hash & GLANCE) / Long.SIZE] |= 1L << hash;
            });
        }
        return new WordTable(hashes, glance);
    }

    /// {@return whether the word with this hash is in the set}
    boolean contains(long hash) {
        return (glance[((int) hash & GLANCE) / Long.SIZE] & (1L << hash)) != 0 && hashes.contains(hash);
    }
}
