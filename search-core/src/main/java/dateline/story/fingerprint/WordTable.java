package dateline.story.fingerprint;

import java.util.Collection;

/// A set of words by their hashes: open addressing over a power of two, no strings.
///
/// Immutable, safe for use by multiple threads.
final class WordTable {

    private final long[] slots;

    private WordTable(long[] slots) {
        this.slots = slots;
    }

    /// {@return the table of `words`}
    ///
    /// Words are cut as texts are, so that one entry may give two words: "don't", "l'eau".
    static WordTable of(Collection<String> words) {
        long[] slots = new long[Integer.highestOneBit(Math.max(16, words.size() * 4)) << 1];
        for (String word : words) {
            TextScanner.scan(word, (hash, length, form, position, start) -> insert(slots, hash));
        }
        return new WordTable(slots);
    }

    private static void insert(long[] slots, long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
    }

    /// {@return whether the word with this hash is in the set}
    boolean contains(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }
}
