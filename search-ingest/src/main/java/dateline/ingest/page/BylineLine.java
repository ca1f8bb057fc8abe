package dateline.ingest.page;

import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import dateline.ingest.words.LanguageFiles;
import dateline.ingest.words.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A line that stands above or below a story, taken apart: who wrote it, and when. `Monday, May 6, 2019 10:05 am by Ann
/// Person | 3 comments` names one author and a day.
///
/// @param names  the authors
/// @param opened whether a word such as `By` says that they are
/// @param dates  how many days are in it
/// @param timed  whether it says how long reading takes
/// @param rest   what is none of this; empty where the line says nothing else
record BylineLine(List<String> names, boolean opened, int dates, boolean timed, String rest) {

    /// A longer line is of the story.
    static final int LONGEST = 200;

    private static final WordFile WORDS = WordFile.of("bylines.txt");

    /// The meanings of words that an author follows.
    private static final Set<String> BY = Set.of("by", "by_label", "by_or_name", "by_near_stories");

    private static final int MOST_WORDS = 5;

    /// Short forms of days are names of people, too.
    private static final int SHORT_NAME = 4;

    private static final Pattern CLOCK =
            Pattern.compile("(?iU)\\b[0-2]?[0-9](?:[:.][0-5][0-9]){1,2}(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s?(?:h|"
                    + any("clock") + ")\\b)?(?:\\s(?:[A-Z]{2,4}T|UTC|GMT|" + any("zone") + ")\\b)?"
                    + "|\\b[0-9]{1,2}\\s?[ap]\\.?m\\b\\.?(?:\\s[A-Z]{2,4}T\\b)?|\\b[0-9]{1,2}h[0-9]{2}\\b|\\b[0-9]{1,2}\\s"
                    + any("clock") + "\\b");

    private static final Pattern READING = Pattern.compile("(?iU)\\b(?:\\p{L}+:?\\s)?[0-9]{1,3}[\\s-]?" + any("minutes")
            + "\\b\\.?(?:[\\s-]" + any("behind_minutes") + ")?");

    private static final Pattern COUNT = Pattern.compile("(?iU)\\b[0-9]{1,5}\\s(?:\\p{L}+)$");

    private static final Pattern TELLS = Pattern.compile("\\s(?:" + any("tells") + ")\\s");

    private static final Pattern MARKS = Pattern.compile("\\s*[|·•⋅‧◦\\n]\\s*|\\s+[-–—/]\\s+|\\s*///\\s*");

    private static final String ENDS = " ,;:.-–—/|()[]";

    private static String any(String list) {
        return "(?:" + LanguageFiles.alternatives("line-words.txt", list) + ")";
    }

    BylineLine {
        names = List.copyOf(names);
    }

    /// {@return what a line says}
    static BylineLine of(String line) {
        if (line.length() > LONGEST) {
            return new BylineLine(List.of(), false, 0, false, line);
        }
        StringBuilder bare = new StringBuilder();
        int from = 0;
        int dates = 0;
        for (DateMention mention : DateText.all(line, LONGEST)) {
            if (mention.start() >= from && mention.date().firstDay().isPresent()) {
                bare.append(line, from, mention.start()).append(" | ");
                from = mention.end();
                dates++;
            }
        }
        bare.append(line.substring(from));
        String untimed = CLOCK.matcher(bare).replaceAll(" | ");
        String unread = READING.matcher(untimed).replaceAll(" | ");
        boolean timed = !unread.equals(untimed);
        List<String> names = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean opened = false;
        for (String part : MARKS.split(unread, -1)) {
            String text = trimmed(part);
            int opener = opener(text);
            if (opener > 0) {
                List<String> found = persons(text.substring(opener), true);
                opened |= !found.isEmpty();
                (found.isEmpty() ? rest : names).addAll(found.isEmpty() ? List.of(text) : found);
            } else if (!text.isEmpty() && !isCount(text)) {
                List<String> found = persons(text, false);
                if (found.isEmpty()) {
                    rest.add(text);
                } else if (isNext(text, unread, loose.isEmpty() ? names : loose)) {
                    loose.addAll(found);
                }
                // Else it is who published it: `Ada Lind | Harbour Wire | 6 March`.
            }
        }
        if (opened || dates > 0 || timed) {
            names.addAll(loose);
        } else {
            rest.addAll(loose);
        }
        return new BylineLine(names.stream().distinct().toList(), opened, dates, timed, String.join(" ", rest));
    }

    /// {@return whether a name is the first of a line, or a stroke joins it to the one before}
    private static boolean isNext(String name, String line, List<String> before) {
        return before.isEmpty() || line.contains(before.getLast() + " / " + name);
    }

    /// {@return whether a line says who wrote the story, or when, and nothing else}
    boolean isWhole() {
        return rest.isEmpty() && (!names.isEmpty() || dates > 0);
    }

    /// {@return whether a name is that of a company or an office}
    static boolean isCompany(String name) {
        return hasWord(name, "company");
    }

    /// {@return whether a line says that it tells of an author: `About the author`}
    static boolean isAbout(String line) {
        return line.length() <= LONGEST && WORDS.means(line, "about");
    }

    /// {@return whether a line begins with a word that names follow}
    static boolean opens(String line) {
        return opener(trimmed(line)) > 0;
    }

