package dateline.index.view;

import dateline.analysis.token.Terms;
import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Walks the terms of the body: those of its twin and those of all text, in one order.
///
/// A stem is in all text. An exact form is in the twin where it differs from its stem, and in all text where it does
/// not; in articles of several languages it may be in both. What is no word is in the twin.
final class BodyTermsEnum extends BaseTermsEnum {

    private final TermsEnum twin;
    private final TermsEnum all;
    private final boolean exact;

    /// The terms at which both are, beyond what was returned; null at their ends.
    private @Nullable BytesRef nextInTwin;

    private @Nullable BytesRef nextInAll;
    private boolean begun;

    private @Nullable BytesRef term;
    private boolean inTwin;
    private boolean inAll;
    private @Nullable Counter counter;

    /// @param twin  the twin of the body
    /// @param all   all text
    /// @param exact whether the exact forms are wanted; else the stems
    BodyTermsEnum(TermsEnum twin, TermsEnum all, boolean exact) {
        this.twin = twin;
        this.all = all;
        this.exact = exact;
    }

    // --- in order ---

    @Override
    public @Nullable BytesRef next() throws IOException {
        if (!begun) {
            begun = true;
            if (term == null) {
                nextInTwin = exact ? twin.next() : null;
                nextInAll = all.next();
            } else {
                // It was put on a term: go on behind that one.
                BytesRef after = BytesRef.deepCopyOf(term);
                seekBoth(after);
                if (after.equals(nextInTwin)) {
                    nextInTwin = twin.next();
                }
                if (after.equals(nextInAll)) {
                    nextInAll = all.next();
                }
            }
        } else {
            pass();
        }
        return current();
    }

    private void seekBoth(BytesRef target) throws IOException {
        nextInTwin = exact && twin.seekCeil(target) != SeekStatus.END ? twin.term() : null;
        nextInAll = all.seekCeil(target) != SeekStatus.END ? all.term() : null;
    }

    /// Passes the term that was returned.
    private void pass() throws IOException {
        if (inTwin) {
            nextInTwin = twin.next();
        }
        if (inAll) {
            nextInAll = all.next();
        }
    }

    /// Returns the first of both, without stems that the body has in other forms only.
    private @Nullable BytesRef current() throws IOException {
        while (true) {
            int order = nextInTwin == null
                    ? (nextInAll == null ? 0 : 1)
                    : nextInAll == null ? -1 : nextInTwin.compareTo(nextInAll);
            inTwin = order <= 0 && nextInTwin != null;
            boolean isNext = order >= 0 && nextInAll != null;
            inAll = isNext && isInBody();
            if (inTwin || inAll) {
                BytesRef found = inTwin ? nextInTwin : nextInAll;
                boolean isOnlyStem = isNext && !inAll;
                on(found);
                if (isOnlyStem) {
                    nextInAll = all.next();
                }
                return found;
            }
            if (!isNext) {
                on(null);
                return null;
            }
            nextInAll = all.next();
        }
    }

    private void on(@Nullable BytesRef newTerm) {
        term = newTerm;
        counter = null;
    }

    @Override
    public SeekStatus seekCeil(BytesRef target) throws IOException {
        begun = true;
        seekBoth(target);
        BytesRef found = current();
        if (found == null) {
            return SeekStatus.END;
        }
        return found.equals(target) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
    }

    // --- one term ---

    @Override
    public boolean seekExact(BytesRef target) throws IOException {
        begun = false;
        boolean isWord = !Terms.isInternal(target);
        inTwin = (exact || !isWord) && twin.seekExact(target);
        inAll = isWord && all.seekExact(target) && isInBody();
        on(inTwin || inAll ? BytesRef.deepCopyOf(target) : null);
        return inTwin || inAll;
    }

    private boolean isInBody() throws IOException {
        return new BodyPostings(all.postings(null, PostingsEnum.POSITIONS), exact).nextDoc()
                != DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public BytesRef term() {
        if (term == null) {
            throw new IllegalStateException("there is no term here");
        }
        return term;
    }

    /// In how many articles a term is and how often, once it was counted. Many threads may share it: what one has
    /// counted another sees whole or not at all, and then counts it again.
    private static final class Counter {

        private record Count(int articles, long occurrences) {}

        private @Nullable Count count;
    }

    /// Where a term is in both. Coming back to it needs no counting.
    private static final class State extends TermState {

        private @Nullable TermState inTwin;
        private @Nullable TermState inAll;
        private Counter counter = new Counter();

        @Override
        public void copyFrom(TermState other) {
            State that = (State) other;
            inTwin = that.inTwin;
            inAll = that.inAll;
            counter = that.counter;
        }
    }

    @Override
    public TermState termState() throws IOException {
        State state = new State();
        state.inTwin = inTwin ? twin.termState() : null;
        state.inAll = inAll ? all.termState() : null;
        state.counter = counter();
        return state;
    }

    @Override
    public void seekExact(BytesRef target, TermState state) throws IOException {
        State known = (State) state;
        begun = false;
        inTwin = known.inTwin != null;
        inAll = known.inAll != null;
        if (known.inTwin != null) {
            twin.seekExact(target, known.inTwin);
        }
        if (known.inAll != null) {
            all.seekExact(target, known.inAll);
        }
        on(BytesRef.deepCopyOf(target));
        counter = known.counter;
    }

    private Counter counter() {
        Counter known = counter;
        if (known == null) {
            known = new Counter();
            counter = known;
        }
        return known;
    }

    @Override
    public int docFreq() throws IOException {
        if (!inAll) {
            return twin.docFreq();
        }
        return count().articles();
    }

    @Override
    public long totalTermFreq() throws IOException {
        if (!inAll) {
            return twin.totalTermFreq();
        }
        return count().occurrences();
    }

    private Counter.Count count() throws IOException {
        Counter holder = counter();
        Counter.Count known = holder.count;
        if (known == null) {
            int articles = 0;
            long occurrences = 0;
            PostingsEnum each = postings(null, PostingsEnum.POSITIONS);
            while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                articles++;
                occurrences += each.freq();
            }
            known = new Counter.Count(articles, occurrences);
            holder.count = known;
        }
        return known;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
        if (!inAll) {
            return twin.postings(reuse, flags);
        }
        PostingsEnum body = new BodyPostings(all.postings(BodyPostings.reusable(reuse), PostingsEnum.POSITIONS), exact);
        return inTwin ? new UnionPostings(twin.postings(null, PostingsEnum.POSITIONS), body) : body;
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
        return inAll ? new SlowImpactsEnum(postings(null, flags)) : twin.impacts(flags);
    }

    @Override
    public void seekExact(long ord) {
        throw new UnsupportedOperationException("terms are not numbered");
    }

    @Override
    public long ord() {
        throw new UnsupportedOperationException("terms are not numbered");
    }
}
