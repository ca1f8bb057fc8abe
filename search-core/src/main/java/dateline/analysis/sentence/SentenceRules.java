package dateline.analysis.sentence;

import dateline.analysis.language.FunctionWords;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/// What a language's sentences look like around a stop: its abbreviations, and the words that sentences begin with.
/// Immutable.
public final class SentenceRules {
    /// What a stop means behind a word.
    enum Kind {
        /// A usual word: the sentence ends.
        WORD,
        /// A name or more follows always: `Gen.`, `e.g.`
        TITLE,
        /// Belongs to a number behind it, and is a usual word otherwise: `No.`, `Oct.`
        BEFORE_NUMBER,
        /// A time of day, which a day or a time zone may follow.
        TIME,
        /// May stand anywhere in a sentence, at its end too: `Inc.`
        ABBREVIATION
    }

    private static final String ENGLISH_TITLES = """
            mr mrs ms mx dr prof messrs gen sen sens rep reps gov govs lt col maj sgt capt cmdr cdr adm brig cpl pvt pfc \
            hon rev msgr pres amb supt det insp atty asst e.g i.e eg ie cf vs v viz lt.gen maj.gen""";
    private static final String ENGLISH_NUMBERS = """
            no nos pp p vol vols fig figs art arts sec secs ch chap para pg jan feb mar apr jun jul aug sep sept oct nov \
            dec""";
    /// With a capital: only if typed with one, for else it is a word.
    private static final String ENGLISH_ABBREVIATIONS = """
            inc corp co ltd bros jr sr llc plc esq dept assn assoc natl intl univ govt etc al ave blvd rd st mt ft hwy sq \
            approx avg est tel ext ph.d mln bln pct lb lbs oz tues thur thurs \
            Mon Tue Wed Thu Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss \
            Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Fr Ste""";

    private static final CharArraySet AFTER_TIME = ignoringCase("""
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january \
            february march april may june july august september october november december jan feb mar apr jun jul aug \
            sep sept oct nov dec gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist jst kst msk \
            eastern central mountain pacific local""");

    /// Words that hardly stand behind an acronym within a sentence, even in a headline.
    private static final CharArraySet START_IN_CAPITALS =
            ignoringCase("the he she it they we these those there however but meanwhile");

    /// Function words that stand in the middle of headlines in which each word has a capital.
    private static final Set<String> NO_START = words("and or of to with by from for than nor via per");

    private static final Map<String, String> TITLES = Map.of(
            "de", "hr hrn fr dr prof st hl nr bzw ca z.b d.h u.a i.d.r vgl sog inkl evtl ggf",
            "fr", "m mm mme mlle mgr dr pr me cf p.ex",
            "es", "sr sra srta dr dra d dña lic ing gral cap cnel p.ej",
            "it", "sig sigg dott prof on sen avv ing mons gen col s",
            "pt", "sr sra dr dra prof exmo exma gen cel",
            "nl", "dhr mevr mw dr prof drs ir mr bijv o.a d.w.z m.a.w nl ca",
            "ru", "г гг ул им т.е т.к проф акад ген");

    private static final Map<String, String> NUMBERS = Map.of(
            "de", "nr art abs s bd jan feb mär apr jun jul aug sep sept okt nov dez",
            "fr", "n art p vol chap janv févr avr juil sept oct nov déc",
            "es", "núm n art pág págs p vol cap ene feb mar abr jun jul ago sept oct nov dic",
            "it", "n art pag p vol cap gen feb mar apr giu lug ago set ott nov dic",
            "pt", "n art pág p vol jan fev mar abr jun jul ago set out nov dez",
            "nl", "nr art blz p jan feb mrt apr jun jul aug sept okt nov dec",
            "ru", "ст п стр рис");

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "de", "mio mrd usw etc str tel gmbh inc co ltd jr sr st",
            "fr", "etc av bd st ste cie inc co tél env",
            "es", "etc av avda cía ee.uu uu ee a.c d.c inc co tel aprox",
            "it", "ecc etc inc co tel s.p.a",
            "pt", "etc av cia inc co tel aprox ltda",
            "nl", "mln mld enz etc jr st inc co tel",
            "ru", "млн млрд тыс руб долл др пр т.д т.п обл р");

    private static final Set<String> ORDINAL_LANGUAGES = Set.of(
            "de", "da", "no", "nb", "nn", "fi", "et", "lv", "hu", "cs", "sk", "sl", "sr", "hr", "bs", "pl", "tr", "eu");

    private static final Map<String, SentenceRules> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final CharArrayMap<Kind> kinds = new CharArrayMap<>(256, true);
    private final CharArraySet onlyWithCapital = new CharArraySet(64, true);
    private final CharArraySet starters;
    private final boolean ordinals;

    private SentenceRules(String language) {
        // names and companies of other languages stand in every newspaper
        add(ENGLISH_ABBREVIATIONS, Kind.ABBREVIATION);
        if (isEnglishLike(language)) {
            add(ENGLISH_NUMBERS, Kind.BEFORE_NUMBER);
            add("a.m p.m", Kind.TIME);
        }
        add(ENGLISH_TITLES, Kind.TITLE);
        add(ABBREVIATIONS.getOrDefault(language, ""), Kind.ABBREVIATION);
        add(NUMBERS.getOrDefault(language, ""), Kind.BEFORE_NUMBER);
        add(TITLES.getOrDefault(language, ""), Kind.TITLE);
        Set<String> words = new HashSet<>(FunctionWords.of(isEnglishLike(language) ? "en" : language));
        words.removeAll(NO_START);
        starters = new CharArraySet(words, true);
        ordinals = ORDINAL_LANGUAGES.contains(language);
    }

    /// {@return the rules of a language, given by its primary tag; English ones for languages without their own}
    public static SentenceRules of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, SentenceRules::new);
    }

    private static boolean isEnglishLike(String language) {
        return language.equals("en") || FunctionWords.of(language).isEmpty();
    }

    private void add(String list, Kind kind) {
        for (String word : words(list)) {
            String small = word.toLowerCase(Locale.ROOT);
            kinds.put(small, kind);
            if (!small.equals(word)) {
                onlyWithCapital.add(small);
            } else {
                onlyWithCapital.remove(small);
            }
        }
    }

    /// {@return what a stop means behind a word, given without the stop}
    ///
    /// @param capital whether it was typed with a capital that says something
    Kind kind(char[] text, int from, int to, boolean capital) {
        Kind kind = kinds.get(text, from, to - from);
        if (kind == null || (!capital && onlyWithCapital.contains(text, from, to - from))) {
            return Kind.WORD;
        }
        return kind;
    }

    /// {@return whether the word is one that sentences begin with, and names do not}
    boolean starts(char[] text, int from, int to) {
        return starters.contains(text, from, to - from);
    }

    /// {@return the same for text in capitals, where a capital does not tell}
    boolean startsInCapitals(char[] text, int from, int to) {
        return START_IN_CAPITALS.contains(text, from, to - from);
    }

    /// {@return whether the word may follow a time of day in its sentence}
    boolean followsTime(char[] text, int from, int to) {
        return AFTER_TIME.contains(text, from, to - from);
    }

    /// {@return whether numbers with a stop are ordinals: `am 3. Oktober`}
    boolean hasOrdinals() {
        return ordinals;
    }

    private static CharArraySet ignoringCase(String list) {
        return new CharArraySet(words(list), true);
    }

    private static Set<String> words(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split("\\s+", -1));
    }
}
