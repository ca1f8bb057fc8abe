package dateline.ingest.resolve;

import java.util.Locale;
import java.util.Set;

/// Tells organisations from people in bylines.
final class Agencies {

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
            "editorial");

    /// What follows a name as a person's office, not as a further name.
    private static final Set<String> ROLES = Set.of(
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

    private Agencies() {}

    static boolean isAgency(String name) {
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// True for agencies and for names with a word such as `News` or `Herald` in them.
    static boolean isOrganisation(String name) {
        return isAgency(name) || hasWord(name, ORGANISATIONS);
    }

    /// True for `Staff Writer` and `Science Correspondent`.
    static boolean isRole(String name) {
        return hasWord(name, ROLES);
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
