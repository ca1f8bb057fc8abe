package dateline.remote;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a remote engine keeps so that the stories of an index can be found: texts with the buckets in which they
/// meet, verified pairs of them, and notes of what came and went.
///
/// Texts and pairs are those of one moment: they change by [#change] alone, wholly or not at all, even if the process
/// that changes them is killed. Safe for use by many threads.
public interface StoryStore {

    /// An article that has a text.
    ///
    /// @param id    the article's id
    /// @param text  names its text
    /// @param label the label of its story
    record Member(String id, long text, long label) {}

    /// Makes the document of an article that gets another label.
    @FunctionalInterface
    interface Labelling {
        /// {@return the document}
        ///
        /// @param source the article's stored form
        /// @param label  its new label
        RemoteDocument document(String source, long label) throws IOException;
    }

    /// Keeps a note, until a change is done with it.
    ///
    /// @param note the note
    void note(StoryNote note) throws IOException;

    /// {@return notes that were kept, of so many texts or of one note more}
    ///
    /// @param most    how many texts
    /// @param without names notes that are left out
    List<StoryNote> notes(int most, Collection<String> without) throws IOException;

    /// {@return the number of the latest change, which is finished first if it was cut short; 0 before any}
    long number() throws IOException;

    /// {@return the texts of these names that are kept}
    ///
    /// @param names their names
    List<StoryText> texts(Collection<Long> names) throws IOException;

    /// Finds the texts that are in one of some buckets; a text may be given more than once.
    ///
    /// @param bands the buckets
    /// @param sink  takes the texts
    void sharing(Collection<Long> bands, Consumer<StoryText> sink) throws IOException;

    /// Gives all texts that have pairs with greater names.
    ///
    /// @param sink takes the texts
    void paired(Consumer<StoryText> sink) throws IOException;

    /// Changes what is kept.
    ///
    /// @param number the number of the change before it
    /// @param change the change
    /// @return the note of the texts whose articles are to be labelled; empty where another change came first, and
    ///     nothing was changed
    Optional<StoryNote> change(long number, StoryChange change) throws IOException;

    /// Drops a note.
    ///
    /// @param note the note
    void forget(StoryNote note) throws IOException;

    /// {@return all articles that have one of some texts, as of the latest refresh}
    ///
    /// @param texts names of the texts
    List<Member> members(Collection<Long> texts) throws IOException;

    /// {@return of each text the stored form of an article that has it, if there is one}
    ///
    /// @param texts names of the texts
    Map<Long, String> sources(Collection<Long> texts) throws IOException;

    /// Gives articles other labels; one that was changed meanwhile stays as it is.
    ///
    /// @param labels    by the id of each article
    /// @param labelling makes their documents
    void label(Map<String, Long> labels, Labelling labelling) throws IOException;
}
