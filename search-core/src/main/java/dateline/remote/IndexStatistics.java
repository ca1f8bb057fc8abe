package dateline.remote;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/// Document and collection frequencies of a whole index, of which a snapshot holds only some of the articles, or none.
///
/// Implementations are safe for use by many threads, and always speak of the same state of the index.
public interface IndexStatistics {

    /// How often a term occurs.
    ///
    /// @param articles    in how many articles, from 0
    /// @param occurrences how often in all, at least as many
    record Frequency(long articles, long occurrences) {

        /// Of a term that no article has.
        public static final Frequency NONE = new Frequency(0, 0);
    }

    /// The size of a field.
    ///
    /// @param articles    how many articles have it
    /// @param postings    the sum of document frequencies of its terms
    /// @param occurrences how many occurrences of terms it has in all
    record FieldSize(long articles, long postings, long occurrences) {}

    /// {@return names the state of the index, another one after each change}
    long state();

    /// {@return how many articles there are}
    int articles();

    /// {@return how often a term occurs}
    ///
    /// @param term the term
    Frequency frequency(IndexTerm term) throws IOException;

    /// {@return those of some terms that occur in the index, but not in each part of it that has another of them}
    ///
    /// A part is what is scored by itself, as a shard is. Where terms count as one word, it makes the weight of the
    /// word
    /// of those that it has.
    ///
    /// @param terms terms of one field
    Set<IndexTerm> uneven(Collection<IndexTerm> terms) throws IOException;

    /// {@return the size of a field}
    ///
    /// @param field an indexed field
    FieldSize size(String field) throws IOException;

    /// Says which terms will be asked for next, so that they can be looked up together.
    ///
    /// @param terms the terms
    void expect(Collection<IndexTerm> terms) throws IOException;

    /// {@return how many articles each language has, by its tag}
    NavigableMap<String, Long> languages() throws IOException;

    /// {@return whether an article of one of some languages has a term}
    ///
    /// @param languages tags of languages
    /// @param term      the term
    boolean occurs(List<String> languages, IndexTerm term) throws IOException;

    /// {@return the terms of a field that are spelled nearly like one, and not like it, most like it first, and in how
    /// many articles each is; where there are thousands, those most like it}
    ///
    /// @param term   the term
    /// @param edits  how many letters may differ, 1 or 2
    /// @param prefix how many letters at the beginning must be the same
    Map<String, Long> near(IndexTerm term, int edits, int prefix) throws IOException;

    /// Says for which terms [#near] will be asked next, so that all are looked up together.
    ///
    /// @param terms  the terms
    /// @param edits  how many letters may differ, 1 or 2
    /// @param prefix how many letters at the beginning must be the same
    void expectNear(Collection<IndexTerm> terms, int edits, int prefix) throws IOException;
}
