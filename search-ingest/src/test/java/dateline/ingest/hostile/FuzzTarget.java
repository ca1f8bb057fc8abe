package dateline.ingest.hostile;

import java.io.IOException;

/// Where Jazzer enters, which `scripts/fuzz.sh` starts.
public final class FuzzTarget {

    private static HostileTarget target = HostileTarget.QUERIES;

    private FuzzTarget() {}

    /// Takes the name of a target.
    public static void fuzzerInitialize(String[] args) {
        target = HostileTarget.valueOf(args[0]);
    }

    /// Takes an input.
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        target.take(input);
    }
}
