package dateline.quote;

import dateline.quote.Attribution.Found;
import dateline.quote.Narrative.Kind;
import dateline.quote.Narrative.Token;
import dateline.quote.SpeakerPhrase.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says who is meant by a phrase that stands for a speaker: the fullest form of a name, who a pronoun or "the mayor"
/// stands for.
final class SpeakerResolver {

    /// A pronoun stands for somebody named so many sentences before at most.
    private static final int MOST_SENTENCES = 10;

    /// "He" of a sentence may stand for "he" of the sentence before, and so on.
    private static final int MOST_PRONOUNS = 4;

    /// "The mayor", "the former mayor": of a longer description, it is known who is meant.
    private static final int SHORT_DESCRIPTION = 3;

    private static final double BY_DESCRIPTION = .9;
    private static final double BY_PRONOUN = .75;
    private static final double GOES_ON = .7;

    private final Narrative narrative;
    private final SpeechWords words;
    private final PersonNames names;
    private final SpeakerPhrase phrases;
    private final Cues cues;
    private final List<Found> found;
    private final Map<String, String> described = new HashMap<>();

    /// How many pronouns are being resolved, each by the one before.
    private int depth;

    /// @param found who says the quotes so far
    SpeakerResolver(
            Narrative narrative,
            SpeechWords words,
            PersonNames names,
            SpeakerPhrase phrases,
            Cues cues,
            List<Found> found) {
        this.narrative = narrative;
        this.words = words;
        this.names = names;
        this.phrases = phrases;
        this.cues = cues;
        this.found = found;
    }

    Found found(Phrase phrase, String cue, double most, boolean near) {
        String written = narrative.written(phrase.from(), phrase.to());
        return switch (phrase.kind()) {
            case PRONOUN -> {
                Token token = narrative.get(phrase.from());
                String speaker = pronoun(phrase.from(), token.word());
                yield new Found(
                        speaker, written, cue, speaker.isEmpty() ? 0 : Math.min(most, BY_PRONOUN), phrase.from(), near);
            }
            case NAME -> {
                PersonNames.Somebody who = names.named(narrative, phrase.core(), phrase.end());
                boolean isOffice = (who == null || who.isBody())
                        && phrase.end() < phrase.to()
                        && words.within.contains(narrative.get(phrase.end()).word());
                // the Department of Health
                int behind = isOffice ? phrase.to() : phrase.end();
                String speaker = who == null || isOffice ? narrative.written(phrase.core(), behind) : who.full();
                int join = phrase.end();
                if (join + 1 < narrative.size()
                        && words.join.contains(narrative.get(join).word())
                        && narrative.get(join + 1).name()
                        && join < phrase.to()) {
                    PersonNames.Somebody other = names.named(narrative, join + 1, names.runEnd(narrative, join + 1));
                    speaker += other == null ? "" : " " + narrative.get(join).word() + " " + other.full();
                }
                yield new Found(speaker, written, cue, most, phrase.from(), near);
            }
            case DESCRIPTION -> {
                String role = phrases.role(phrase);
                boolean isKnown = role != null
                        && !words.group.contains(role)
                        && words.definite.contains(narrative.get(phrase.from()).word())
                        && phrase.to() - phrase.from() <= SHORT_DESCRIPTION;
                String speaker = role != null && isKnown ? known(phrase, role) : "";
                if (speaker.isEmpty() && isAge(phrase)) {
                    speaker = last(phrase.from(), false, false);
                }
                if (role != null && speaker.isEmpty()) {
                    described.put(role, written);
                }
                yield speaker.isEmpty()
                        ? new Found(written, written, cue, Math.min(most, BY_DESCRIPTION), phrase.from(), near)
                        : new Found(speaker, written, cue, Math.min(most, BY_PRONOUN), phrase.from(), near);
            }
        };
    }

