package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the people in a byline from the papers, offices and places beside them.
final class BylineParts {

    private static final WordLists WORDS = LanguageFiles.lists("byline-parts.txt");

    /// Joints that are parts of names as well (`Ortega y Gasset`): only before two words and more.
    private static final Set<String> JOINTS_OF_NAMES = spaced(WORDS.all("and_or_name"));

    /// Joints in any case; in capitals, the others are joints between full names in capitals, and else parts of names
    /// (`CHOU EN LAI`).
    private static final Set<String> JOINTS_IN_ANY_CASE = spaced(WORDS.all("and"));

    /// What stands between two names, a comma aside.
    private static final List<String> JOINTS = Stream.concat(
                    Stream.of(";", "|", "•", "·", "/", " & ", " + ", " - ", " – ", " — ", "、", "，", "；", "؛", "،"),
                    spaced(WORDS.all("and", "and_small", "and_or_name")).stream())
            .toList();

    /// What may follow a comma and belong to the name before it.
    private static final Set<String> SUFFIXES = WORDS.all("suffix");

    /// What people did who are not the authors.
    private static final Set<String> HELP = WORDS.all("helper");

    /// What stands before more names.
    private static final Set<String> MORE = WORDS.all("more", "and");

    /// Behind a name: where it was written, and for whom.
    private static final Set<String> PLACES = spaced(WORDS.all("in"));

    private static final Set<String> FOR = spaced(WORDS.all("for"));
    private static final Set<String> HOUSES = spaced(WORDS.all("for", "house", "house_or_by"));
    private static final Set<String> SPECIAL = WORDS.all("special", "for");

    private static final Set<String> PARTICLES = WORDS.all("particle", "particle_or_day");

    private static final int MOST_WORDS = 6;

    /// What stands between what somebody is and where.
    private static final List<String> EMPLOYED = List.of(" of ", " at ", " for ", " with ");

    private final boolean worded;
    private final List<String> authors = new ArrayList<>();
    private final List<String> helpers = new ArrayList<>();
    private @Nullable String publisher;

    BylineParts(BylineText text) {
        this.worded = text.worded();
        if (JobTitles.isNobody(text.names())) {
            return;
        }
        for (String group : groups(withHelpersApart(text.names()))) {
            takeGroup(group, !authors.isEmpty() || publisher != null);
        }
    }

