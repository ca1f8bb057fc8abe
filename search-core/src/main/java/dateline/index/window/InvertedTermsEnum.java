package dateline.index.window;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Walks the terms of a field.
final class InvertedTermsEnum extends BaseTermsEnum {

    private final InvertedField field;
    private int at = -1;

    InvertedTermsEnum(InvertedField field) {
        this.field = field;
    }

    @Override
    public @Nullable BytesRef next() {
        at++;
        return at < field.size() ? field.get(at).term() : null;
    }

    @Override
    public SeekStatus seekCeil(BytesRef target) {
        int found = field.find(target);
        at = found < 0 ? -found - 1 : found;
        if (at == field.size()) {
            return SeekStatus.END;
        }
        return found < 0 ? SeekStatus.NOT_FOUND : SeekStatus.FOUND;
    }

    @Override
    public void seekExact(long ord) {
        at = (int) ord;
    }

    @Override
    public long ord() {
        return at;
    }

    @Override
    public BytesRef term() {
        return field.get(at).term();
    }

    @Override
    public int docFreq() {
        return field.get(at).documents();
    }

    @Override
    public long totalTermFreq() {
        return field.get(at).occurrences();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
        boolean positions = field.options() == org.apache.lucene.index.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS
                && PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS);
        InvertedPostings postings = reuse instanceof InvertedPostings other ? other : new InvertedPostings();
        postings.begin(field.get(at), positions);
        return postings;
    }

    @Override
    public ImpactsEnum impacts(int flags) {
        return new SlowImpactsEnum(postings(null, flags));
    }
}
