package dateline.analysis.token;

import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// One way to read an [AnalyzedText]. Terms are not copied: the term attribute points into the text's pool.
public final class BufferedTokenStream extends TokenStream {
    /// Which tokens are read, and which of their forms.
    public enum View {
        /// Stems, joined forms, continuations.
        STEMS,
        /// Exact and cased forms, joined forms, continuations, markers.
        EXACT,
        /// Stems and joined forms; each counts as often as the weight says.
        SCORED,
        /// Stems and joined forms, which say how many positions they span: for parsers of queries.
        QUERY
    }

    private final AnalyzedText text;
    private final View view;
    private final BytesRef bytes = new BytesRef();
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TermFrequencyAttribute frequency;
    private final PositionLengthAttribute positionLength;
    private Predicate<BytesRef> wanted = term -> true;
    private int weight = 1;
    private int token;
    private boolean casedNext;

    BufferedTokenStream(AnalyzedText text, View view) {
        this.text = text;
        this.view = view;
        frequency = addAttribute(TermFrequencyAttribute.class);
        positionLength = addAttribute(PositionLengthAttribute.class);
    }

    void weight(int newWeight) {
        weight = newWeight;
    }

    /// Leaves out terms; those that stay keep their positions.
    void wanted(Predicate<BytesRef> newWanted) {
        wanted = newWanted;
    }

    @Override
    public void reset() {
        token = -1;
        casedNext = false;
    }

    @Override
    public boolean incrementToken() {
        int gap = 0;
        while (casedNext ? cased() : nextToken()) {
            gap += increment.getPositionIncrement();
            if (wanted.test(bytes)) {
                term.setBytesRef(bytes);
                increment.setPositionIncrement(gap);
                return true;
            }
        }
        return false;
    }

    private boolean cased() {
        casedNext = false;
        bytes.bytes = text.pool();
        bytes.offset = text.casedOffset(token);
        bytes.length = text.casedLength(token);
        increment.setPositionIncrement(0);
        return true;
    }

    private boolean nextToken() {
        do {
            token++;
        } while (token < text.size() && isSkipped());
        if (token >= text.size()) {
            return false;
        }
        bytes.bytes = text.pool();
        if (view == View.EXACT) {
            bytes.offset = text.exactOffset(token);
            bytes.length = text.exactLength(token);
            casedNext = text.casedLength(token) > 0;
        } else {
            bytes.offset = text.stemOffset(token);
            bytes.length = text.stemLength(token);
        }
        increment.setPositionIncrement(text.is(token, AnalyzedText.NEW_POSITION) ? 1 : 0);
        offset.setOffset(text.start(token), text.end(token));
        if (view == View.SCORED) {
            frequency.setTermFrequency(weight);
        } else if (view == View.QUERY) {
            positionLength.setPositionLength(text.span(token));
        }
        return true;
    }

    private boolean isSkipped() {
        return switch (view) {
            case EXACT -> false;
            case STEMS -> text.is(token, AnalyzedText.TWIN_ONLY);
            case SCORED, QUERY -> text.is(token, AnalyzedText.TWIN_ONLY) || text.is(token, AnalyzedText.CONTINUED);
        };
    }

    @Override
    public void end() {
        clearAttributes();
        increment.setPositionIncrement(0);
        int last = text.length();
        offset.setOffset(last, last);
    }
}
