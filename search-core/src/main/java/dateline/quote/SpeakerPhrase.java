package dateline.quote;

import dateline.quote.Narrative.Kind;
import dateline.quote.Narrative.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the words that say who speaks, before a verb or behind it.
final class SpeakerPhrase {

    private static final int LONGEST = 14;

    /// So many phrases behind prepositions may stand between a subject and its verb.
    private static final int MOST_OBJECTS = 2;

    private final Narrative narrative;
    private final SpeechWords words;
    private final PersonNames names;

    /// Where the phrase began that the last search for a subject ended at, as a preposition stands before it.
    private int objectFrom;

    SpeakerPhrase(Narrative narrative, SpeechWords words, PersonNames names) {
        this.narrative = narrative;
        this.words = words;
        this.names = names;
    }

    /// What a phrase is.
    enum Kinds {
        NAME,
        PRONOUN,
        DESCRIPTION
    }

    /// A phrase at its place.
    ///
    /// @param kind what it is
    /// @param from its first token, titles and articles included
    /// @param to   behind its last
    /// @param core the first token of the name
    /// @param end  behind the name
    record Phrase(Kinds kind, int from, int to, int core, int end) {}

    // --- before a verb ---

    /// {@return the subject that ends before a verb, in a stretch of tokens}
    @Nullable
    Phrase before(int from, int verb) {
        int end = verb;
        while (end > from && isFiller(narrative.get(end - 1))) {
            end--;
        }
        if (end <= from) {
            return null;
        }
        if (narrative.get(end - 1).is(Kind.SIGN)) {
            // Ann Lee, the mayor, said
            for (int sign = from; sign < end; sign++) {
                if (narrative.get(sign).is(Kind.SIGN)) {
                    Phrase phrase = endingBefore(from, sign);
                    if (phrase != null && phrase.kind() == Kinds.DESCRIPTION && isRole(phrase)) {
                        Phrase name = apposition(sign, end);
                        return name == null ? phrase : name;
                    }
                    if (phrase != null && phrase.kind() != Kinds.DESCRIPTION) {
                        return phrase;
                    }
                }
            }
            return null;
        }
        Phrase phrase = endingBefore(from, end);
        if (phrase == null || phrase.kind() == Kinds.PRONOUN) {
            return phrase;
        }
        Phrase main = antecedent(from, phrase);
        return main == null ? bearer(from, phrase) : main;
    }

    /// {@return what a clause belongs to, of which a phrase is part: the fisherman who came from Norway said}
    private @Nullable Phrase antecedent(int from, Phrase phrase) {
        for (int i = phrase.from() - 1; i > from && i > phrase.from() - LONGEST; i--) {
            Token token = narrative.get(i);
            boolean isHyphen = token.is(Kind.SIGN) && token.word().equals("–");
            if (words.isCue(token.word()) || !(token.is(Kind.WORD) || isHyphen)) {
                return null;
            }
            if (words.relative.contains(token.word())) {
                boolean isOwn = i == phrase.from() - 1 && phrase.kind() == Kinds.NAME && !narrative.allCapitals;
                Phrase main = isOwn ? null : ending(from, i);
                boolean isPerson = !words.relativeAny.contains(token.word());
                return main != null
                                && (main.kind() == Kinds.NAME
                                        || isRole(main)
                                        || (isPerson && hasArticle(main.from(), main.to())))
                        ? main
                        : null;
            }
        }
        return null;
    }

    /// {@return the name before a role without an article, or the role: Ann Lee, president of the company said}
    private Phrase bearer(int from, Phrase phrase) {
        int comma = phrase.from() - 1;
        if (phrase.kind() != Kinds.DESCRIPTION
                || comma <= from
                || !narrative.get(comma).word().equals(",")
                || !isRole(phrase)
                || words.group.contains(role(phrase))
                || words.article.contains(narrative.get(phrase.from()).word())) {
            return phrase;
        }
        Phrase name = ending(from, comma);
        return name != null && name.kind() == Kinds.NAME && names.isPerson(narrative, name.core(), name.end())
                ? name
                : phrase;
    }

    /// {@return whether a phrase is one word that begins a sentence, and nothing else tells that it is a name}
    boolean isDoubtful(Phrase phrase) {
        return phrase.kind() == Kinds.NAME
                && phrase.core() == phrase.from()
                && phrase.end() - phrase.core() == 1
                && names.isDoubtful(narrative, phrase.from());
    }

