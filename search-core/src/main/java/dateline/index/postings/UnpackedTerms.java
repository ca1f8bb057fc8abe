package dateline.index.postings;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of a field of a new segment with their postings.
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
        return postings.positionCount();
    }

    @Override
    public long getSumDocFreq() {
        return postings.postingCount();
    }

    @Override
    public int getDocCount() {
        return postings.documentCount();
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
        private final int documents;
        private final BytesRef term = new BytesRef();
        private final BytesRef other = new BytesRef();
        private final UnpackedPostings posting;
        private int place = -1;

        InOrder(TermPostings postings, int documents) {
            this.postings = postings;
            this.documents = documents;
            this.posting = new UnpackedPostings(postings.bytes(), documents);
        }

        @Override
        public @Nullable BytesRef next() {
            place = Math.min(place + 1, postings.size());
            return place == postings.size() ? null : postings.term(postings.number(place), term);
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            return at(posting);
        }

        private UnpackedPostings at(UnpackedPostings postingsOfTerm) {
            int number = postings.number(place);
            postingsOfTerm.reset(postings.start(number), postings.end(number));
            return postingsOfTerm;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            int from = 0;
            int to = postings.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (postings.term(postings.number(middle), other).compareTo(text) < 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            if (from == postings.size()) {
                return SeekStatus.END;
            }
            seekExact(from);
            return term.equals(text) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
        }

        @Override
        public void seekExact(long ord) {
            place = (int) ord;
            postings.term(postings.number(place), term);
        }

        @Override
        public long ord() {
            return place;
        }

        @Override
        public int docFreq() {
            UnpackedPostings counted = at(new UnpackedPostings(postings.bytes(), documents));
            int count = 0;
            while (counted.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                count++;
            }
            return count;
        }

        @Override
        public long totalTermFreq() {
            UnpackedPostings counted = at(new UnpackedPostings(postings.bytes(), documents));
            long count = 0;
            while (counted.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                count += counted.freq();
            }
            return count;
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            return new SlowImpactsEnum(postings(null, flags));
        }
    }
}
