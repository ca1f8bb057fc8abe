package dateline.quote;

import dateline.quote.Narrative.Kind;
import dateline.quote.Narrative.Token;
import dateline.quote.QuotedSpans.Span;
import dateline.quote.SpeakerPhrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds who says each quote of a text.
///
/// Looked for in this order: a verb of speech with its subject behind the quote, in its sentence; before it; a source
/// ("according to"); the speaker of the quote before, where a speech goes on; the subject of the sentence before.
final class Attribution {

    /// A verb behind a quote has to begin so soon.
    private static final int REACH = 16;

    /// It may begin later behind a comma: clauses may stand between a subject and its verb.
    private static final int REACH_OF_CLAUSES = 40;

    /// A part of a sentence is quoted if a verb stands so close before it.
    private static final int REACH_OF_PART = 20;

    /// Or a source: "according to Ann Lee, the port is «closed»".
    private static final int REACH_OF_SOURCE = 24;

    /// A heading has so many lines of so many words at most.
    private static final int MOST_LINES = 4;

    private static final int LONGEST_LINE = 12;

    /// A sentence behind a quote that says only who speaks has so many words at most.
    private static final int LONGEST_SENTENCE = 6;

    private static final double BY_NAME = .95;
    private static final double GOES_ON = .7;
    private static final double BY_SENTENCE_BEFORE = .5;

    private final Narrative narrative;
    private final List<Span> spans;
    private final SpeechWords words;
    private final PersonNames names;
    private final SpeakerPhrase phrases;
    private final Cues cues;
    private final SpeakerResolver speakers;
    private final List<Found> found = new ArrayList<>();

    /// Who says a quote.
    ///
    /// @param speaker    the fullest form; empty if unknown
    /// @param asWritten  as it is written at the quote
    /// @param cue        the verb
    /// @param confidence from 0 to 1
    /// @param at         where the phrase is, or -1
    /// @param near       whether the verb stands beside the quote
    record Found(String speaker, String asWritten, String cue, double confidence, int at, boolean near) {
        static final Found NOBODY = new Found("", "", "", 0, -1, false);

        boolean isKnown() {
            return !speaker.isEmpty();
        }

        /// Whether somebody is said to speak, known or not.
        boolean isSubject() {
            return isKnown() || !asWritten.isEmpty();
        }

        Found on(double most) {
            return new Found(speaker, "", "", Math.min(most, confidence), -1, false);
        }
    }

    Attribution(Narrative narrative, List<Span> spans, SpeechWords words, PersonNames names) {
        this.narrative = narrative;
        this.spans = spans;
        this.words = words;
        this.names = names;
        this.phrases = new SpeakerPhrase(narrative, words, names);
        this.cues = new Cues(narrative, words);
        this.speakers = new SpeakerResolver(narrative, words, names, phrases, cues, found);
    }

    /// {@return who says each quote, in their order}
    List<Found> find() {
        int[] places = new int[spans.size()];
        for (int i = 0; i < narrative.size(); i++) {
            if (narrative.get(i).is(Kind.QUOTE)) {
                places[narrative.get(i).quote()] = i;
            }
        }
        for (int quote = 0; quote < spans.size(); quote++) {
            Found own = own(places[quote]);
            found.add(own != null ? own : Found.NOBODY);
        }
        for (int quote = 0; quote < spans.size(); quote++) {
            Found own = found.get(quote);
            if (!own.isSubject()) {
                Found goingOn = own.at() < 0 && own.near() && !own.cue().isEmpty() && !words.dropsSubjects
                        ? Found.NOBODY
                        : goingOn(quote, places);
                found.set(quote, goingOn.isKnown() || own.cue().isEmpty() ? goingOn : own);
            }
        }
        return found;
    }

    // --- in its own sentence ---

    private @Nullable Found own(int place) {
        Span span = spans.get(narrative.get(place).quote());
        int begin = narrative.sentenceBegin(place);
        int end = narrative.sentenceEnd(place);
        Found after = after(place, end, span);
        if (after != null && after.near() && after.isSubject() && isAttributed(span, place)) {
            return after;
        }
        Found before = before(begin, place);
        if (before != null) {
            return before;
        }
        return after != null ? after : trailing(place);
    }

