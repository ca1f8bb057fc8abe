package dateline.search;

import dateline.analysis.Terms;
import dateline.index.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The words of an index that a pattern stands for.
final class Expansions {

    /// How many words a pattern may stand for where positions count.
    static final int MOST = 1024;

    private final IndexReader reader;

    Expansions(IndexReader reader) {
        this.reader = reader;
    }

    /// {@return the words of the twin of a text field that a pattern stands for}
    ///
    /// @param field   the text field
    /// @param pattern the pattern
    /// @param typed   the pattern as people know it
    /// @throws BadRequestException if there are too many
    List<String> of(String field, Automaton pattern, String typed) throws IOException {
        List<String> words = first(field, pattern);
        if (words.size() > MOST) {
            throw new BadRequestException("'" + typed + "' stands for more than " + MOST
                    + " words of the index, too many where positions count: write more of the word");
        }
        return words;
    }

    /// {@return the words that a pattern stands for, as far as a limit and one beyond}
    ///
    /// @param field   the text field
    /// @param pattern the pattern
    List<String> first(String field, Automaton pattern) throws IOException {
        org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, Layout.exact(field));
        List<String> words = new ArrayList<>();
        if (terms == null) {
            return words;
        }
        TermsEnum each = new CompiledAutomaton(pattern, false, true, false).getTermsEnum(terms);
        for (BytesRef term = each.next(); term != null && words.size() <= MOST; term = each.next()) {
            String word = term.utf8ToString();
            if (!Terms.isInternal(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
