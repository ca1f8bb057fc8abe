package dateline.index.view;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/// The terms of the body in a segment: its stems, or its exact forms.
final class BodyTerms extends Terms {

    /// What is known of all terms together.
    ///
    /// @param articles how many have a body
    /// @param postings how many pairs of a term and an article there are, about
    /// @param words    how many words there are, about
    record Sums(int articles, long postings, long words) {}

    private final Sums sums;
    private final Terms all;
    private final @Nullable Terms twin;
    private final boolean exact;

    /// @param all   the stems of all text
    /// @param twin  what the twin of the body holds
    /// @param exact whether the exact forms are wanted
    BodyTerms(Sums sums, Terms all, @Nullable Terms twin, boolean exact) {
        this.sums = sums;
        this.all = all;
        this.twin = twin;
        this.exact = exact;
    }

    @Override
    public TermsEnum iterator() throws IOException {
        TermsEnum inTwin = twin == null ? TermsEnum.EMPTY : twin.iterator();
        return new BodyTermsEnum(inTwin, all.iterator(), exact);
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton compiled, @Nullable BytesRef start) throws IOException {
        TermsEnum inTwin = twin == null ? TermsEnum.EMPTY : twin.intersect(compiled, start);
        return new BodyTermsEnum(inTwin, all.intersect(compiled, start), exact);
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public long getSumTotalTermFreq() {
        return sums.words();
    }

    @Override
    public long getSumDocFreq() {
        return sums.postings();
    }

    @Override
    public int getDocCount() {
        return sums.articles();
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return true;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }
}