    private static Set<String> spaced(Set<String> words) {
        return words.stream().map(word -> " " + word + " ").collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// {@return who wrote it; where nobody is named as that, who else had a part in it}
    List<String> authors() {
        return authors.isEmpty() && publisher == null ? helpers : authors;
    }

    Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /// Sets off what begins in the midst and names who helped: `Ann Lee. Edited by Bo Chen`, `Ann Lee Pictures: Bo
    /// Chen`.
    private static String withHelpersApart(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        int first = -1;
        for (String help : HELP) {
            for (String before : new String[] {". " + help, " " + help}) {
                int at = lower.indexOf(before);
                boolean apart = at > 0 && Character.isUpperCase(names.charAt(at + before.length() - help.length()));
                first = apart && (first < 0 || at < first) ? at : first;
            }
        }
        return first < 0 ? names : names.substring(0, first) + "; " + withoutStop(names.substring(first));
    }

    private static String withoutStop(String text) {
        return text.startsWith(".") ? text.substring(1).strip() : text.strip();
    }

    /// Parts at joints outside of brackets.
    private static List<String> groups(String names) {
        List<String> groups = new ArrayList<>();
        int from = 0;
        int depth = 0;
        int i = 0;
        while (i < names.length()) {
            char c = names.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int joint = depth > 0 ? 0 : joint(names, from, i);
            if (joint > 0) {
                groups.add(names.substring(from, i));
                from = i + joint;
                i = from;
            } else {
                i++;
            }
        }
        groups.add(names.substring(from));
        return groups.stream()
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static int joint(String names, int from, int i) {
        if (Character.isLetterOrDigit(names.charAt(i))) {
            return 0;
        }
        for (String joint : JOINTS) {
            if (names.regionMatches(true, i, joint, 0, joint.length())) {
                boolean separates = names.startsWith(joint, i)
                        ? !JOINTS_OF_NAMES.contains(joint) || isFull(names.substring(i + joint.length()))
                        : JOINTS_IN_ANY_CASE.contains(joint) || isAmongCapitals(names, from, i, joint);
                return separates ? joint.length() : 0;
            }
        }
        return 0;
    }

    /// Whether a joint in capitals stands between full names; where other letters are small, in whatever they are
    /// written.
    private static boolean isAmongCapitals(String names, int from, int i, String joint) {
        String word = names.substring(i, i + joint.length());
        return word.equals(word.toUpperCase(Locale.ROOT))
                && word.strip().length() > 1 - (isCapital(names) ? 1 : 0)
                && names.substring(from, i).strip().indexOf(' ') > 0
                && isFull(names.substring(i + joint.length()));
    }

    private static boolean isCapital(String names) {
        return names.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isFull(String rest) {
        int end = rest.length();
        for (char mark : new char[] {',', ';', '|', '('}) {
            int at = rest.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return rest.substring(0, end).strip().contains(" ");
    }

    private void takeGroup(String group, boolean later) {
        List<String> names = new ArrayList<>();
        String[] parts = group.split(",", -1);
        int last = parts.length - 1;
        while (last > 0 && parts[last].isBlank()) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            String part = parts[i].strip();
            if (part.isEmpty()) {
                continue;
            }
            boolean behind = later || !names.isEmpty();
            if (!names.isEmpty()
                    && SUFFIXES.contains(part.toLowerCase(Locale.ROOT).replace(".", ""))) {
                names.set(names.size() - 1, names.getLast() + ", " + part);
            } else if (!isBeside(part, behind, worded && i == last && i > 0)) {
                names.add(part);
            }
        }
        persons(names, group).forEach(this::takePerson);
    }

    /// Takes what is no person: an office, an agency, a paper; `lastWord` says that a single word is none either.
    private boolean isBeside(String part, boolean behind, boolean lastWord) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (String special : SPECIAL) {
            if (behind && lower.startsWith(special + " ")) {
                publish(part.substring(special.length() + 1));
                return true;
            }
        }
        if (behind ? JobTitles.isAnybody(part) || isNumber(part) : JobTitles.isNobody(part) || isNumber(part)) {
            return true;
        }
        if (behind && (lower.endsWith(" bureau") || lower.endsWith(" desk"))) {
            return true;
        }
        String house = JobTitles.withoutRole(part);
        boolean office = house.length() < part.length();
        if (behind && (JobTitles.isHeadOf(part) || (office && JobTitles.isBeat(house)))) {
            return true;
        }
        String employer = behind ? employer(part) : "";
        if (!employer.isEmpty()) {
            publish(employer);
            return true;
        }
        if (Agencies.isAgencyAsWritten(withoutArticle(house))
                || isNamedHouse(house)
                || (behind
                        ? isHouse(house)
                        : office
                                && (Agencies.isOrganisation(house)
                                        || (lower.endsWith(" staff") && !isFullName(house))))) {
            publish(house);
            return true;
        }
        if (behind
                && (office
                        ? !isFullName(house) || JobTitles.isAnybody(house)
                        : JobTitles.isRole(part) || JobTitles.isTitle(part))) {
            return true;
        }
        if (behind && lastWord && part.indexOf(' ') < 0) {
            // A place, mostly.
            return true;
        }
        return false;
    }

    /// {@return the house of `editor of The Post`, `reporter at the Post`, `of the Post`; empty where it names none}
    private String employer(String part) {
        for (String mark : EMPLOYED) {
            int at = (" " + part).indexOf(mark);
            String before = at < 0 ? "" : part.substring(0, Math.max(0, at - 1)).strip();
            String house = at < 0 ? "" : part.substring(at + mark.length() - 1).strip();
            boolean office = before.isEmpty()
                    || JobTitles.isRole(before)
                    || JobTitles.isTitle(before)
                    || JobTitles.isAnybody(before);
            if (at >= 0 && office && isHouse(withoutArticle(house))) {
                return house;
            }
        }
        return "";
    }

    /// {@return the names of people among parts that commas part}
    private List<String> persons(List<String> parts, String group) {
        if (parts.size() < 2) {
            return parts;
        }
        if (parts.size() == 2 && isFamilyName(parts.get(0)) && isGivenName(parts.get(1))) {
            return List.of(parts.get(1) + " " + parts.get(0));
        }
        boolean allFull = parts.stream().allMatch(part -> part.contains(" ") || isHelp(part));
        if (parts.size() % 2 == 0 && (!allFull || isInitials(parts.get(1)))) {
            List<String> turned = new ArrayList<>();
            boolean oneWord = parts.stream().noneMatch(part -> part.contains(" "));
            for (int i = 0; i < parts.size(); i += 2) {
                if (oneWord || isInitials(parts.get(i + 1))) {
                    turned.add(parts.get(i + 1) + " " + parts.get(i));
                }
            }
            if (turned.size() * 2 == parts.size()) {
                return turned;
            }
        }
        boolean noneFull = parts.stream().noneMatch(part -> part.contains(" "));
        return worded || allFull || noneFull ? parts : List.of(group);
    }

    private static boolean isFamilyName(String part) {
        String[] words = part.split(" ", MOST_WORDS + 1);
        return words.length == 1
                || (words.length <= 4
                        && PARTICLES.contains(words[0].toLowerCase(Locale.ROOT).replace(".", "")));
    }

    private static boolean isGivenName(String part) {
        return part.split(" ", MOST_WORDS + 1).length <= 3 && !isHelp(part);
    }

    /// True for `T.`, `L. M.`, `L.M.` and `JR`.
    private static boolean isInitials(String part) {
        String letters = part.replace(".", "").replace(" ", "").replace("-", "");
        return letters.length() <= 3 && letters.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isHelp(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return HELP.stream().anyMatch(lower::startsWith);
    }

    private void takePerson(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (String help : HELP) {
            if (lower.startsWith(help)) {
                add(helpers, part.substring(help.length()));
                return;
            }
        }
        for (String more : MORE) {
            if (lower.startsWith(more + " ")) {
                takePerson(part.substring(more.length()).strip());
                return;
            }
        }
        String name = helpers.isEmpty() ? withoutBracket(part) : part;
        for (String mark : HOUSES) {
            int at = name.indexOf(mark);
            String house = at < 0 ? "" : name.substring(at + mark.length());
            boolean is = FOR.contains(mark) ? Character.isLetter(firstOf(house)) : isHouse(withoutArticle(house));
            if (at > 0 && is) {
                publish(house);
                name = name.substring(0, at);
            }
        }
        for (String mark : PLACES) {
            int at = name.indexOf(mark);
            if (at > 0 && Character.isUpperCase(firstOf(name.substring(at + mark.length())))) {
                name = name.substring(0, at);
            }
        }
        int article = name.indexOf(" The ");
        if (article > 0 && isFullName(name.substring(0, article)) && isHouse(name.substring(article + 5))) {
            publish(name.substring(article + 1));
            name = name.substring(0, article);
        }
        // Editors are named in one row: who follows one of them is another.
        String whole = name.strip();
        add(
                helpers.isEmpty() ? authors : helpers,
                JobTitles.isAnybody(whole)
                        ? whole
                        : withoutHouse(JobTitles.withoutRole(JobTitles.withoutFirstRole(whole))));
    }

    private static void add(List<String> names, String part) {
        String name = part.strip();
        while (!name.isEmpty() && ",.:;-–—(".indexOf(name.charAt(name.length() - 1)) >= 0 && !isAbbreviated(name)) {
            name = name.substring(0, name.length() - 1).strip();
        }
        if (!name.isEmpty() && !isNumber(name) && !JobTitles.isNobody(name)) {
            names.add(name);
        }
    }

    /// The full stop of `Jr.` and of initials belongs to the name.
    private static boolean isAbbreviated(String name) {
        int word = name.length() - 1 - Math.max(name.lastIndexOf(' '), name.lastIndexOf('.', name.length() - 2));
        return name.endsWith(".") && word <= 4;
    }

    /// Cuts what stands in brackets behind a name, which may be whom it was written for.
    private String withoutBracket(String name) {
        int open = name.lastIndexOf('(');
        if (open <= 0 || !name.endsWith(")")) {
            return name;
        }
        String inner = name.substring(open + 1, name.length() - 1).strip();
        if (isHouse(withoutArticle(inner))) {
            publish(inner);
        }
        return name.substring(0, open).strip();
    }

    /// `ANN PERSON Associated Press` has the agency behind the name.
    private String withoutHouse(String name) {
        int words = Agencies.wordsOfAgency(name);
        if (words == 0) {
            return name;
        }
        int at = name.length();
        for (int i = 0; i < words; i++) {
            at = name.lastIndexOf(' ', at - 1);
        }
        publish(name.substring(at + 1));
        return name.substring(0, at);
    }

    private void publish(String house) {
        String name = house.strip();
        if (publisher == null && !name.isEmpty()) {
            publisher = name.startsWith("the ") ? name.substring(4) : name;
        }
    }

    private static String withoutArticle(String house) {
        return house.startsWith("the ") || house.startsWith("The ") ? house.substring(4) : house;
    }

    /// Behind a name, what has a word of organisations in it; behind an opener such as `By`, initials too: elsewhere
    /// they are mostly degrees.
    private boolean isHouse(String name) {
        boolean shout = !worded || (name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf(' ') >= 0);
        for (String word : name.split(" ", MOST_WORDS + 1)) {
            boolean initials = word.length() > 1
                    && word.length() <= 6
                    && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                    && !SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
            if (initials && !shout) {
                return true;
            }
        }
        return Agencies.isOrganisation(name) || isNamedHouse(name);
    }

    private static boolean isNamedHouse(String name) {
        return name.startsWith("The ")
                && !JobTitles.isRole(name)
                && !JobTitles.isAnybody(name)
                && name.indexOf('.') < 0
                && name.split(" ", MOST_WORDS + 1).length <= MOST_WORDS;
    }

    private static boolean isFullName(String name) {
        return name.strip().contains(" ");
    }

    private static boolean isNumber(String name) {
        return name.chars().noneMatch(Character::isLetter);
    }

    private static int firstOf(String text) {
        return text.isEmpty() ? ' ' : text.codePointAt(0);
    }
}
