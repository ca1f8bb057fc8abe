package dateline.story.graph;

import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.WordSequence;
import java.io.IOException;

/// What [PairVerifier] reads of texts that are alike.
public interface TextDetails {

    /// {@return the facts of a text}
    ///
    /// @param text its name
    /// @throws IOException if they cannot be read
    Facts facts(long text) throws IOException;

    /// Says whose words may be read next, so that they can be fetched together. Does nothing unless it is overridden.
    ///
    /// @param texts their names, any number of times each
    /// @throws IOException if they cannot be read
    default void expect(long[] texts) throws IOException {}

    /// {@return the words of a text}
    ///
    /// @param text its name
    /// @throws IOException if it cannot be read
    WordSequence wordSequence(long text) throws IOException;
}
