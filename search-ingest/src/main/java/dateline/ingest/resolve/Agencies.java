package dateline.ingest.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells organisations from people in bylines.
final class Agencies {

    /// Agencies known by so few letters are told from persons' names by how they are written.
    private static final int LONGEST_INITIALS = 4;

    /// News agencies by the names that they go by in datelines and bylines.
    private static final Set<String> AGENCIES = Set.of(
            "reuters",
            "ap",
            "associated press",
            "the associated press",
            "afp",
            "agence france-presse",
            "upi",
            "dpa",
            "dpa-afx",
            "epd",
            "kna",
            "apa",
            "sda",
            "ats",
            "keystone-sda",
            "efe",
            "europa press",
            "ansa",
            "adnkronos",
            "agi",
            "lusa",
            "agência brasil",
            "estadão conteúdo",
            "anp",
            "belga",
            "ritzau",
            "tt",
            "ntb",
            "stt",
            "pap",
            "ctk",
            "čtk",
            "mti",
            "tass",
            "itar-tass",
            "interfax",
            "ria novosti",
            "риа новости",
            "тасс",
            "интерфакс",
            "ukrinform",
            "xinhua",
            "cns",
            "kyodo",
            "jiji",
            "yonhap",
            "kcna",
            "cna",
            "pti",
            "ians",
            "ani",
            "uni",
            "app",
            "bernama",
            "antara",
            "aap",
            "cp",
            "the canadian press",
            "canadian press",
            "pa",
            "pa media",
            "press association",
            "bloomberg",
            "dow jones",
            "afx",
            "anadolu",
            "aa",
            "dha",
            "iha",
            "mena",
            "wam",
            "spa",
            "kuna",
            "irna",
            "isna",
            "fars",
            "mehr",
            "sana",
            "jta",
            "rns",
            "knight ridder",
            "mcclatchy",
            "scripps");

    /// Words that are in the names of organisations and hardly in those of people.
    private static final Set<String> ORGANISATIONS = Set.of(
            "news",
            "press",
            "agency",
            "agence",
            "agentur",
            "agencia",
            "agenzia",
            "times",
            "post",
            "herald",
            "tribune",
            "gazette",
            "journal",
            "wire",
            "media",
            "network",
            "service",
            "services",
            "bureau",
            "daily",
            "magazine",
            "newspaper",
            "newspapers",
            "radio",
            "tv",
            "television",
            "online",
            "university",
            "institute",
            "foundation",
            "inc",
            "ltd",
            "gmbh",
            "corp",
            "redaktion",
            "redacción",
            "rédaction",
            "redazione",
            "redactie",
            "newsroom",
            "editorial",
            "bbc",
            "cnn",
            "npr",
            "pbs",
            "nbc",
            "cbs",
            "cnbc",
            "msnbc",
            "itv",
            "ard",
            "zdf",
            "orf",
            "cbc",
            "nhk");

    private static final Set<String> BUSINESSES =
            Set.of("inc", "ltd", "gmbh", "corp", "co", "plc", "university", "institute", "foundation");

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
    /// want of
    /// another one.
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

    private Agencies() {}

    static boolean isAgency(String name) {
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// True for agencies and for names with a word such as `News` or `Herald` in them.
    static boolean isOrganisation(String name) {
        return isAgency(name) || hasWord(name, ORGANISATIONS);
    }

    /// True for companies, which stories begin with in brackets as well: `(Widgets Inc)`.
    static boolean isBusiness(String name) {
        return hasWord(name, BUSINESSES);
    }

    /// True for `Staff Writer` and `Science Correspondent`.
    static boolean isRole(String name) {
        return hasWord(name, ROLES);
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
        boolean isUniform = name.equals(name.toUpperCase(Locale.ROOT))
                || name.equals("dpa")
                || name.equals("epd")
                || name.equals("kna");
        return isAgency(name) && (isLong || isUniform);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") || lower.endsWith(",") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).split("[ .,&-]+", 12);
    }

    private static boolean hasWord(String name, Set<String> words) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[ .,/]", 12)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
