package dateline.index.window;

import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/// The terms of a field, as Lucene reads them.
final class InvertedTerms extends Terms {

    private final InvertedField field;

    InvertedTerms(InvertedField field) {
        this.field = field;
    }

    @Override
    public TermsEnum iterator() {
        return new InvertedTermsEnum(field);
    }

    @Override
    public long size() {
        return field.size();
    }

    @Override
    public long getSumTotalTermFreq() {
        return field.occurrences();
    }

    @Override
    public long getSumDocFreq() {
        return field.postings();
    }

    @Override
    public int getDocCount() {
        return field.documents();
    }

    @Override
    public boolean hasFreqs() {
        return field.options().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return field.options().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }
}
