package dateline.story.fingerprint;

import java.util.Arrays;

/// The smallest hashes of a set, one for each of a number of bins.
///
/// One-permutation hashing (Li, Owen and Zhang 2012): an element's hash names its bin and its rank there, so that an
/// element costs one hash however many bins there are. The share of bins in which two sets hold the same element
/// estimates their Jaccard similarity. Bins that stay empty borrow from others in an order that depends on the bin
/// only (Shrivastava 2017, "Optimal densification for fast and accurate minwise hashing").
final class MinHash {

    private static final long EMPTY = Long.MAX_VALUE;

    private final long[] bins;
    private int filled;

    MinHash(int bins) {
        this.bins = new long[bins];
        Arrays.fill(this.bins, EMPTY);
    }

    /// Adds an element by its hash, all bits of which must be even.
    void add(long hash) {
        int bin = (int) (((hash >>> 32) * bins.length) >>> 32);
        long rank = hash << 32 | hash >>> 32;
        if (rank < bins[bin]) {
            if (bins[bin] == EMPTY) {
                filled++;
            }
            bins[bin] = rank;
        }
    }

    /// {@return how many bins hold an element of their own}
    int filled() {
        return filled;
    }

    /// {@return whether the bin holds an element of its own}
    boolean isFilled(int bin) {
        return bins[bin] != EMPTY;
    }

    /// {@return what stands for the bin's smallest element}
    ///
    /// @throws IllegalStateException if nothing was added
    long value(int bin) {
        if (filled == 0) {
            throw new IllegalStateException("minhash of nothing");
        }
        int source = bin;
        for (long attempt = 1; bins[source] == EMPTY; attempt++) {
            long probe = Hash.mix(bin * 0x100000001L + attempt);
            source = (int) (((probe >>> 32) * bins.length) >>> 32);
        }
        return Hash.mix(bins[source] + bin);
    }
}
