package dateline.index;

import java.io.IOException;

/// An index is of an earlier format, and has to be upgraded before it can be used.
public final class OutdatedIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    OutdatedIndexException(int format, int current) {
        super("it has the old format " + format + ", this version reads format " + current
                + ": upgrade it, which rebuilds it from the articles stored in it");
    }
}
