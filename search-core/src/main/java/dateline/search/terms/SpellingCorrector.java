package dateline.search.terms;

import dateline.analysis.token.Terms;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Finds the word of an index that is closest in spelling to one it does not contain: by edit distance, then by
/// document frequency.
final class SpellingCorrector {

    /// Shorter words are near to too many others.
    private static final int SHORTEST = 4;

    /// From this length on two letters may be off.
    private static final int LONG = 5;

    /// Longer ones are no words; to compare them takes long.
    private static final int LONGEST = 40;

    private final IndexReader reader;

    private final Deadline deadline;

    /// @param deadline when looking for words has to end, by a [TimeExceededException]
    SpellingCorrector(IndexReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /// {@return the nearest word of some fields}
    ///
    /// @param word   in the letters of the fields' terms
    /// @param fields Lucene fields with unstemmed words
    Optional<String> to(String word, List<String> fields) throws IOException {
        boolean isWord = word.length() >= SHORTEST && word.length() <= LONGEST;
        int most = !isWord ? 0 : word.length() < LONG ? 1 : 2;
        for (int edits = 1; edits <= most; edits++) {
            Map<String, Long> found = new TreeMap<>();
            for (String field : fields) {
                collect(new Term(field, word), edits, found);
            }
            found.remove(word);
            if (!found.isEmpty()) {
                return found.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
            }
        }
        return Optional.empty();
    }

    private void collect(Term word, int edits, Map<String, Long> found) throws IOException {
        org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, word.field());
        if (terms == null) {
            return;
        }
        TermsEnum each = new FuzzyTermsEnum(terms, word, edits, 0, true);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            deadline.check();
            String text = term.utf8ToString();
            // The twin has cased forms beside those in small letters.
            if (!Terms.isInternal(text) && text.codePoints().noneMatch(Character::isUpperCase)) {
                found.merge(text, (long) each.docFreq(), Long::sum);
            }
        }
    }
}
