package dateline.ingest.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells what somebody is, or that it is nobody, from names in bylines.
final class Offices {

    /// What follows a name as a person's office, not as a further name.
    private static final Set<String> ROLES = Set.of(
            "writers",
            "correspondents",
            "reporters",
            "editors",
            "blogger",
            "producers",
            "anchor",
            "intern",
            "fotograf",
            "redacteur",
            "redactor",
            "redactora",
            "periodista",
            "journaliste",
            "rédacteur",
            "rédactrice",
            "giornalista",
            "writer",
            "correspondent",
            "reporter",
            "editor",
            "columnist",
            "journalist",
            "staff",
            "contributor",
            "korrespondent",
            "redakteur",
            "redakteurin",
            "corresponsal",
            "correspondant",
            "corrispondente",
            "analyst",
            "photographer",
            "producer");

    /// Words that programs and forms put where nobody is named.
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "webmaster",
            "root",
            "user",
            "guest",
            "staff",
            "unknown",
            "anonymous",
            "none",
            "null",
            "nan",
            "n/a",
            "na",
            "undefined",
            "author",
            "authors",
            "byline",
            "various",
            "multiple");

    /// Words that stand for whoever it was at a house: a text of nothing else, such as `Web Desk`, is an author for
    /// want of another one.
    private static final Set<String> ANYBODY = Set.of(
            "admin",
            "administrator",
            "webmaster",
            "root",
            "user",
            "guest",
            "our",
            "own",
            "special",
            "the",
            "a",
            "an",
            "and",
            "from",
            "web",
            "online",
            "digital",
            "news",
            "newsdesk",
            "newsroom",
            "desk",
            "team",
            "board",
            "bureau",
            "agency",
            "agencies",
            "wires",
            "wire",
            "services",
            "editorial",
            "contributors",
            "contributing",
            "anonymous",
            "unknown",
            "none",
            "null",
            "nan",
            "n/a",
            "na",
            "undefined",
            "redaktion",
            "redacción",
            "rédaction",
            "redazione",
            "redactie",
            "redakcja",
            "redação",
            "редакция",
            "various",
            "multiple",
            "authors",
            "author",
            "byline",
            "und",
            "agenturen",
            "agencias",
            "agences");

    /// What correspondents and editors are of: words that belong to the office where one follows.
    private static final Set<String> BEATS = Set.of(
            "political",
            "politics",
            "science",
            "health",
            "medical",
            "business",
            "economics",
            "economy",
            "financial",
            "sports",
            "sport",
            "foreign",
            "diplomatic",
            "crime",
            "legal",
            "education",
            "environment",
            "environmental",
            "climate",
            "technology",
            "tech",
            "culture",
            "arts",
            "entertainment",
            "religion",
            "travel",
            "food",
            "metro",
            "city",
            "national",
            "international",
            "world",
            "local",
            "senior",
            "chief",
            "deputy",
            "assistant",
            "associate",
            "managing",
            "executive",
            "contributing",
            "special",
            "general",
            "investigations",
            "investigative",
            "data",
            "features",
            "feature",
            "reviews",
            "previews",
            "opinion",
            "security",
            "defence",
            "defense",
            "royal",
            "media",
            "consumer",
            "energy",
            "transport",
            "community",
            "night",
            "sunday",
            "weekend",
            "digital",
            "social",
            "freelance",
            "our",
            "guest");

    /// What people are who do not write by trade: with their house, it stands behind a name.
    private static final Set<String> TITLES = Set.of(
            "ceo",
            "cto",
            "cfo",
            "founder",
            "cofounder",
            "co-founder",
            "president",
            "director",
            "professor",
            "prof",
            "fellow",
            "expert",
            "specialist",
            "consultant",
            "lawyer",
            "attorney",
            "economist",
            "author",
            "chair",
            "chairman",
            "head",
            "manager",
            "minister",
            "researcher",
            "scientist",
            "strategist");

    private Offices() {}

    /// True for `Staff Writer` and `Science Correspondent`.
    static boolean isRole(String name) {
        return Agencies.hasWord(name, ROLES);
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

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") || lower.endsWith(",") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).split("[ .,&-]+", 12);
    }
}
