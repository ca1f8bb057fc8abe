package dateline.story.graph;

import java.io.IOException;
import java.util.List;

/// The texts of an index, as {@link StoryJoin} needs to see them. Details are those of texts that were added, or that
/// {@link #members} named.
public interface TextCollection extends TextSketches {

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

    /// Gives the bands of texts that are being added or removed, as far as they lie in a range.
    ///
    /// @param texts their names
    /// @param first the first band of the range
    /// @param last  the last band of the range
    /// @param sink  takes each band with the text's name, in any order
    /// @throws IOException if they cannot be read
    void bands(long[] texts, long first, long last, MemberSink sink) throws IOException;

    /// {@return the bands of a text that was added or removed, or that {@link #members} named; not to be changed}
    ///
    /// @throws IOException if they cannot be read
    long[] bands(long text) throws IOException;

    /// {@return readers of the sketches and details of the texts that are known now, for a thread each while nothing is
    /// asked of this one; this one alone if it cannot be read by several}
    ///
    /// @param count how many are wanted at most, from 1
    default List<? extends TextSketches> readers(int count) {
        return List.of(this);
    }
}
