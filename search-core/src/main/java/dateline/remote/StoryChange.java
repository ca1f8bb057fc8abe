package dateline.remote;

import java.util.List;

/// How the texts of an index change, all at once.
///
/// @param put     texts as they are from now on
/// @param removed names of texts that no article has any more
/// @param done    the notes that led to the change
/// @param label   texts whose articles are to be labelled again: a note of them takes the place of the others
public record StoryChange(List<StoryText> put, List<Long> removed, List<StoryNote> done, List<Long> label) {

    /// Copies.
    public StoryChange {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
        done = List.copyOf(done);
        label = List.copyOf(label);
    }
}
