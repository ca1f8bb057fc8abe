package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells what somebody is, or that it is nobody, from names in bylines.
final class JobTitles {

    private static final WordLists OFFICES = LanguageFiles.lists("offices.txt");

    /// What follows a name as a person's office, not as a further name.
    private static final Set<String> ROLES = OFFICES.all("role");

    /// What correspondents and editors are of: words that belong to the office where one follows.
    private static final Set<String> BEATS = OFFICES.all("beat");

    /// What people are who do not write by trade: with their house, it stands behind a name.
    private static final Set<String> TITLES = OFFICES.all("title");

    private static final WordLists NAMELESS = LanguageFiles.lists("nobody.txt");

    /// Names of accounts, which name nobody.
    private static final Set<String> ACCOUNTS = NAMELESS.all("account");

    /// Words that programs and forms put where nobody is named.
    private static final Set<String> NOBODY = NAMELESS.all("account", "nobody");

    /// Words for nobody in particular at a house: a text of nothing else, such as `Web Desk`, is an author for
    /// want of another one.
    private static final Set<String> ANYBODY = NAMELESS.all("anybody");

    private JobTitles() {}

    /// True for `Staff Writer` and `Science Correspondent`.
    static boolean isRole(String name) {
        return Agencies.hasWord(name, ROLES);
    }

    /// {@return whether a text, in small letters, is the name of an account that names nobody: `admin`}
    static boolean isAccount(String name) {
        return ACCOUNTS.contains(name);
    }

    /// {@return whether a text names nobody: `Staff`, `Staff Writer`, `admin`, `N/A`}
    static boolean isNobody(String name) {
        for (String word : words(name)) {
            if (!NOBODY.contains(word) && !ROLES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether a text names no person: `Staff`, `Our Special Correspondent`, `The Editorial Board`,
    /// `agencies`}
    static boolean isAnybody(String name) {
        for (String word : words(name)) {
            if (!ANYBODY.contains(word) && !NOBODY.contains(word) && !ROLES.contains(word) && !BEATS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether a text begins or ends with what somebody is: `CEO of the company`, `Garden Expert`}
    static boolean isTitle(String text) {
        String[] words = words(text);
        return words.length > 0 && (TITLES.contains(words[0]) || TITLES.contains(words[words.length - 1]));
    }

    /// {@return a name without the office behind it: `Ann Lee` of `Ann Lee Senior Political Editor`}
    static String withoutRole(String name) {
        String[] words = name.split(" ", 16);
        int end = words.length;
        while (end > 1 && ROLES.contains(plain(words[end - 1]))) {
            end--;
            while (end > 1 && BEATS.contains(plain(words[end - 1]))) {
                end--;
            }
        }
        return String.join(" ", List.of(words).subList(0, end));
    }

    /// {@return a name without the office before it: `Ann Lee` of `Chief Reporter Ann Lee`}
    static String withoutFirstRole(String name) {
        String[] words = name.split(" ", 16);
        int start = 0;
        while (start < words.length && BEATS.contains(plain(words[start]))) {
            start++;
        }
        boolean office = start + 2 < words.length && ROLES.contains(plain(words[start]));
        return office ? String.join(" ", List.of(words).subList(start + 1, words.length)) : name;
    }

    /// {@return whether a text begins with what somebody is of something: `Head of News`}
    static boolean isHeadOf(String text) {
        int of = text.indexOf(" of ");
        return of > 0 && text.indexOf(' ') == of && TITLES.contains(plain(text.substring(0, of)));
    }

    /// {@return whether a text begins with what somebody writes about, which no name does: `Local Democracy`}
    static boolean isBeat(String text) {
        return BEATS.contains(plain(text.split(" ", 2)[0]));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") || lower.endsWith(",") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).split("[ .,&-]+", 12);
    }
}