    /// Whether a description is somebody's age: "the 30-year-old".
    private boolean isAge(Phrase phrase) {
        boolean isDefinite =
                words.definite.contains(narrative.get(phrase.from()).word());
        for (int i = phrase.from(); isDefinite && i < phrase.to(); i++) {
            if (words.isAge(narrative.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /// {@return who is meant by "the mayor"; empty if nobody is known}
    private String known(Phrase phrase, String role) {
        PersonNames.Somebody who = names.holder(narrative, phrase.from(), role);
        if (who != null) {
            return who.full();
        }
        return words.epithet.contains(role) ? last(phrase.from(), false, false) : described.getOrDefault(role, "");
    }

    /// {@return the last who may be meant: the subject of a quote or the first person of a sentence before}
    private String pronoun(int at, String word) {
        if (words.it.contains(word)) {
            return lastSpeaker(at);
        }
        boolean he = words.he.contains(word);
        boolean she = words.she.contains(word) && !words.he.contains(word);
        if (he || she) {
            return last(at, he, she);
        }
        return words.they.contains(word) ? lastGroup(at) : "";
    }

    /// {@return the last person named before a token who may be meant; the first behind it if there is none}
    String last(int at, boolean he, boolean she) {
        String surely = he || she ? last(at, he, she, true) : "";
        return surely.isEmpty() ? last(at, he, she, false) : surely;
    }

    private String last(int at, boolean he, boolean she, boolean surely) {
        int own = narrative.sentenceBegin(at);
        // "The port is closed, he said." names no one whom "he" stands for
        boolean isBehind = (he || she)
                && own > 0
                && narrative.get(at - 1).word().equals(",")
                && at + 1 < narrative.size()
                && cues.isVerb(at + 1)
                && narrative.sentenceEnd(at) == at + 2;
        int end = isBehind ? own - 1 : at;
        int sentences = 0;
        for (int i = end - 1; i >= 0 && sentences < MOST_SENTENCES; i--) {
            Token token = narrative.get(i);
            if (token.isBoundary() || i == 0) {
                int begin = token.isBoundary() ? i + 1 : 0;
                String speaker = speakerIn(begin, end, he, she, surely);
                if (!speaker.isEmpty()) {
                    return speaker;
                }
                sentences += narrative.hasWords(begin, end) ? 1 : 0;
                end = i;
            }
        }
        PersonNames.Somebody behind = end == 0 ? names.person(narrative, at, narrative.size(), he, she, surely) : null;
        return behind == null ? "" : behind.full();
    }

    /// {@return the last of the sentences before that begins with a group, or has one for a speaker or a source}
    String lastGroup(int at) {
        int end = narrative.sentenceBegin(at);
        for (int sentences = 0; end > 0 && sentences < MOST_SENTENCES / 2; sentences++) {
            int begin = narrative.sentenceBegin(end - 1);
            for (int i = begin; i < end; i++) {
                Phrase phrase = spokenOf(begin, i, end);
                boolean speaks = phrase != null
                        && phrase.kind() == SpeakerPhrase.Kinds.DESCRIPTION
                        && (words.hasBareSubjects
                                || words.article.contains(
                                        narrative.get(phrase.from()).word()));
                if (phrase == null && i == begin && narrative.get(i).is(Kind.WORD)) {
                    phrase = phrases.behind(begin - 1, end);
                }
                String role = phrase == null ? null : phrases.role(phrase);
                if (phrase != null && (role == null ? speaks : words.group.contains(role))) {
                    return narrative.written(phrase.from(), phrase.to());
                }
            }
            end = Math.min(begin, end - 1);
        }
        return "";
    }

    /// {@return the subject of a verb of speech, or what a source phrase names, if a token is one}
    private @Nullable Phrase spokenOf(int begin, int at, int end) {
        int source = cues.source(at);
        if (source > 0 && (source > 1 || !words.stop.contains(narrative.get(at).word()))) {
            return phrases.behind(at + source - 1, end);
        }
        return cues.isVerb(at) ? phrases.before(cues.clauseBegin(begin, at), at) : null;
    }

    /// {@return the speaker or subject of speech in the sentences before, a person or not}
    private String lastSpeaker(int at) {
        int begin = narrative.sentenceBegin(at);
        for (int i = begin - 1, sentences = 0; i >= 0 && sentences < MOST_SENTENCES / 2; i--) {
            Token token = narrative.get(i);
            if (token.is(Kind.QUOTE)
                    && token.quote() < found.size()
                    && found.get(token.quote()).isKnown()) {
                return found.get(token.quote()).speaker();
            }
            if (cues.isVerb(i) || words.issue.contains(token.word())) {
                Phrase phrase = phrases.before(cues.clauseBegin(narrative.sentenceBegin(i), i), i);
                if (phrase != null && phrase.kind() != SpeakerPhrase.Kinds.PRONOUN) {
                    return found(phrase, "", GOES_ON, false).speaker();
                }
            }
            sentences += token.isBoundary() ? 1 : 0;
        }
        return "";
    }

    private String speakerIn(int begin, int end, boolean he, boolean she, boolean surely) {
        for (int i = begin; i < end; i++) {
            Token token = narrative.get(i);
            if (token.is(Kind.QUOTE)
                    && token.quote() < found.size()
                    && found.get(token.quote()).at() >= 0) {
                String speaker = found.get(token.quote()).speaker();
                if (!speaker.isEmpty() && isSomebody(speaker) && names.mayBe(speaker, he, she)) {
                    return speaker;
                }
            }
            Phrase phrase = spokenOf(begin, i, end);
            String speaker = phrase == null ? "" : person(phrase, he, she);
            if (!speaker.isEmpty()) {
                return speaker;
            }
        }
        String same = opening(begin, end, he, she, surely);
        if (!same.isEmpty()) {
            return same;
        }
        PersonNames.Somebody person = names.person(narrative, begin, end, he, she, surely);
        return person == null ? "" : person.full();
    }

    /// Whether a speaker has a name or a role: "the meeting" is not whom a pronoun stands for.
    private boolean isSomebody(String speaker) {
        return names.isNamed(speaker)
                || Stream.of(speaker.toLowerCase(Locale.ROOT).split(" ", -1)).anyMatch(words::isRole);
    }

    /// {@return who the same pronoun stands for that a sentence begins with, if it does}
    private String opening(int begin, int end, boolean he, boolean she, boolean surely) {
        int first = begin;
        while (first < end && !narrative.get(first).is(Kind.WORD)) {
            first++;
        }
        if (first >= end || depth >= MOST_PRONOUNS) {
            return "";
        }
        String word = narrative.get(first).word();
        if (!(he && words.he.contains(word)) && !(she && words.she.contains(word))) {
            return "";
        }
        depth++;
        String speaker = last(first, he, she, surely);
        depth--;
        return speaker;
    }

    /// {@return who speaks by a phrase, if a pronoun may stand for that: a person, with a name or without}
    private String person(Phrase phrase, boolean he, boolean she) {
        return switch (phrase.kind()) {
            case PRONOUN -> {
                String word = narrative.get(phrase.from()).word();
                boolean isSame = (he && words.he.contains(word)) || (she && words.she.contains(word));
                if (!isSame || depth >= MOST_PRONOUNS) {
                    yield "";
                }
                depth++;
                String speaker = last(phrase.from(), he, she);
                depth--;
                yield speaker;
            }
            case NAME -> {
                PersonNames.Somebody who = names.named(narrative, phrase.core(), phrase.end());
                yield who != null && who.isPerson() && who.mayBe(he, she) ? who.full() : "";
            }
            case DESCRIPTION -> {
                String role = phrases.role(phrase);
                boolean isOther = role == null
                        || (words.group.contains(role) && (he || she))
                        || (he && words.woman(role))
                        || (she && words.man(role));
                String speaker =
                        isOther ? "" : found(phrase, "", BY_PRONOUN, false).speaker();
                // "the singer" is somebody who has a name, if it is not known here
                boolean isUnknown =
                        words.definite.contains(narrative.get(phrase.from()).word())
                                && speaker.equals(narrative.written(phrase.from(), phrase.to()));
                yield isUnknown ? "" : speaker;
            }
        };
    }
}
