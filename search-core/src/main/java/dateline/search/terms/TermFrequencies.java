package dateline.search.terms;

import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// In how many articles terms are: in those of a reader, or in all of an index of which the reader has only some. For
/// one request; not safe for use by several threads.
final class TermFrequencies {

    private final IndexReader reader;
    private final Optional<IndexStatistics> whole;

    /// The languages of a collection make the same term of most words.
    private final Map<Term, Long> known = new HashMap<>();

    /// @param reader has the terms
    /// @param whole  statistics of the whole index, where the reader has only some of its articles
    TermFrequencies(IndexReader reader, Optional<IndexStatistics> whole) {
        this.reader = reader;
        this.whole = whole;
    }

    private static IndexTerm named(Term term) {
        return new IndexTerm(term.field(), term.text());
    }

    /// Says which terms will be asked for next.
    void expect(Collection<Term> terms) throws IOException {
        if (whole.isPresent()) {
            whole.get().expect(terms.stream().map(TermFrequencies::named).toList());
        }
    }

    /// {@return in how many articles a term is}
    long articles(Term term) throws IOException {
        Long articles = known.get(term);
        if (articles == null) {
            articles = whole.isPresent() ? whole.get().frequency(named(term)).articles() : reader.docFreq(term);
            known.put(term, articles);
        }
        return articles;
    }

    /// {@return how often a term occurs in all articles}
    long occurrences(Term term) throws IOException {
        return whole.isPresent() ? whole.get().frequency(named(term)).occurrences() : reader.totalTermFreq(term);
    }

    /// {@return whether any article has a term} To count how many have an exact form takes a walk through its postings.
    boolean isAnywhere(Term term) throws IOException {
        if (whole.isPresent()) {
            return articles(term) > 0;
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(term.field());
            if (terms != null && terms.iterator().seekExact(term.bytes())) {
                return true;
            }
        }
        return false;
    }

    /// Says for which terms [#near] will be asked next.
    void expectNear(Collection<Term> terms, int edits, int prefix) throws IOException {
        if (whole.isPresent()) {
            whole.get().expectNear(terms.stream().map(TermFrequencies::named).toList(), edits, prefix);
        }
    }

    /// {@return the terms that are spelled nearly like one, and in how many articles each is}
    ///
    /// @param term     the term
    /// @param edits    how many letters may differ, 1 or 2
    /// @param prefix   how many letters at the beginning must be the same
    /// @param isWanted leaves others out: to count the articles of a word of the body takes a walk through its postings
    /// @param deadline when looking has to end, by a [dateline.search.limit.TimeExceededException]
    Map<String, Long> near(Term term, int edits, int prefix, Predicate<String> isWanted, Deadline deadline)
            throws IOException {
        if (whole.isPresent()) {
            deadline.check();
            Map<String, Long> near = new LinkedHashMap<>(whole.get().near(named(term), edits, prefix));
            near.keySet().removeIf(isWanted.negate());
            return near;
        }
        Map<String, Long> near = new LinkedHashMap<>();
        Terms terms = MultiTerms.getTerms(reader, term.field());
        TermsEnum each = terms == null ? TermsEnum.EMPTY : new FuzzyTermsEnum(terms, term, edits, prefix, true);
        for (BytesRef bytes = each.next(); bytes != null; bytes = each.next()) {
            deadline.check();
            String text = bytes.utf8ToString();
            if (isWanted.test(text)) {
                near.put(text, (long) each.docFreq());
            }
        }
        return near;
    }
}
