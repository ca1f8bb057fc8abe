package dateline.quote;

import dateline.quote.Narrative.Kind;
import dateline.quote.Narrative.Token;
import java.util.List;
import java.util.Set;

/// The words of a text that say that somebody says something: verbs of speech, and sources ("according to").
///
/// @param narrative the text without its quotes
/// @param words     the words of its language
record Cues(Narrative narrative, SpeechWords words) {

    /// A verb that is not always one of speech has to stand so close to a quote.
    private static final int CLOSE = 5;

    /// Or before a quote that "that" stands before.
    private static final int REACH_OF_THAT = 14;

    /// The second word of a German verb of two stands so close behind the first.
    private static final int REACH_OF_SECOND = 24;

    /// {@return whether a token is a verb of speech, and its subject speaks}
    boolean isVerb(int at) {
        Token token = narrative.get(at);
        if (!token.is(Kind.WORD) || (token.name() && !narrative.allCapitals)) {
            return false;
        }
        if (!words.isCue(token.word())) {
            return isPhrasal(at);
        }
        if (words.weak.contains(token.word()) && !isCloseToQuote(at) && !isJudgment(at)) {
            return isPhrasal(at);
        }
        // "the said man", "a reported 3,000"
        return !isPassive(at)
                && (at == 0
                        || !words.article.contains(narrative.get(at - 1).word())
                        || words.isPronoun(narrative.get(at - 1).word()));
    }

    /// {@return whether a token is a verb of speech in the passive: its subject does not speak}
    boolean isPassive(int at) {
        if (!words.isCue(narrative.get(at).word())
                || words.quoting.contains(narrative.get(at).word())) {
            return false;
        }
        int auxiliary = at - 1;
        while (auxiliary >= 0
                && !words.passive.contains(narrative.get(auxiliary).word())
                && words.filler.contains(narrative.get(auxiliary).word())) {
            auxiliary--;
        }
        return auxiliary >= 0 && words.passive.contains(narrative.get(auxiliary).word());
    }

    /// {@return whether an auxiliary of the passive is among some tokens}
    boolean hasPassive(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (words.passive.contains(narrative.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the second word of a verb of two stands behind it in its sentence: "pointed out", "führte … aus".
    private boolean isPhrasal(int at) {
        Set<String> seconds = words.phrasal.get(narrative.get(at).word());
        int reach = words.hasCapitalNouns ? REACH_OF_SECOND : 2;
        for (int i = at + 1; seconds != null && i < Math.min(narrative.size(), at + reach); i++) {
            Token token = narrative.get(i);
            if (token.isBoundary() || token.is(Kind.QUOTE)) {
                return false;
            }
            if (seconds.contains(token.word())) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a verb judges what is named behind it, by a quote: "condemned the plan as «a mistake»"}
    boolean isJudgment(int at) {
        if (!words.weak.contains(narrative.get(at).word())) {
            return false;
        }
        int quote = narrative.nextQuote(at);
        if (quote == narrative.size() || quote >= narrative.sentenceEnd(at)) {
            return false;
        }
        int as = quote - 1;
        while (as > quote - 3
                && as > at
                && !words.as.contains(narrative.get(as).word())
                && narrative.get(as).is(Kind.WORD)) {
            as--;
        }
        return as > at && words.as.contains(narrative.get(as).word());
    }

    private boolean isCloseToQuote(int at) {
        int next = narrative.nextQuote(at);
        if (next < Math.min(narrative.sentenceEnd(at), at + REACH_OF_THAT)
                && words.that.contains(narrative.get(next - 1).word())) {
            return true;
        }
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

    /// {@return where the clause of a verb begins: behind the last quote before it}
    int clauseBegin(int begin, int verb) {
        for (int i = verb - 1; i >= begin; i--) {
            if (narrative.get(i).is(Kind.QUOTE) || narrative.get(i).is(Kind.COLON)) {
                return i + 1;
            }
        }
        return begin;
    }
}
