package dateline.story.fingerprint;

import dateline.util.LongHashSet;
import java.util.Collection;

/// A set of words by their hashes, without strings.
///
/// Immutable, safe for use by multiple threads.
final class WordTable {

    private final LongHashSet hashes;

    private WordTable(LongHashSet hashes) {
        this.hashes = hashes;
    }

    /// {@return the table of `words`}
    ///
    /// Words are cut as texts are, so that one entry may give two words: "don't", "l'eau".
    static WordTable of(Collection<String> words) {
        LongHashSet hashes = new LongHashSet();
        for (String word : words) {
            TextScanner.scan(word, (hash, length, form, position, start) -> hashes.add(hash));
        }
        return new WordTable(hashes);
    }

    /// {@return whether the word with this hash is in the set}
    boolean contains(long hash) {
        return hashes.contains(hash);
    }
}
