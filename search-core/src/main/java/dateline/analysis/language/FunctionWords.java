package dateline.analysis.language;

import dateline.analysis.filter.AnalyzerSpec;
import dateline.analysis.filter.AnalyzerSpecs;
import dateline.words.WordLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// The words that hold sentences together: articles, pronouns, prepositions, conjunctions, auxiliaries. They are never
/// taken out of an index, for phrases need them.
public final class FunctionWords {
    private static final WordLists LISTS = WordLists.of(WordLists.class, "function-words.txt");

    private static final Map<String, Set<String>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private FunctionWords() {}

    /// {@return the function words of a language as its analysis makes exact forms; empty if there is no list}
    ///
    /// @param tag a BCP 47 tag, of which the primary language counts
    public static Set<String> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return AnalyzerSpecs.TAGS.contains(language)
                ? BY_LANGUAGE.computeIfAbsent(language, FunctionWords::find)
                : Set.of();
    }

    private static Set<String> find(String language) {
        AnalyzerSpec spec = AnalyzerSpecs.spec(language).orElseThrow();
        Set<String> words = new HashSet<>();
        for (String word : list(language)) {
            words.add(isPlain(word) ? word : spec.exactLetters(word));
        }
        return Set.copyOf(words);
    }

    /// {@return whether a word is its own exact form in every language: letters from a to z}
    ///
    /// Most English ones are, and to analyze them all would take much of the time of a first query.
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /// {@return the words as the lists have them, in small letters; empty if there is no list}
    ///
    /// @param language a primary language
    static Collection<String> list(String language) {
        return switch (language) {
            case "en" -> List.copyOf(LISTS.all("words", "frequent"));
            case "ar" -> strings(ArabicAnalyzer.getDefaultStopSet());
            case "bg" -> strings(BulgarianAnalyzer.getDefaultStopSet());
            case "bn" -> strings(BengaliAnalyzer.getDefaultStopSet());
            case "ca" -> strings(CatalanAnalyzer.getDefaultStopSet());
            case "ckb" -> strings(SoraniAnalyzer.getDefaultStopSet());
            case "cs" -> strings(CzechAnalyzer.getDefaultStopSet());
            case "da" -> strings(DanishAnalyzer.getDefaultStopSet());
            case "de" -> strings(GermanAnalyzer.getDefaultStopSet());
            case "el" -> strings(GreekAnalyzer.getDefaultStopSet());
            case "es" -> strings(SpanishAnalyzer.getDefaultStopSet());
            case "et" -> strings(EstonianAnalyzer.getDefaultStopSet());
            case "eu" -> strings(BasqueAnalyzer.getDefaultStopSet());
            case "fa" -> strings(PersianAnalyzer.getDefaultStopSet());
            case "fi" -> strings(FinnishAnalyzer.getDefaultStopSet());
            case "fr" -> strings(FrenchAnalyzer.getDefaultStopSet());
            case "ga" -> strings(IrishAnalyzer.getDefaultStopSet());
            case "gl" -> strings(GalicianAnalyzer.getDefaultStopSet());
            case "hi" -> strings(HindiAnalyzer.getDefaultStopSet());
            case "hu" -> strings(HungarianAnalyzer.getDefaultStopSet());
            case "hy" -> strings(ArmenianAnalyzer.getDefaultStopSet());
            case "id" -> strings(IndonesianAnalyzer.getDefaultStopSet());
            case "it" -> strings(ItalianAnalyzer.getDefaultStopSet());
            case "lt" -> strings(LithuanianAnalyzer.getDefaultStopSet());
            case "lv" -> strings(LatvianAnalyzer.getDefaultStopSet());
            case "nb", "nn", "no" -> strings(NorwegianAnalyzer.getDefaultStopSet());
            case "ne" -> strings(NepaliAnalyzer.getDefaultStopSet());
            case "nl" -> strings(DutchAnalyzer.getDefaultStopSet());
            case "pt" -> strings(PortugueseAnalyzer.getDefaultStopSet());
            case "ro" -> strings(RomanianAnalyzer.getDefaultStopSet());
            case "ru" -> strings(RussianAnalyzer.getDefaultStopSet());
            case "sr" -> strings(SerbianAnalyzer.getDefaultStopSet());
            case "sv" -> strings(SwedishAnalyzer.getDefaultStopSet());
            case "ta" -> strings(TamilAnalyzer.getDefaultStopSet());
            case "te" -> strings(TeluguAnalyzer.getDefaultStopSet());
            case "th" -> strings(ThaiAnalyzer.getDefaultStopSet());
            case "tr" -> strings(TurkishAnalyzer.getDefaultStopSet());
            default -> Set.of();
        };
    }

    private static List<String> strings(CharArraySet set) {
        List<String> strings = new ArrayList<>();
        for (Object word : set) {
            strings.add(new String((char[]) word));
        }
        return strings;
    }
}