    /// {@return whether a line names first who looked a story over: `Reviewed by Ann Lee`}
    static boolean isOfHelper(String line) {
        String text = trimmed(line);
        int opener = opener(text);
        return opener > 0 && WORDS.means(text.substring(0, opener), "by_near_stories");
    }

    /// {@return whether a text goes on behind a name as one does that tells of somebody: `is a writer`}
    static boolean tells(String rest) {
        return TELLS.matcher(rest).lookingAt();
    }

    private static boolean isBy(String words) {
        return WORDS.meaning(words).filter(BY::contains).isPresent();
    }

    private static boolean hasWord(String name, String meaning) {
        for (String word : name.split(" ", 8)) {
            if (WORDS.means(word, meaning)) {
                return true;
            }
        }
        return false;
    }

    /// The text without labels such as `Posted on`, days of the week and marks at both ends.
    private static String trimmed(String part) {
        String text = part.strip();
        boolean shorter = true;
        while (shorter && !text.isEmpty()) {
            String before = text;
            while (!text.isEmpty() && ENDS.indexOf(text.charAt(0)) >= 0) {
                text = text.substring(1);
            }
            while (!text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 && !isAbbreviated(text)) {
                text = text.substring(0, text.length() - 1);
            }
            text = withoutLabel(text);
            shorter = !text.equals(before);
        }
        return text;
    }

    /// `Jr.` and an initial keep their full stop.
    private static boolean isAbbreviated(String text) {
        int last = text.length() - 1;
        int word = text.lastIndexOf(' ') + 1;
        return text.charAt(last) == '.' && last - word <= 2 && Character.isUpperCase(text.charAt(word));
    }

    private static String withoutLabel(String text) {
        int[] ends = wordEnds(text);
        for (int i = ends.length - 1; i >= 0; i--) {
            String words = text.substring(0, ends[i]);
            if ((ends[i] <= text.length() && WORDS.means(words, "label")) || (i == 0 && isWeekday(words))) {
                return text.substring(ends[i]).strip();
            }
        }
        int last = text.lastIndexOf(' ') + 1;
        for (int words = 0; words < 2 && last > 0; words++) {
            String end = text.substring(last);
            boolean small = !end.isEmpty() && Character.isLowerCase(end.charAt(0));
            if ((small && WORDS.means(end, "label")) || end.equals("Last") || isWeekday(end)) {
                return text.substring(0, last).strip();
            }
            last = text.lastIndexOf(' ', last - 2) + 1;
        }
        return text;
    }

    private static boolean isWeekday(String word) {
        return word.length() > SHORT_NAME
                && DateText.isWeekday(word.replaceFirst("[.,]$", "").toLowerCase(Locale.ROOT));
    }

    /// {@return where the first words of a text end, one after the other}
    private static int[] wordEnds(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i <= text.length() && ends.size() < MOST_WORDS; i++) {
            boolean colon = i > 0 && i < text.length() && text.charAt(i - 1) == ':' && text.charAt(i) != ' ';
            if (i > 0 && (i == text.length() || text.charAt(i) == ' ' || colon)) {
                ends.add(i);
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /// {@return how long the words are that say that an author follows; 0 where none do}
    private static int opener(String text) {
        int[] ends = wordEnds(text);
        for (int i = ends.length - 1; i >= 0; i--) {
            if (ends[i] < text.length() && isBy(text.substring(0, ends[i]))) {
                return ends[i];
            }
        }
        boolean glued = text.length() > 3 && text.startsWith("By") && Character.isUpperCase(text.charAt(2));
        return glued ? 2 : 0;
    }

    private static List<String> persons(String text, boolean opened) {
        String line = trimmed(withoutEmployers(text));
        if (line.isEmpty() || Boilerplate.matches(line)) {
            return List.of();
        }
        List<String> names = Byline.of(opened ? "By " + line : line).authors().stream()
                .filter(name -> !hasWord(name, "office"))
                .map(name -> trimmed(Bylines.withoutTail(name)))
                .toList();
        String titled = Bylines.withoutTail(line);
        if (names.size() == 1 && titled.startsWith(names.getFirst() + ",")) {
            names = List.of(titled);
        }
        if (opened) {
            // What follows the people is what they are.
            names = names.stream()
                    .takeWhile(name -> Bylines.isPersonal(name) || isFirstName(name))
                    .toList();
        }
        boolean all = !names.isEmpty() && (opened || names.stream().allMatch(Bylines::isPersonal));
        boolean whole = opened || names.stream().mapToInt(String::length).sum() * 3 >= titled.length();
        return all && whole ? names : List.of();
    }

    /// The text without what stands behind a name, a comma and an office: `Ann Lee, Senior Counsel at Lee & Lee`.
    private static String withoutEmployers(String text) {
        StringBuilder names = new StringBuilder();
        for (String part : text.split("(?=, )", -1)) {
            int last = part.lastIndexOf(' ');
            if (names.isEmpty() || last < 3 || !hasWord(part.substring(2, last), "office")) {
                names.append(part);
            }
        }
        return names.toString();
    }

    /// {@return whether a name is one word, written as names are}
    static boolean isFirstName(String name) {
        return name.length() >= 3
                && name.length() <= 20
                && Character.isUpperCase(name.charAt(0))
                && name.chars().allMatch(Character::isLetter)
                && name.chars().skip(1).allMatch(Character::isLowerCase);
    }

    private static boolean isCount(String text) {
        return COUNT.matcher(text).matches() || WORDS.means(text, "noise");
    }
}
