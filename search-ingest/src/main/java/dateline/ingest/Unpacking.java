package dateline.ingest;

import dateline.ingest.record.Limits;
import java.io.IOException;

/// How much one file has unpacked to, in all its archives within archives, against what it may.
final class Unpacking {

    /// Below this it does not matter how well something was packed, in bytes.
    private static final long HARMLESS = 64L << 20;

    private final Limits limits;
    private long packed;
    private long unpacked;

    Unpacking(Limits limits) {
        this.limits = limits;
    }

    /// Counts bytes of the file itself.
    void packed(int n) {
        packed += n;
    }

    /// Counts bytes that something in it unpacks to.
    ///
    /// @throws IOException if that is beyond a limit
    void unpacked(int n) throws IOException {
        unpacked += n;
        if (unpacked > limits.unpackedBytes()) {
            throw new IOException(limits.unpacksTooLarge());
        }
        if (unpacked > HARMLESS && unpacked / limits.ratio() > packed) {
            throw new IOException(limits.ratioTooHigh());
        }
    }
}
