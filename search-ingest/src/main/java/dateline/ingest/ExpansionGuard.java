package dateline.ingest;

import dateline.ingest.record.Limits;

/// How much one file has unpacked to, in all its archives within archives, against what it may.
final class ExpansionGuard {

    /// Below this it does not matter how well something was packed, in bytes.
    private static final long HARMLESS = 64L << 20;

    private final Limits limits;
    private long packed;
    private long unpacked;

    ExpansionGuard(Limits limits) {
        this.limits = limits;
    }

    /// Counts bytes of the file itself.
    void packed(int n) {
        packed += n;
    }

    /// Counts bytes that something in it unpacks to.
    ///
    /// @throws LimitException if that is beyond a limit
    void unpacked(int n) throws LimitException {
        unpacked += n;
        if (unpacked > limits.unpackedBytes()) {
            throw new LimitException(limits.unpacksTooLarge());
        }
        if (unpacked > HARMLESS && unpacked / limits.ratio() > packed) {
            throw new LimitException(limits.ratioTooHigh());
        }
    }
}
