package dateline.quote;

import dateline.quote.Narrative.Kind;
import dateline.quote.Narrative.Token;
import java.util.List;

/// The words of a text that say that somebody says something: verbs of speech, and sources ("according to").
///
/// @param narrative the text without its quotes
/// @param words     the words of its language
record Cues(Narrative narrative, SpeechWords words) {

    /// A verb that is not always one of speech has to stand so close to a quote.
    private static final int CLOSE = 5;

    /// {@return whether a token is a verb of speech}
    boolean isVerb(int at) {
        Token token = narrative.get(at);
        if (!token.is(Kind.WORD) || (token.name() && !narrative.allCapitals) || !words.isCue(token.word())) {
            return false;
        }
        if (words.weak.contains(token.word()) && !isCloseToQuote(at)) {
            return false;
        }
        // "the said man", "a reported 3,000"
        return at == 0
                || !words.article.contains(narrative.get(at - 1).word())
                || words.isPronoun(narrative.get(at - 1).word());
    }

    private boolean isCloseToQuote(int at) {
        for (int i = Math.max(0, at - CLOSE); i < Math.min(narrative.size(), at + CLOSE + 1); i++) {
            if (narrative.get(i).is(Kind.QUOTE)) {
                return true;
            }
        }
        return false;
    }

    /// {@return how many tokens from one on are a source phrase, or 0}
    int source(int at) {
        for (List<String> source : words.sources) {
            boolean same = at + source.size() <= narrative.size();
            for (int i = 0; same && i < source.size(); i++) {
                same = narrative.get(at + i).word().equals(source.get(i));
            }
            if (same) {
                return source.size();
            }
        }
        return 0;
    }
}