    /// {@return who speaks by a sentence behind a quote that says only that: «The port is closed.» Lee said.}
    private @Nullable Found trailing(int place) {
        int begin = place + 2;
        if (begin >= narrative.size() || !narrative.get(place + 1).is(Kind.STOP)) {
            return null;
        }
        int verb = narrative.sentenceEnd(begin) - 1;
        if (verb <= begin || verb - begin > LONGEST_SENTENCE || !cues.isVerb(verb)) {
            return null;
        }
        Phrase phrase = phrases.before(begin, verb);
        return phrase == null || phrase.from() > begin
                ? null
                : speakers.found(phrase, narrative.get(verb).word(), BY_NAME, true);
    }

    /// Whether a quote ends as those do that "he said" follows.
    private boolean isAttributed(Span span, int place) {
        char last = span.words().charAt(span.words().length() - 1);
        boolean sign = place + 1 < narrative.size() && narrative.get(place + 1).is(Kind.SIGN);
        return ",?!-–—".indexOf(last) >= 0 || sign || !span.closed();
    }

    private @Nullable Found after(int place, int end, Span span) {
        int from = place + 1;
        while (from < end && narrative.get(from).is(Kind.SIGN)) {
            from++;
        }
        int most = Math.min(end, narrative.nextQuote(place));
        int reach = isAttributed(span, place) ? REACH_OF_CLAUSES : REACH;
        for (int i = from; i < Math.min(most, from + reach); i++) {
            Token token = narrative.get(i);
            int source = cues.source(i);
            if (source > 0 && i == from) {
                Phrase phrase = phrases.behind(i + source - 1, most);
                return phrase == null || isDoubtful(i, source, phrase)
                        ? null
                        : speakers.found(phrase, narrative.written(i, i + source), BY_NAME, true);
            }
            if (cues.isVerb(i)) {
                boolean inverted = onlyFillers(from, i);
                boolean isObject = words.quoting.contains(token.word());
                Phrase phrase = inverted || isObject ? phrases.behind(i, most) : phrases.before(from, i);
                if (phrase == null && inverted) {
                    int begin = narrative.sentenceBegin(place);
                    Found agent = cues.hasPassive(begin, place) ? agent(begin, place, token.word()) : null;
                    // "…," said on Monday
                    if (agent != null || i - from >= 3) {
                        return agent;
                    }
                    Found unspoken = unspoken(i, token.word());
                    return unspoken != null ? unspoken : new Found("", "", token.word(), 0, -1, true);
                }
                if (phrase == null) {
                    continue;
                }
                boolean near = inverted || phrase.from() - from <= 2 || isAttributed(span, place);
                return speakers.found(phrase, token.word(), near ? BY_NAME : BY_SENTENCE_BEFORE, near);
            }
        }
        return null;
    }

