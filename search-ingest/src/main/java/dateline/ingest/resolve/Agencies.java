package dateline.ingest.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells organisations from people in bylines and datelines.
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
