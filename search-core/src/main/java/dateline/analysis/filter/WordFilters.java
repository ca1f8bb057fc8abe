package dateline.analysis.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// A run of Lucene token filters applied to one word at a time, as a function from characters to characters. Filters
/// that look at neighbouring tokens, or that drop or add tokens, do not fit here. Not thread-safe.
final class WordFilters {
    private final OneWord source = new OneWord();
    private final TokenStream last;
    private final CharTermAttribute result;

    WordFilters(List<UnaryOperator<TokenStream>> filters) {
        TokenStream stream = source;
        for (UnaryOperator<TokenStream> filter : filters) {
            stream = filter.apply(stream);
        }
        last = stream;
        result = stream.getAttribute(CharTermAttribute.class);
    }

    /// {@return what becomes of `word`; valid until the next call}
    CharTermAttribute apply(char[] word, int offset, int length) {
        try {
            source.set(word, offset, length);
            last.reset();
            if (!last.incrementToken()) {
                result.setEmpty();
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] word = new char[0];
        private int offset;
        private int length;
        private boolean done = true;

        void set(char[] newWord, int newOffset, int newLength) {
            word = newWord;
            offset = newOffset;
            length = newLength;
            done = false;
        }

        @Override
        public boolean incrementToken() {
            if (done) {
                return false;
            }
            clearAttributes();
            term.copyBuffer(word, offset, length);
            done = true;
            return true;
        }
    }
}
