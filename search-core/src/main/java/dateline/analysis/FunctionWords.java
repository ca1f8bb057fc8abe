package dateline.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that hold sentences together: articles, pronouns, prepositions, conjunctions, auxiliaries. They are never
/// taken out of an index, for phrases need them.
public final class FunctionWords {
    private static final Set<String> ENGLISH = words("""
            a about above across after again against all almost along already also although always am among an and
            another any anybody anyone anything are aren't around as at away be because been before behind being below
            beside besides between beyond both but by can can't cannot could couldn't despite did didn't do does doesn't
            doing don't done down during each either else enough ever every everybody everyone everything except few for
            from further had hadn't has hasn't have haven't having he he'd he'll her here hers herself him himself his
            how however i i'd i'll i'm i've if in inside instead into is isn't it its itself just least less let like
            many may me might mine more most much must mustn't my myself near neither never no nobody none nor not
            nothing now of off often on once one only onto or other others ought our ours ourselves out outside over own
            per perhaps quite rather same shall shan't she she'd she'll should shouldn't since so some somebody someone
            something soon still such than that the their theirs them themselves then there therefore these they they'd
            they'll they're they've this those though through throughout thus till to together too toward towards under
            unless until up upon us very via was wasn't we we'd we'll we're we've were weren't what whatever when
            whenever where whereas wherever whether which whichever while who whoever whole whom whose why will with
            within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
            """);

    private static final Map<String, Set<String>> BY_TAG = Map.of("en", ENGLISH);

    private FunctionWords() {}

    /// {@return the function words of a language in small letters, as its analysis makes exact forms; empty if there is
    /// no list}
    ///
    /// @param tag a BCP 47 tag, of which the primary language counts
    public static Set<String> of(String tag) {
        return BY_TAG.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), Set.of());
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
