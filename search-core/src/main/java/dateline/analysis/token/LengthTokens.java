package dateline.analysis.token;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// One token for a text that has words: what is left of a field whose words are in another, so that its length is known
/// and articles that have it are found. Not thread-safe; to be filled again and again.
public final class LengthTokens extends MeasuredTokens {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int words;
    private boolean done = true;

    /// A text without words.
    public LengthTokens() {}

    /// Sets the text.
    public void set(AnalyzedText text) {
        words = text.words();
    }

    @Override
    public int words() {
        return words;
    }

    @Override
    public void reset() {
        done = words == 0;
    }

    @Override
    public boolean incrementToken() {
        if (done) {
            return false;
        }
        clearAttributes();
        term.append(Terms.PRESENT);
        done = true;
        return true;
    }
}
