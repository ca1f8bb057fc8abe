package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the lines that one source repeats over its pages: invitations to subscribe, disclaimers, headings of boxes
/// that the extraction of a single page could not tell from text.
///
/// First every page of a batch is given to [#add], then [#isBoilerplate] is asked. A line is boilerplate of a source
/// where it stands on at least three of its pages and at least a fifth of them. Lines are compared by their letters
/// and digits only, so that case, punctuation and spaces make no difference.
///
/// Memory is bounded: of each source at most 20,000 lines are counted, those beyond are let go by dropping all that
/// were seen once, twice, and so on; of sources, the 1,000 most recently seen are kept. A line that was let go is not
/// boilerplate. Not safe for use by multiple threads at once.
public final class RepeatedLines {

    private static final int MIN_PAGES = 3;
    private static final int SHARE = 5;
    private static final int MAX_LINES = 20_000;
    private static final int MAX_SOURCES = 1_000;

    private final Map<String, Source> sources = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Source> eldest) {
            return size() > MAX_SOURCES;
        }
    };

    /// Makes one that has seen nothing.
    public RepeatedLines() {}

    /// Counts one page's lines, each once.
    ///
    /// @param host the source, such as the host of the page's address
    /// @param lines the page's paragraphs
    public void add(String host, Collection<String> lines) {
        Objects.requireNonNull(host, "host must not be null");
        Set<Long> seen = new HashSet<>();
        for (String line : lines) {
            seen.add(key(line));
        }
        seen.remove(0L);
        sources.computeIfAbsent(host, name -> new Source()).add(seen);
    }

    /// {@return true where `line` stands on so many of the source's pages that it is no part of any}
    ///
    /// @param host the source
    /// @param line a paragraph
    public boolean isBoilerplate(String host, String line) {
        Source source = sources.get(host);
        return source != null && source.isRepeated(key(line));
    }

    /// {@return what of a line is compared}
    ///
    /// @param line a paragraph
    public static String compared(String line) {
        return Text.skeleton(line);
    }

    /// A 64-bit hash of the letters and digits (FNV-1a, with a final mix); 0 where there are none.
    private static long key(String line) {
        String letters = Text.skeleton(line);
        if (letters.isEmpty()) {
            return 0;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    /// The counts of one source: open addressing, keys and counts side by side, to hold a line in 12 bytes.
    private static final class Source {

        private long[] keys = new long[64];
        private int[] counts = new int[64];
        private int size;
        private int pages;

        void add(Set<Long> lines) {
            pages++;
            for (long key : lines) {
                int at = find(key);
                if (keys[at] == 0) {
                    if (size >= MAX_LINES) {
                        thin();
                    }
                    if (2 * (size + 1) > keys.length) {
                        resize(keys.length * 2, 0);
                    }
                    at = find(key);
                    keys[at] = key;
                    size++;
                }
                counts[at]++;
            }
        }

        boolean isRepeated(long key) {
            int count = key == 0 ? 0 : counts[find(key)];
            return count >= MIN_PAGES && (long) count * SHARE >= pages;
        }

        private int find(long key) {
            int mask = keys.length - 1;
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        /// Drops the lines with the lowest counts until at most half are left.
        private void thin() {
            int[] sorted = new int[size];
            int n = 0;
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != 0) {
                    sorted[n++] = counts[i];
                }
            }
            Arrays.sort(sorted);
            resize(keys.length, sorted[n / 2]);
        }

        private void resize(int capacity, int dropped) {
            long[] oldKeys = keys;
            int[] oldCounts = counts;
            keys = new long[capacity];
            counts = new int[capacity];
            size = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0 && oldCounts[i] > dropped) {
                    int at = find(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    counts[at] = oldCounts[i];
                    size++;
                }
            }
        }
    }
}
