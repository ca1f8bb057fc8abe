package dateline.story;

/// The texts of an index, as {@link StoryJoin} needs to see them.
///
/// Both methods may also speak of texts that are just being added or removed, or may leave them out: the join knows
/// those by itself.
public interface Texts {

    /// Takes what a bucket holds.
    interface MemberSink {

        /// Takes one member; a member may be given more than once.
        ///
        /// @param band the bucket's place in the array that was asked for
        /// @param text the name of a text whose bands contain that bucket
        void member(int band, long text);
    }

    /// Gives the members of buckets.
    ///
    /// @param bands names of buckets, ascending, each once
    /// @param sink  takes the members, in any order
    void members(long[] bands, MemberSink sink);

    /// {@return the fingerprint of a text that {@link #members} named}
    Fingerprint fingerprint(long text);
}
