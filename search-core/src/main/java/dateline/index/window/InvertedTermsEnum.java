package dateline.index.window;

import dateline.index.window.InvertedField.Occurrences;
import java.util.List;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Walks the terms of a field.
final class InvertedTermsEnum extends BaseTermsEnum {

    private static final int UNKNOWN = -2;

    private final InvertedField field;
    private @Nullable Occurrences current;
    /// The place of the current term in order, as far as it is known.
    private int at = -1;

    InvertedTermsEnum(InvertedField field) {
        this.field = field;
    }

    @Override
    public boolean seekExact(BytesRef target) {
        current = field.get(target);
        at = UNKNOWN;
        return current != null;
    }

    @Override
    public @Nullable BytesRef next() {
        List<Occurrences> all = field.sorted();
        at = (int) ord() + 1;
        current = at < all.size() ? all.get(at) : null;
        return current == null ? null : current.term();
    }

    @Override
    public SeekStatus seekCeil(BytesRef target) {
        List<Occurrences> all = field.sorted();
        int found = find(all, target);
        at = found < 0 ? -found - 1 : found;
        current = at < all.size() ? all.get(at) : null;
        if (current == null) {
            return SeekStatus.END;
        }
        return found < 0 ? SeekStatus.NOT_FOUND : SeekStatus.FOUND;
    }

    /// {@return the place of a term; if it is not there, the negative of the one where it would be, less one}
    private static int find(List<Occurrences> all, BytesRef wanted) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = all.get(middle).term().compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    @Override
    public void seekExact(long ord) {
        at = (int) ord;
        current = field.sorted().get(at);
    }

    @Override
    public long ord() {
        if (at == UNKNOWN) {
            at = find(field.sorted(), term());
        }
        return at;
    }

    private Occurrences current() {
        Occurrences here = current;
        if (here == null) {
            throw new IllegalStateException("there is no term here");
        }
        return here;
    }

    @Override
    public BytesRef term() {
        return current().term();
    }

    @Override
    public int docFreq() {
        return current().documents();
    }

    @Override
    public long totalTermFreq() {
        return current().occurrences();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
        boolean positions = field.options() == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS
                && PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS);
        InvertedPostings postings = reuse instanceof InvertedPostings other ? other : new InvertedPostings();
        postings.begin(current(), positions);
        return postings;
    }

    @Override
    public ImpactsEnum impacts(int flags) {
        return new SlowImpactsEnum(postings(null, flags));
    }
}