    /// {@return the name that a part between commas is: the chairman of the company, Ann Lee, said}
    private @Nullable Phrase apposition(int sign, int end) {
        for (int from = sign; from < end - 1; from++) {
            if (narrative.get(from).is(Kind.SIGN)) {
                Phrase name = beginning(from + 1, end);
                if (name != null
                        && name.kind() == Kinds.NAME
                        && name.end() - name.core() > 1
                        && !narrative.get(name.to()).is(Kind.WORD)) {
                    return name;
                }
            }
        }
        return null;
    }

    /// {@return the phrase that ends at a place, or before what prepositions stand before: the statement on Monday}
    private @Nullable Phrase endingBefore(int from, int end) {
        Phrase phrase = ending(from, end);
        for (int i = 0; phrase == null && i < MOST_OBJECTS && objectFrom > from + 1; i++) {
            phrase = ending(from, objectFrom - 1);
        }
        return phrase;
    }

    private @Nullable Phrase ending(int least, int end) {
        objectFrom = least;
        int from = end;
        boolean seenName = false;
        boolean open = true;
        while (open && from > least && end - from < LONGEST) {
            Token token = narrative.get(from - 1);
            if (!token.is(Kind.WORD)) {
                break;
            }
            String word = token.word();
            boolean isWithin = words.within.contains(word) || words.particle.contains(word);
            boolean linked = from < end && isWithin(narrative.get(from));
            if (words.isPronoun(word)) {
                if (from == end) {
                    return new Phrase(Kinds.PRONOUN, from - 1, end, from - 1, end);
                }
                break;
            }
            if (words.article.contains(word)
                    && !(isWithin && from > least + 1 && narrative.get(from - 2).name())) {
                from--;
                open = from > least && isWithin(narrative.get(from - 1));
            } else if (token.name()) {
                from--;
                seenName = true;
            } else if (words.join.contains(word)
                    && seenName
                    && from - 2 >= least
                    && narrative.get(from).name()
                    && narrative.get(from - 2).name()) {
                from--;
            } else if (isWithin) {
                if (from == end) {
                    break;
                }
                from--;
            } else if (words.isFunction(word) || words.isCue(word) || words.participle.contains(word)) {
                break;
            } else if (!seenName || words.hasCapitalNouns || words.isRole(word) || linked || isRoleBehind(from, end)) {
                from--;
            } else {
                break;
            }
        }
        while (from < end
                && (isWithin(narrative.get(from))
                        && !narrative.get(from).name()
                        && !words.article.contains(narrative.get(from).word()))) {
            from++;
        }
        if (from == end) {
            return null;
        }
        Phrase phrase = classify(from, end);
        boolean isObject = from > least
                && words.preposition.contains(narrative.get(from - 1).word());
        if (isObject
                && (phrase.kind() == Kinds.DESCRIPTION
                        || words.hasCapitalNouns
                        || !names.isPerson(narrative, phrase.core(), phrase.end()))) {
            objectFrom = from;
            return null;
        }
        return phrase;
    }

    /// Whether a role follows at once: an adjective or noun may stand before it.
    private boolean isRoleBehind(int at, int end) {
        return at < end
                && !narrative.get(at).name()
                && words.isRole(narrative.get(at).word());
    }

    // --- behind a verb ---

    /// {@return the subject that begins behind a verb}
    @Nullable
    Phrase behind(int verb, int most) {
        int direct = behindTime(verb + 1, most);
        int from = direct;
        for (int i = 0; i < MOST_OBJECTS && from < most && isPreposition(from); i++) {
            from = behindTime(behindObject(from, most), most);
        }
        boolean isDirect = from == direct;
        Phrase phrase = beginning(from, most);
        if (phrase != null
                && phrase.kind() == Kinds.DESCRIPTION
                && !isRole(phrase)
                && (!isDirect
                        || words.possessive.contains(narrative.get(from).word())
                        || !(words.hasBareSubjects || hasArticle(from, phrase.to())))) {
            return null;
        }
        if (phrase != null
                && phrase.kind() == Kinds.DESCRIPTION
                && isRole(phrase)
                && phrase.to() + 1 < most
                && narrative.get(phrase.to()).word().equals(",")) {
            // the chairman of the committee, Ann Lee
            Phrase apposition = beginning(phrase.to() + 1, most);
            if (apposition != null
                    && apposition.kind() == Kinds.NAME
                    && (apposition.to() == most
                            || !narrative.get(apposition.to()).is(Kind.WORD))) {
                return new Phrase(Kinds.NAME, phrase.from(), apposition.to(), apposition.core(), apposition.end());
            }
        }
        return phrase;
    }

