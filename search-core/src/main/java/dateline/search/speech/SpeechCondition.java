package dateline.search.speech;

import dateline.analysis.LanguageAnalysis;
import dateline.quote.Quote;
import java.io.IOException;

/// What a quote must be.
@FunctionalInterface
public interface SpeechCondition {

    /// {@return whether a quote is such a one}
    ///
    /// @param quote    the quote
    /// @param language how the text of its article was analyzed
    boolean holds(Quote quote, LanguageAnalysis language) throws IOException;

    /// {@return that both hold, of the same quote}
    default SpeechCondition and(SpeechCondition other) {
        return (quote, language) -> holds(quote, language) && other.holds(quote, language);
    }
}
