package dateline.story.graph;

import dateline.story.fingerprint.Sketches;
import java.io.IOException;

/// What tells whether two texts may be a pair, and what is read of those that may.
public interface TextSketches extends TextDetails {

    /// {@return the sketches of a text that was added or removed, or that {@link TextCollection#members} named}
    ///
    /// @param text its name
    /// @throws IOException if they cannot be read
    Sketches sketches(long text) throws IOException;
}
