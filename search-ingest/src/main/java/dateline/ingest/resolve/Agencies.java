package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells organizations from people in bylines and datelines.
final class Agencies {

    /// Agencies known by so few letters are told from persons' names by how they are written.
    private static final int LONGEST_INITIALS = 4;

    private static final WordLists NAMES = LanguageFiles.lists("agencies.txt");

    /// News agencies by the names that they have in datelines and bylines.
    private static final Set<String> AGENCIES = NAMES.all("agency", "small");

    /// Agencies of few letters that are written small.
    private static final Set<String> SMALL = NAMES.all("small");

    /// Agencies that texts in Chinese begin with.
    private static final Set<String> FIRST = NAMES.all("first");

    /// Words that are in the names of organizations and hardly in those of people.
    private static final Set<String> ORGANIZATIONS = NAMES.all("organization", "business");

    private static final Set<String> BUSINESSES = NAMES.all("business", "company");

    private Agencies() {}

    /// {@return the agencies that a text in Chinese may begin with}
    static Set<String> first() {
        return FIRST;
    }

    static boolean isAgency(String name) {
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// True for agencies and for names with a word such as `News` or `Herald` in them.
    static boolean isOrganisation(String name) {
        return isAgency(name) || hasWord(name, ORGANIZATIONS);
    }

    /// True for companies, which stories begin with in brackets as well: `(Widgets Inc)`.
    static boolean isBusiness(String name) {
        return hasWord(name, BUSINESSES);
    }

    /// {@return how many words at the end of a name are those of a known agency: 2 of `ANN LEE Associated Press`}
    static int wordsOfAgency(String name) {
        String[] words = name.split(" ", 16);
        for (int size = Math.min(3, words.length - 2); size > 0; size--) {
            String end = String.join(" ", List.of(words).subList(words.length - size, words.length));
            if (isAgencyAsWritten(end)) {
                return size;
            }
        }
        return 0;
    }

    /// {@return whether a name, written as agencies write theirs, is one: `AP` and `dpa` are, `Ani` is a person}
    static boolean isAgencyAsWritten(String name) {
        boolean isLong = name.length() > LONGEST_INITIALS;
        boolean isUniform = name.equals(name.toUpperCase(Locale.ROOT)) || SMALL.contains(name);
        return isAgency(name) && (isLong || isUniform);
    }

    /// {@return whether one of the words of a name is among these}
    static boolean hasWord(String name, Set<String> words) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[ .,/]", 12)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
