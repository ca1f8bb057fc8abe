package dateline.analysis.token;

import org.apache.lucene.analysis.TokenStream;

/// Tokens that say how long their field is, where that is not the number of their positions.
public abstract class MeasuredTokens extends TokenStream {

    /// {@return the length of the field in words, each part of a hyphenated one counted}
    public abstract int words();
}
