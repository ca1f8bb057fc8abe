package dateline.story.graph;

import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.WordSequence;
import java.io.IOException;

/// The texts of an index, as {@link StoryJoin} needs to see them.
public interface TextCollection {

    /// Takes what a bucket holds.
    interface MemberSink {

        /// Takes one member; a member may be given more than once.
        ///
        /// @param band the bucket
        /// @param text the name of a text whose bands contain that bucket
        void member(long band, long text);
    }

    /// Gives the members of buckets. It may also speak of texts that are just being added or removed, or may leave them
    /// out: the join knows those by itself.
    ///
    /// @param bands names of buckets, ascending, each once
    /// @param sink  takes the members, in any order
    /// @throws IOException if they cannot be read
    void members(long[] bands, MemberSink sink) throws IOException;

    /// {@return the bands of a text that was added or removed, or that {@link #members} named; not to be changed}
    ///
    /// @throws IOException if they cannot be read
    long[] bands(long text) throws IOException;

    /// {@return the fingerprint of a text that was added or removed, or that {@link #members} named}
    ///
    /// @throws IOException if it cannot be read
    Fingerprint fingerprint(long text) throws IOException;

    /// {@return the words of a text that was added, or that {@link #members} named}
    ///
    /// @throws IOException if it cannot be read
    WordSequence passage(long text) throws IOException;
}
