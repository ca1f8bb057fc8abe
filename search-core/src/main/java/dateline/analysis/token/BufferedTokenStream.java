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
        /// As `EXACT`, without forms that equal their stems and without ends of sentences; of continuations the stems
        /// too.
        INFLECTED,
        /// Stems and joined forms; each counts as often as the weight says.
        SCORED,
        /// Stems and joined forms, which say how many positions they span: for parsers of queries.
        QUERY
    }

    private static final int STACKED = AnalyzedText.TWIN_ONLY | AnalyzedText.CONTINUED;

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
    /// A further form of the current token, at the same position; of length 0 where it has none.
    private int furtherOffset;

    private int furtherLength;

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
        furtherLength = 0;
    }

    @Override
    public boolean incrementToken() {
        int gap = 0;
        while (true) {
            if (furtherLength > 0) {
                bytes.offset = furtherOffset;
                bytes.length = furtherLength;
                furtherLength = 0;
            } else {
                gap += nextToken();
                if (token >= text.size()) {
                    return false;
                }
            }
            // What is left out costs no more than to be looked at.
            if (wanted.test(bytes)) {
                emit(gap);
                return true;
            }
        }
    }

    private void emit(int gap) {
        term.setBytesRef(bytes);
        increment.setPositionIncrement(gap);
        offset.setOffset(text.start(token), text.end(token));
        if (view == View.SCORED) {
            frequency.setTermFrequency(weight);
        } else if (view == View.QUERY) {
            positionLength.setPositionLength(text.span(token));
        }
    }

    /// Goes to the next token that is read.
    ///
    /// @return how many positions it is further
    private int nextToken() {
        int gap = 0;
        do {
            token++;
            gap += token < text.size() && text.is(token, AnalyzedText.NEW_POSITION) ? 1 : 0;
        } while (token < text.size() && isSkipped());
        if (token < text.size()) {
            bytes.bytes = text.pool();
            switch (view) {
                case EXACT -> exact();
                case INFLECTED -> inflected();
                default -> {
                    bytes.offset = text.stemOffset(token);
                    bytes.length = text.stemLength(token);
                }
            }
        }
        return gap;
    }

    private void exact() {
        bytes.offset = text.exactOffset(token);
        bytes.length = text.exactLength(token);
        furtherOffset = text.casedOffset(token);
        furtherLength = text.casedLength(token);
    }

    private void inflected() {
        if (!text.isInflected(token) && !text.is(token, STACKED)) {
            bytes.offset = text.casedOffset(token);
            bytes.length = text.casedLength(token);
            return;
        }
        exact();
        if (text.isInflected(token) && text.is(token, AnalyzedText.CONTINUED)) {
            furtherOffset = text.stemOffset(token);
            furtherLength = text.stemLength(token);
        }
    }

    private boolean isSkipped() {
        return switch (view) {
            case EXACT -> false;
            case INFLECTED ->
                text.is(token, STACKED) ? text.isEnd(token) : !text.isInflected(token) && text.casedLength(token) == 0;
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
