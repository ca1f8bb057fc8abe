package dateline.quote;

import dateline.quote.Narrative.Kind;
import dateline.quote.Narrative.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is named in an article outside quotes, and the fullest form of each name. A name of one word is somebody named
/// before, or else later, whose last word it is: "Ms Lee" is "Ann Lee".
final class PersonNames {

    /// A row of more words with capitals is a headline.
    private static final int MOST_WORDS = 6;

    /// Roles are looked for so far behind a name.
    private static final int APPOSITION = 9;

    private static final int LONGEST_ACRONYM = 5;

    /// A possessive is looked for so far before a name.
    private static final int POSSESSIVE = 4;

    /// In a text in capitals, verbs and nouns stand in a row with a name.
    private static final int MOST_WORDS_IN_CAPITALS = 4;

    private final SpeechWords words;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Somebody> all = new ArrayList<>();
    private final Map<String, List<Somebody>> byWord = new HashMap<>();

    PersonNames(SpeechWords words) {
        this.words = words;
    }

    /// A person or body. Mutable while names are read.
    static final class Somebody {
        private String full;
        private List<String> parts;
        private final Set<String> roles = new HashSet<>();
        private int sureness;
        private boolean isMan;
        private boolean isWoman;
        private boolean isBody;
        private boolean isKnown;
        private boolean isInside;

        private Somebody(String full, List<String> parts) {
            this.full = full;
            this.parts = parts;
        }

        String full() {
            return full;
        }

        boolean isPerson() {
            return sureness > 0 && !isBody;
        }

        /// Whether more tells a person than that a single word stands beside a verb of speech, as companies do.
        boolean isKnownPerson() {
            return isPerson() && (isKnown || parts.size() > 1);
        }

        boolean isBody() {
            return isBody;
        }

        boolean hasRole(String role) {
            return roles.contains(role);
        }

        boolean mayBe(boolean he, boolean she) {
            return !(he && isWoman && !isMan) && !(she && isMan && !isWoman);
        }
    }

    /// A name at its place.
    ///
    /// @param narrative which text
    /// @param from      its first token
    /// @param to        behind its last
    /// @param who       whose name it is
    record Mention(Narrative narrative, int from, int to, Somebody who) {}

    /// Reads the names of a text.
    void read(Narrative narrative) {
        List<int[]> runs = runs(narrative);
        // full names first, so that a surname that stands before its full name finds it
        for (int[] run : runs) {
            int start = core(narrative, run[0], run[1]);
            if (run[1] - start > 1) {
                somebody(narrative, start, run[1], true);
            }
        }
        for (int[] run : runs) {
            int start = core(narrative, run[0], run[1]);
            Somebody who = somebody(narrative, start, run[1], false);
            if (who != null) {
                mentions.add(new Mention(narrative, start, run[1], who));
                learn(narrative, run[0], start, run[1], who);
            }
        }
    }

    private List<int[]> runs(Narrative narrative) {
        List<int[]> runs = new ArrayList<>();
        int at = 0;
        while (at < narrative.size()) {
            if (narrative.get(at).name()) {
                int end = runEnd(narrative, at);
                if (end - core(narrative, at, end) <= (narrative.allCapitals ? MOST_WORDS_IN_CAPITALS : MOST_WORDS)) {
                    runs.add(new int[] {at, end});
                }
                at = end;
            } else {
                at++;
            }
        }
        return runs;
    }

    /// {@return behind the name that begins with a token}
    int runEnd(Narrative narrative, int from) {
        int end = from + 1;
        while (end < narrative.size()) {
            Token next = narrative.get(end);
            if (isPossessive(narrative, end - 1) && isSomebodys(narrative.get(end - 1), next)) {
                // Norway's Ann Lee
                break;
            }
            if (next.name()) {
                end++;
            } else if (words.particle.contains(next.word()) && !next.is(Kind.SIGN)) {
                int behind = end + 1;
                while (behind < narrative.size()
                        && words.particle.contains(narrative.get(behind).word())) {
                    behind++;
                }
                boolean hasName =
                        behind < narrative.size() && narrative.get(behind).name();
                boolean isUsual = behind - end <= 2
                        && !words.isTitle(narrative.get(end - 1).word())
                        && !words.hasCapitalNouns;
                if (hasName && (isUsual || words.surname.contains(next.word()))) {
                    end = behind + 1;
                } else {
                    break;
                }
            } else {
                break;
            }
        }
        return end;
    }

    /// Whether a name ends with a possessive: that of a place, or before somebody's given name or title. "People's
    /// Daily" is one name.
    private boolean isSomebodys(Token owner, Token next) {
        return words.place.contains(owner.word())
                || words.boys.contains(next.word())
                || words.girls.contains(next.word())
                || words.isTitle(strip(next.word()));
    }