    private boolean onlyFillers(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = narrative.get(i);
            if (!words.filler.contains(token.word()) || words.isPronoun(token.word())) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Found before(int begin, int place) {
        Found passive = null;
        for (int i = place - 1; i >= begin; i--) {
            Token token = narrative.get(i);
            if (token.is(Kind.QUOTE)) {
                Found known = found.get(token.quote());
                boolean speaks = false;
                for (int k = i + 1; k < place; k++) {
                    speaks |= cues.isVerb(k)
                            || words.participle.contains(narrative.get(k).word());
                }
                if (known.isKnown() && (known.at() > i || speaks || place - i <= 3)) {
                    return new Found(known.speaker(), known.asWritten(), known.cue(), known.confidence(), -1, true);
                }
                continue;
            }
            int source = cues.source(i);
            if (source > 0 && !words.sourceAfter.contains(token.word())) {
                Phrase phrase = phrases.behind(i + source - 1, place);
                boolean near = phrase != null && (place - phrase.to() <= 2 || place - i <= REACH_OF_SOURCE);
                if (phrase != null && isDoubtful(i, source, phrase)) {
                    phrase = null;
                }
                if (phrase != null && (near || source > 1 || token.word().length() > 4)) {
                    return speakers.found(phrase, narrative.written(i, i + source), near ? BY_NAME : GOES_ON, near);
                }
            } else if (cues.isPassive(i)) {
                Found agent = agent(i + 1, place, token.word());
                if (agent == null
                        && place + 1 < narrative.size()
                        && words.agent.contains(narrative.get(place + 1).word())) {
                    agent = agent(place + 1, narrative.sentenceEnd(place), token.word());
                }
                if (agent != null) {
                    return agent;
                }
                passive = new Found("", "", token.word(), 0, -1, true);
            } else if (words.participle.contains(token.word())) {
                Found subject = subject(begin, i, token.word());
                if (subject != null) {
                    return subject;
                }
            } else if (cues.isVerb(i)) {
                Phrase phrase = phrases.before(cues.clauseBegin(begin, i), i);
                if (phrase == null
                        || phrases.isDoubtful(phrase)
                        || (phrase.kind() == SpeakerPhrase.Kinds.DESCRIPTION
                                && !phrases.isRole(phrase)
                                && !isPlain(phrase))) {
                    Phrase behind = phrases.behind(i, place);
                    boolean isInverted = !words.hasBareSubjects && (phrase == null || phrases.isDoubtful(phrase));
                    behind = behind != null && place - behind.to() > 2 && !isInverted ? null : behind;
                    phrase = behind != null
                                    && (phrase == null
                                            || behind.kind() != SpeakerPhrase.Kinds.DESCRIPTION
                                            || phrases.isRole(behind))
                            ? behind
                            : phrase;
                }
                if (phrase != null) {
                    boolean near = place - Math.max(i, phrase.to()) <= REACH_OF_PART || cues.isJudgment(i);
                    return speakers.found(phrase, token.word(), near ? BY_NAME : GOES_ON, near);
                }
                Found subject = subject(begin, i, token.word());
                if (subject != null) {
                    return subject;
                }
                if (place - i <= REACH_OF_PART) {
                    return unspoken(i, token.word());
                }
            }
        }
        boolean isAnnounced = place > begin && narrative.get(place - 1).is(Kind.COLON);
        Found opening = isAnnounced ? opening(begin, place, "", GOES_ON) : passive;
        return opening == null && isAnnounced && words.dropsSubjects ? unspoken(place - 1, "") : opening;
    }

    /// {@return who a verb in the passive says did it: "by Ann Lee"}
    private @Nullable Found agent(int begin, int end, String cue) {
        for (int i = begin; i < end; i++) {
            if (words.agent.contains(narrative.get(i).word())) {
                Phrase phrase = phrases.behind(i, end);
                if (phrase != null && (phrase.kind() == SpeakerPhrase.Kinds.NAME || phrases.isRole(phrase))) {
                    return speakers.found(phrase, cue, BY_NAME, true);
                }
            }
        }
        return null;
    }

    /// Whether a word before a phrase names a source only sometimes: "for Ann Lee", "pour commencer".
    private boolean isDoubtful(int at, int length, Phrase phrase) {
        String word = narrative.get(at).word();
        boolean sometimes = length == 1 && (words.stop.contains(word) || words.sourceOfName.contains(word));
        return sometimes
                && (phrase.kind() != SpeakerPhrase.Kinds.NAME
                        || (phrase.end() - phrase.core() < 2
                                && ((at > 0 && narrative.get(at - 1).is(Kind.WORD))
                                        || !names.isKnownPerson(narrative, phrase.core(), phrase.end()))));
    }

    /// A description without a known role counts if it begins with an article: "the survey".
    private boolean isPlain(Phrase phrase) {
        return words.article.contains(narrative.get(phrase.from()).word());
    }

    /// {@return the subject of a sentence, for a verb without its own}
    private @Nullable Found subject(int begin, int verb, String cue) {
        for (int i = verb - 1; i >= begin; i--) {
            Token token = narrative.get(i);
            if (token.is(Kind.QUOTE) && found.get(token.quote()).isKnown()) {
                return new Found(found.get(token.quote()).speaker(), "", cue, GOES_ON, -1, true);
            }
            if (cues.isVerb(i)) {
                Phrase phrase = phrases.before(cues.clauseBegin(begin, i), i);
                if (phrase != null) {
                    return speakers.found(phrase, cue, GOES_ON, true);
                }
            }
        }
        return opening(begin, verb, cue, GOES_ON);
    }

    /// {@return who a sentence begins with: a pronoun, a person, or else the first who is described by a role}
    private @Nullable Found opening(int begin, int end, String cue, double confidence) {
        int at = begin;
        while (at < end && !narrative.get(at).is(Kind.WORD)) {
            at++;
        }
        if (at < end
                && (words.he.contains(narrative.get(at).word())
                        || words.she.contains(narrative.get(at).word()))) {
            return speakers.found(
                    new Phrase(SpeakerPhrase.Kinds.PRONOUN, at, at + 1, at, at + 1), cue, confidence, true);
        }
        PersonNames.Somebody person = names.person(narrative, begin, end, false, false, false);
        if (person != null) {
            return new Found(person.full(), person.full(), cue, confidence, begin, true);
        }
        Phrase phrase = at < end ? phrases.behind(at - 1, end) : null;
        String role = phrase == null ? null : phrases.role(phrase);
        if (phrase != null
                && !phrases.isDoubtful(phrase)
                && (phrase.kind() == SpeakerPhrase.Kinds.NAME || (role != null && !words.group.contains(role)))) {
            return speakers.found(phrase, cue, confidence, true);
        }
        return null;
    }

    /// {@return the last person before a verb without a subject, or else the first behind it}
    private @Nullable Found unspoken(int verb, String cue) {
        String group = words.isPlural(cue) ? speakers.lastGroup(verb) : "";
        String speaker = group.isEmpty() ? speakers.last(verb, false, false) : group;
        return speaker.isEmpty() ? null : new Found(speaker, "", cue, BY_SENTENCE_BEFORE, verb, true);
    }

    // --- from its surroundings ---

    private Found goingOn(int quote, int[] places) {
        int place = places[quote];
        int begin = narrative.sentenceBegin(place);
        if (!isSpeech(spans.get(quote)) || (begin != place && narrative.hasWords(begin, place))) {
            return Found.NOBODY;
        }
        int previous = quote - 1;
        if (previous >= 0 && found.get(previous).isKnown() && !narrative.hasBreak(places[previous], place)) {
            Found between = lastSubject(Math.max(places[previous] + 1, narrative.sentenceEnd(places[previous])), place);
            return between != null ? between : found.get(previous).on(GOES_ON);
        }
        int next = quote + 1;
        if (next < spans.size()
                && !narrative.hasBreak(place, places[next])
                && found.get(next).near()
                && !narrative.hasWords(place + 1, places[next])) {
            return found.get(next).on(GOES_ON);
        }
        int breakAt = place - 1;
        while (breakAt >= 0 && !narrative.get(breakAt).is(Kind.BREAK)) {
            breakAt--;
        }
        if (breakAt >= 0 && !narrative.hasWords(breakAt + 1, place)) {
            int paragraph = breakAt - 1;
            while (paragraph >= 0 && !narrative.get(paragraph).is(Kind.BREAK)) {
                paragraph--;
            }
            Found announced = announced(heading(paragraph + 1), breakAt);
            if (announced != null) {
                return announced;
            }
            if (previous >= 0 && found.get(previous).isKnown() && places[previous] > paragraph) {
                Found after =
                        lastSubject(Math.max(places[previous] + 1, narrative.sentenceEnd(places[previous])), breakAt);
                return after != null ? after : found.get(previous).on(GOES_ON);
            }
            Found last = lastSubject(paragraph + 1, breakAt);
            if (last != null) {
                return last;
            }
        } else {
            Found last = lastSubject(breakAt + 1, place);
            if (last != null) {
                return last;
            }
        }
        return previous >= 0 && found.get(previous).isKnown()
                ? found.get(previous).on(BY_SENTENCE_BEFORE)
                : signature(place);
    }

    /// {@return who is named by a short paragraph behind a quote}
    private Found signature(int place) {
        int begin = place + 1;
        boolean seenBreak = false;
        while (begin < narrative.size()
                && (narrative.get(begin).isBoundary() || narrative.get(begin).is(Kind.SIGN))) {
            seenBreak |= narrative.get(begin).is(Kind.BREAK);
            begin++;
        }
        int end = begin;
        while (end < narrative.size() && !narrative.get(end).is(Kind.BREAK)) {
            end++;
        }
        Phrase phrase = seenBreak && end > begin && end - begin <= LONGEST_LINE ? phrases.behind(begin - 1, end) : null;
        return phrase != null
                        && phrase.kind() == SpeakerPhrase.Kinds.NAME
                        && names.isPerson(narrative, phrase.core(), phrase.end())
                        && narrative.nextQuote(begin - 1) >= end
                ? speakers.found(phrase, "", BY_SENTENCE_BEFORE, false)
                : Found.NOBODY;
    }

    /// {@return where a heading of several short lines begins, of which a paragraph is the last}
    private int heading(int paragraph) {
        int begin = paragraph;
        for (int lines = 1; lines < MOST_LINES; lines++) {
            int line = begin - 2;
            while (line >= 0 && !narrative.get(line).is(Kind.BREAK)) {
                line--;
            }
            boolean isShort = begin >= 2
                    && begin - line <= LONGEST_LINE
                    && !narrative.get(begin - 2).is(Kind.STOP)
                    && !narrative.get(begin - 2).is(Kind.QUOTE);
            if (!isShort) {
                break;
            }
            begin = line + 1;
        }
        return begin;
    }

    /// {@return who is about to speak, if a paragraph ends with a colon or names a statement}
    private @Nullable Found announced(int begin, int end) {
        boolean announces = false;
        for (int i = begin; i < end; i++) {
            announces |= words.notice.contains(narrative.get(i).word());
        }
        for (int i = begin; announces && i < end; i++) {
            int of = i + 1 < end && narrative.get(i + 1).is(Kind.BREAK) ? i + 2 : i + 1;
            boolean isOf = words.notice.contains(narrative.get(i).word())
                    && of < end
                    && words.by.contains(narrative.get(of).word());
            if (isOf || words.issue.contains(narrative.get(i).word())) {
                Phrase phrase = isOf
                        ? phrases.behind(of, end)
                        : phrases.before(cues.clauseBegin(narrative.sentenceBegin(i), i), i);
                if (phrase != null && (phrase.kind() != SpeakerPhrase.Kinds.DESCRIPTION || phrases.isRole(phrase))) {
                    return speakers.found(phrase, "", GOES_ON, false);
                }
            }
        }
        int last = end - 1;
        boolean colon = last >= begin && narrative.get(last).is(Kind.COLON);
        if (!announces && !colon) {
            return null;
        }
        for (int i = last; i >= begin; i--) {
            if (narrative.get(i).is(Kind.STOP) && i < last) {
                Found found = speakerOf(i + 1, last);
                return found != null ? found : speakerOf(begin, i);
            }
        }
        return speakerOf(begin, last);
    }

    private @Nullable Found speakerOf(int begin, int end) {
        for (int i = end - 1; i >= begin; i--) {
            if (cues.isVerb(i)) {
                Phrase phrase = phrases.before(cues.clauseBegin(begin, i), i);
                if (phrase != null && (phrase.kind() != SpeakerPhrase.Kinds.DESCRIPTION || phrases.isRole(phrase))) {
                    return speakers.found(phrase, narrative.get(i).word(), GOES_ON, false);
                }
            }
        }
        return opening(begin, end, "", GOES_ON);
    }

    /// {@return the subject of the last of some sentences that has one}
    private @Nullable Found lastSubject(int from, int to) {
        int end = to;
        for (int i = to - 1; i >= from; i--) {
            if (narrative.get(i).isBoundary() || i == from) {
                int begin = narrative.get(i).isBoundary() ? i + 1 : i;
                Found subject = narrative.hasWords(begin, end) ? speakerOf(begin, end) : null;
                if (subject != null) {
                    return new Found(subject.speaker(), "", "", BY_SENTENCE_BEFORE, -1, false);
                }
                end = i;
            }
        }
        return null;
    }

    static boolean isSpeech(Span span) {
        char last = span.words().charAt(span.words().length() - 1);
        char first = span.words().charAt(0);
        return span.stands()
                || ".?!,…".indexOf(last) >= 0
                || (!Character.isLowerCase(first) && span.words().indexOf(". ") > 0);
    }
}
