package dateline.index.postings;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of a field with their postings, to be read once from the first to the last.
final class UnpackedTerms extends Terms {
    private final TermPostings postings;
    private final int documents;

    UnpackedTerms(TermPostings postings, int documents) {
        this.postings = postings;
        this.documents = documents;
    }

    @Override
    public TermsEnum iterator() {
        return new InOrder(postings, documents);
    }

    @Override
    public long size() {
        return postings.size();
    }

    @Override
    public long getSumTotalTermFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
        throw new UnsupportedOperationException();
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

    private static final class InOrder extends BaseTermsEnum {
        private final TermPostings postings;
        private final int[] order;
        private final BytesRef term = new BytesRef();
        private final UnpackedPostings posting;
        private int next;

        InOrder(TermPostings postings, int documents) {
            this.postings = postings;
            this.order = postings.sort();
            this.posting = new UnpackedPostings(postings.bytes(), documents);
        }

        @Override
        public @Nullable BytesRef next() {
            return next == postings.size() ? null : postings.term(order[next++], term);
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            int number = order[next - 1];
            posting.reset(postings.start(number), postings.end(number));
            return posting;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int docFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long totalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }
}