    private static boolean isPossessive(Narrative narrative, int at) {
        String text = narrative.text;
        int end = narrative.get(at).end();
        return end >= 3 && text.charAt(end - 1) == 's' && "'’".indexOf(text.charAt(end - 2)) >= 0;
    }

    /// {@return where a name begins behind its titles; its last word if it is all titles}
    int core(Narrative narrative, int from, int to) {
        int start = from;
        for (int i = from; i < to - 1; i++) {
            if (words.isTitle(strip(narrative.get(i).word()))) {
                start = i + 1;
            }
        }
        while (start < to - 1 && words.particle.contains(narrative.get(start).word())) {
            start++;
        }
        return start;
    }

    static String strip(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private @Nullable Somebody somebody(Narrative narrative, int from, int to, boolean add) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.add(narrative.get(i).word());
        }
        Somebody known = find(parts);
        if (known != null) {
            if (parts.size() > known.parts.size()) {
                known.parts = parts;
                known.full = full(narrative, from, to);
                parts.forEach(part -> index(part, known));
            }
            return known;
        }
        if (!add && parts.size() == 1 && words.isTitle(strip(parts.getFirst()))) {
            return null;
        }
        Somebody fresh = new Somebody(full(narrative, from, to), parts);
        parts.forEach(part -> index(part, fresh));
        all.add(fresh);
        return fresh;
    }

    private static String full(Narrative narrative, int from, int to) {
        String written = narrative.written(from, to);
        String possessive =
                written.endsWith("'s") || written.endsWith("’s") ? written.substring(0, written.length() - 2) : written;
        return possessive;
    }

    private void index(String part, Somebody who) {
        List<Somebody> known = byWord.computeIfAbsent(part, any -> new ArrayList<>());
        if (!known.contains(who)) {
            known.add(who);
        }
    }

    /// {@return the last of those whose name has these words, or whose name these words contain}
    private @Nullable Somebody find(List<String> parts) {
        Somebody best = null;
        for (Somebody each : byWord.getOrDefault(parts.getLast(), List.of())) {
            if (agrees(each, parts)) {
                best = each;
            }
        }
        if (best == null && parts.size() == 1) {
            String part = parts.getFirst();
            for (Somebody each : byWord.getOrDefault(part, List.of())) {
                boolean isFirst = each.parts.getFirst().equals(part);
                if (isFirst && (words.boys.contains(part) || words.girls.contains(part) || isBody(each.parts))) {
                    best = each;
                }
            }
        }
        return best;
    }

    private static boolean agrees(Somebody who, List<String> parts) {
        boolean isKnownLonger = who.parts.size() >= parts.size();
        List<String> longer = isKnownLonger ? who.parts : parts;
        List<String> shorter = isKnownLonger ? parts : who.parts;
        if (!longer.getLast().equals(shorter.getLast())) {
            return false;
        }
        if (shorter.size() == 1) {
            return isKnownLonger;
        }
        // Henry J. Lee is Henry Lee
        return longer.getFirst().equals(shorter.getFirst())
                || longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }

    private boolean isBody(List<String> parts) {
        return parts.stream().anyMatch(part -> words.body.contains(strip(part)));
    }

    private void learn(Narrative narrative, int from, int start, int to, Somebody who) {
        who.isBody |= isBody(who.parts) || words.place.contains(who.parts.getLast()) || isAcronym(narrative, start, to);
        int before = who.sureness;
        if (to - start == 1 && who.parts.size() > 1 && !narrative.allCapitals) {
            who.sureness++;
        }
        String given = who.parts.getFirst();
        if (who.parts.size() > 1 && (words.boys.contains(given) || words.girls.contains(given))) {
            who.sureness++;
            who.isMan |= words.boys.contains(given);
            who.isWoman |= words.girls.contains(given);
        }
        int first = from;
        while (first > 0
                && narrative.get(first - 1).is(Kind.WORD)
                && words.isTitle(strip(narrative.get(first - 1).word()))) {
            first--;
        }
        for (int i = first; i < start; i++) {
            String title = strip(narrative.get(i).word());
            who.isMan |= words.mr.contains(title);
            who.isWoman |= words.mrs.contains(title);
            who.sureness += words.isTitle(title) && !words.group.contains(title) ? 1 : 0;
            role(title, who);
        }
        boolean opens = from == 0
                || (!narrative.get(from - 1).is(Kind.WORD)
                        && !narrative.get(from - 1).is(Kind.SIGN));
        who.isKnown |= who.sureness > before;
        who.isInside |= !opens;
        boolean isDoubtful = (opens && who.parts.size() == 1)
                || (from > 0
                        && words.preposition.contains(narrative.get(from - 1).word()));
        if (!isDoubtful
                && ((to < narrative.size()
                                && words.cue.contains(narrative.get(to).word()))
                        || (start > 0
                                && words.cue.contains(narrative.get(start - 1).word())))) {
            who.sureness++;
        }
        if (to < narrative.size() && narrative.get(to).word().equals(",")) {
            for (int i = to + 1; i < Math.min(narrative.size(), to + APPOSITION); i++) {
                Token token = narrative.get(i);
                if (!token.is(Kind.WORD)) {
                    break;
                }
                if (words.isRole(token.word()) && !words.group.contains(token.word())) {
                    who.sureness++;
                    who.isKnown = true;
                    role(token.word(), who);
                }
            }
        }
    }

    /// Whether a name is one word of few capitals: of a company or office.
    private static boolean isAcronym(Narrative narrative, int start, int to) {
        Token token = narrative.get(start);
        String written = narrative.text.substring(token.start(), token.end());
        return to - start == 1
                && !narrative.allCapitals
                && written.length() >= 2
                && written.length() <= LONGEST_ACRONYM
                && written.chars().allMatch(Character::isUpperCase);
    }

    private void role(String role, Somebody who) {
        if (words.isRole(role) && !words.group.contains(role)) {
            who.roles.add(role.substring(role.lastIndexOf('-') + 1));
            who.roles.add(role);
        }
    }

    // --- asking ---

    /// {@return who is named by tokens, if anybody}
    @Nullable
    Somebody named(Narrative narrative, int from, int to) {
        for (Mention each : mentions) {
            if (each.narrative() == narrative && each.from() >= from && each.from() < to) {
                return each.who();
            }
        }
        return null;
    }

    /// {@return whether a person is named by tokens}
    boolean isPerson(Narrative narrative, int from, int to) {
        Somebody who = named(narrative, from, to);
        return who != null && who.isPerson();
    }

    /// {@return whether a person is named by tokens, and more tells so than a verb beside the name}
    boolean isKnownPerson(Narrative narrative, int from, int to) {
        Somebody who = named(narrative, from, to);
        return who != null && who.isKnownPerson();
    }

    /// {@return whether somebody has a name}
    boolean isNamed(String full) {
        return all.stream().anyMatch(each -> each.full().equals(full));
    }

    /// Whether somebody is called by what they are to another: "his partner Ann Lee" is not whom "he" stands for.
    private boolean isOfAnother(Narrative narrative, int from, boolean he, boolean she) {
        for (int i = from - 1; i >= Math.max(0, from - POSSESSIVE); i--) {
            String word = narrative.get(i).word();
            if ((he && words.his.contains(word)) || (she && words.her.contains(word))) {
                return true;
            }
            if (!narrative.get(i).is(Kind.WORD)) {
                return false;
            }
        }
        return false;
    }

    /// {@return whether a word is named nowhere but at the beginning of sentences, and nothing tells who it is}
    boolean isDoubtful(Narrative narrative, int at) {
        Somebody who = named(narrative, at, at + 1);
        return who != null
                && who.parts.size() == 1
                && !who.isInside
                && !who.isBody
                && !who.isPerson()
                && !narrative.allCapitals;
    }

    /// {@return the first person named in some tokens who may be meant by a pronoun}
    @Nullable
    Somebody person(Narrative narrative, int from, int to, boolean he, boolean she, boolean surely) {
        for (Mention each : mentions) {
            if (each.narrative() == narrative
                    && each.from() >= from
                    && each.to() <= to
                    && (surely ? each.who().isKnownPerson() : each.who().isPerson())
                    && each.who().mayBe(he, she)
                    && !isOfAnother(narrative, each.from(), he, she)) {
                return each.who();
            }
        }
        return null;
    }

    /// {@return whether a pronoun may mean a speaker: not if it is a body, or a person of the other sex}
    boolean mayBe(String full, boolean he, boolean she) {
        for (Somebody each : all) {
            if (each.full().equals(full)) {
                return !each.isBody && each.mayBe(he, she);
            }
        }
        return true;
    }

    /// {@return the last person named before a token who has a role; else the only one named behind it}
    @Nullable
    Somebody holder(Narrative narrative, int before, String role) {
        Somebody last = null;
        for (Mention each : mentions) {
            boolean isBefore = each.narrative() != narrative || each.from() < before;
            if (each.who().hasRole(role) && each.who().isPerson() && (isBefore || last == null)) {
                last = each.who();
            }
        }
        return last;
    }
}