    /// {@return behind when somebody spoke: dijo el lunes · a déclaré mardi}
    private int behindTime(int from, int most) {
        int at = from;
        while (at < most) {
            boolean isDefinite = words.article.contains(narrative.get(at).word());
            int day = isDefinite ? at + 1 : at;
            boolean isFiller = !isDefinite
                    && isFiller(narrative.get(at))
                    && !words.isPronoun(narrative.get(at).word());
            if (day < most
                    && (isFiller || words.calendar.contains(narrative.get(day).word()))) {
                at = day + 1;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isPreposition(int at) {
        return narrative.get(at).is(Kind.WORD)
                && (words.preposition.contains(narrative.get(at).word())
                        || words.sourceOfName.contains(narrative.get(at).word()));
    }

    /// {@return behind what a preposition belongs to: said on Monday in London · dijo a la agencia}
    private int behindObject(int preposition, int most) {
        int at = preposition + 1;
        while (at < most && (words.article.contains(narrative.get(at).word()) || isWithin(narrative.get(at)))) {
            at++;
        }
        if (at < most && narrative.get(at).name()) {
            return words.hasCapitalNouns ? at + 1 : behindName(at);
        }
        while (at < most && isObjectNoun(at)) {
            boolean links = isWithin(narrative.get(at));
            at++;
            while (links
                    && at < most
                    && words.article.contains(narrative.get(at).word())) {
                at++;
            }
            if (links && at < most && narrative.get(at).name()) {
                return names.runEnd(narrative, at);
            }
        }
        if (at < most && narrative.get(at).name() && !words.hasCapitalNouns) {
            // dijo a la agencia Norte el alcalde
            int end = names.runEnd(narrative, at);
            return end < most && words.article.contains(narrative.get(end).word()) ? end : at;
        }
        return at;
    }

    /// {@return behind a name; behind the part of it that is in capitals if more follows: dijo a BBC Ana Ruiz}
    private int behindName(int from) {
        int end = names.runEnd(narrative, from);
        int capitals = from;
        while (capitals < end && narrative.isInCapitals(capitals)) {
            capitals++;
        }
        return capitals < end && capitals > from && !narrative.allCapitals ? capitals : end;
    }

    private boolean isObjectNoun(int at) {
        Token token = narrative.get(at);
        return token.is(Kind.WORD)
                && !token.name()
                && (isWithin(token)
                        || words.calendar.contains(token.word())
                        || (!words.isFunction(token.word())
                                && !words.isCue(token.word())
                                && !words.isRole(token.word())));
    }

    private @Nullable Phrase beginning(int from, int most) {
        int to = from;
        boolean seenName = false;
        boolean seenLink = false;
        while (to < most && to - from < LONGEST) {
            Token token = narrative.get(to);
            if (!token.is(Kind.WORD)) {
                break;
            }
            String word = token.word();
            if (words.isPronoun(word) && !words.article.contains(word)) {
                return to == from ? new Phrase(Kinds.PRONOUN, from, from + 1, from, from + 1) : classifyFrom(from, to);
            }
            boolean link = isWithin(token)
                    || words.article.contains(word)
                    || (seenName
                            && words.join.contains(word)
                            && to + 1 < most
                            && narrative.get(to + 1).name());
            seenLink |= isWithin(token) && to > from && !narrative.get(to - 1).name();
            if (token.name()) {
                seenName = true;
            } else if (!link && (words.isFunction(word) || words.isCue(word) || words.calendar.contains(word))) {
                break;
            } else if (!link
                    && seenName
                    && !seenLink
                    && !isWithin(narrative.get(to - 1))
                    && !words.article.contains(narrative.get(to - 1).word())
                    && !words.isRole(word)
                    && !isRoleOfName(to, most)) {
                break;
            }
            to++;
        }
        return classifyFrom(from, to);
    }

    /// Whether a role and a name follow: HTB deputy harbour director Ann Lee.
    private boolean isRoleOfName(int from, int most) {
        for (int i = from; i < Math.min(most - 1, from + 3); i++) {
            Token token = narrative.get(i);
            if (!token.is(Kind.WORD) || token.name() || words.isFunction(token.word()) || words.isCue(token.word())) {
                return false;
            }
            if (words.isRole(token.word()) && narrative.get(i + 1).name()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Phrase classifyFrom(int from, int end) {
        int to = end;
        if (to == from + 1 && words.someone.contains(narrative.get(from).word())) {
            return new Phrase(Kinds.DESCRIPTION, from, to, from, to);
        }
        while (to > from
                && (isWithin(narrative.get(to - 1))
                        || words.article.contains(narrative.get(to - 1).word()))
                && !narrative.get(to - 1).name()) {
            to--;
        }
        Phrase phrase = to == from ? null : classify(from, to);
        boolean isPart = isWithin(narrative.get(from))
                && !words.article.contains(narrative.get(from).word());
        return phrase != null && phrase.kind() == Kinds.DESCRIPTION && isPart ? null : phrase;
    }

    // --- what it is ---

    private Phrase classify(int from, int to) {
        int at = from;
        while (at < to && !narrative.get(at).name()) {
            if (isWithin(narrative.get(at)) && at > from) {
                return new Phrase(Kinds.DESCRIPTION, from, to, from, to);
            }
            at++;
        }
        if (at == to) {
            return new Phrase(Kinds.DESCRIPTION, from, to, from, to);
        }
        int end = Math.min(to, names.runEnd(narrative, at));
        int next = end;
        while (next < to
                && narrative.get(next).is(Kind.WORD)
                && !narrative.get(next).name()
                && !isWithin(narrative.get(next))
                && !words.join.contains(narrative.get(next).word())
                && !words.article.contains(narrative.get(next).word())) {
            next++;
        }
        if (next > end && next == to) {
            // the Sydney analyst
            return new Phrase(Kinds.DESCRIPTION, from, to, from, to);
        }
        if (next < to && narrative.get(next).name()) {
            // the ferry company's chief executive Ann Lee
            return classify(next, to).kind() == Kinds.NAME
                    ? new Phrase(
                            Kinds.NAME,
                            from,
                            to,
                            classify(next, to).core(),
                            classify(next, to).end())
                    : new Phrase(Kinds.DESCRIPTION, from, to, from, to);
        }
        int core = names.core(narrative, at, end);
        String last = PersonNames.strip(narrative.get(end - 1).word());
        boolean isOnlyRole = core == end - 1 && words.isRole(last);
        boolean isCommonNoun = words.hasCapitalNouns && hasArticle(from, at) && end - at == 1;
        boolean isOfSomebody =
                words.hasCapitalNouns && end < to && isGenitive(narrative.get(end)) && hasArticle(from, at);
        return isOnlyRole || isCommonNoun || isOfSomebody
                ? new Phrase(Kinds.DESCRIPTION, from, to, from, to)
                : new Phrase(Kinds.NAME, from, to, core, end);
    }

    private boolean isGenitive(Token token) {
        return isWithin(token) || words.article.contains(token.word());
    }

    private boolean hasArticle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.article.contains(narrative.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a description has a noun for people who are quoted}
    boolean isRole(Phrase phrase) {
        return role(phrase) != null;
    }

    /// {@return the noun of a description that says what somebody is: the last one before "of" and the like}
    @Nullable
    String role(Phrase phrase) {
        String role = null;
        for (int i = phrase.from(); i < phrase.to(); i++) {
            String word = narrative.get(i).word();
            if (i > phrase.from() && role != null && isWithin(narrative.get(i))) {
                break;
            }
            if (words.isRole(word)) {
                role = word.substring(word.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
            }
        }
        return role;
    }

    private boolean isWithin(Token token) {
        return token.is(Kind.WORD)
                && !token.name()
                && (words.within.contains(token.word()) || words.particle.contains(token.word()));
    }

    private boolean isFiller(Token token) {
        return token.is(Kind.WORD) && !token.name() && words.isFiller(token.word());
    }
}
