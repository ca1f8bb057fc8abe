package dateline.story.fingerprint;

import java.util.Arrays;

/// A fingerprint, and its bands in 64 bits: for collections in which so many texts would share one of
/// [Fingerprint#BAND_BITS] by chance that most comparisons were in vain.
///
/// Immutable.
public final class WideFingerprint {

    private final Fingerprint print;
    private final long[] bands;

    WideFingerprint(Fingerprint print, long[] bands) {
        this.print = print;
        this.bands = bands.clone();
    }

    /// {@return the fingerprint}
    public Fingerprint print() {
        return print;
    }

    /// {@return the bands in 64 bits, in no order; one may be there twice}
    public long[] bands() {
        return bands.clone();
    }

    /// {@return the band of a fingerprint whose name begins so}
    ///
    /// @param wide the band in 64 bits
    public static long narrow(long wide) {
        return ((wide >>> (Long.SIZE - Fingerprint.BAND_BITS)) & ~1L) | (wide & 1);
    }

    /// {@return the bands of a fingerprint, ascending and without repetition}
    static long[] narrow(long[] wide) {
        long[] bands = new long[wide.length];
        for (int i = 0; i < wide.length; i++) {
            bands[i] = narrow(wide[i]);
        }
        Arrays.sort(bands);
        int distinct = 0;
        for (long band : bands) {
            if (distinct == 0 || bands[distinct - 1] != band) {
                bands[distinct++] = band;
            }
        }
        return Arrays.copyOf(bands, distinct);
    }
}
