package dateline.story.fingerprint;

/// The one hash of this package. Stored fingerprints depend on it: a change here is a change of format.
public final class Hash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /// {@return `x` with each bit depending on all bits of it}
    ///
    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
    public static long mix(long x) {
        long z = x;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// {@return the hash of a sequence that had the hash `sequence` and goes on with `next`}
    public static long append(long sequence, long next) {
        return mix((sequence ^ next) * GOLDEN + sequence);
    }
}
