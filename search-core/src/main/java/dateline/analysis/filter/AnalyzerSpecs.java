package dateline.analysis.filter;

import dateline.analysis.filter.AnalyzerSpec.Step;
import dateline.analysis.tokenizer.Orthography;
import dateline.analysis.tokenizer.Orthography.Apostrophes;
import dateline.words.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.th.ThaiNormalizationFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// The analyzers, one per language: the stemmer that Lucene's own analyzer for it takes, which is the light one where
/// there is a choice, and no stop words taken out.
///
/// Folding makes exact forms equal, so only what readers of the language take for the same spelling is folded there:
/// in English all accents, in Arabic the shapes of alef, in Indic scripts the ways to type one letter. What a stemmer
/// merges beyond (umlauts in German, accents in French) is merged in stems only.
public final class AnalyzerSpecs {
    /// The languages that have an analyzer of their own.
    public static final Set<String> TAGS = new TreeSet<>(List.of(
            "ar", "bg", "bn", "ca", "ckb", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl",
            "hi", "hu", "hy", "id", "it", "ja", "ko", "lt", "lv", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sr",
            "sv", "ta", "te", "th", "tr", "zh"));

    private static final Orthography POINT = Orthography.of(Apostrophes.POSSESSIVE, false);
    private static final Orthography COMMA = Orthography.of(Apostrophes.POSSESSIVE, true);
    private static final Orthography PLAIN_POINT = Orthography.of(Apostrophes.KEPT, false);
    private static final Orthography PLAIN_COMMA = Orthography.of(Apostrophes.KEPT, true);

    private static final Step LOWER = new Step("lower-case", LowerCaseFilter::new);
    private static final Step ASCII = new Step("ascii-folding", ASCIIFoldingFilter::new);

    private static final Step PORTER2 = new Step("porter2", snowballFilter(EnglishStemmer::new));

    /// English in which British and American spellings have stems of their own.
    public static final AnalyzerSpec SPELLINGS_APART = folded("en", POINT, ASCII, PORTER2);

    /// For text whose language is not known: small letters, no stems.
    public static final AnalyzerSpec UNKNOWN = new AnalyzerSpec("und", POINT, List.of(), List.of(LOWER), List.of());

    /// For names and labels of any language: small letters, accents off, no stems.
    public static final AnalyzerSpec WORDS =
            new AnalyzerSpec("x-words", POINT, List.of(ASCII), List.of(LOWER), List.of());

    private AnalyzerSpecs() {}

    /// {@return the analyzer of the language with the primary tag `tag`; empty if it has none}
    public static Optional<AnalyzerSpec> spec(String tag) {
        if (!TAGS.contains(tag)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (tag) {
                    case "ar" -> folded(tag, PLAIN_POINT, arabic(), step("arabic-stem", ArabicStemFilter::new));
                    case "bg" -> stemmed(tag, PLAIN_COMMA, step("bulgarian-stem", BulgarianStemFilter::new));
                    case "bn" ->
                        new AnalyzerSpec(
                                tag,
                                PLAIN_POINT,
                                List.of(indic(), step("bengali-normalization", BengaliNormalizationFilter::new)),
                                List.of(LOWER),
                                List.of(step("bengali-stem", BengaliStemFilter::new)));
                    case "ca" -> stemmed(tag, eliding(tag), snowball("catalan", CatalanStemmer::new));
                    case "ckb" ->
                        folded(
                                tag,
                                PLAIN_POINT,
                                step("sorani-normalization", SoraniNormalizationFilter::new),
                                step("sorani-stem", SoraniStemFilter::new));
                    case "cs" -> stemmed(tag, COMMA, step("czech-stem", CzechStemFilter::new));
                    case "da" -> stemmed(tag, COMMA, snowball("danish", DanishStemmer::new));
                    case "de" ->
                        stemmed(
                                tag,
                                COMMA,
                                step("german-normalization", GermanNormalizationFilter::new),
                                step("german-light-stem", GermanLightStemFilter::new));
                    case "el" ->
                        new AnalyzerSpec(
                                tag,
                                PLAIN_COMMA,
                                List.of(),
                                List.of(step("greek-lower-case", GreekLowerCaseFilter::new)),
                                List.of(step("greek-stem", GreekStemFilter::new)));
                    case "en" -> folded(tag, POINT, ASCII, step("british-spelling", SpellingFilter::new), PORTER2);
                    case "es" -> stemmed(tag, COMMA, step("spanish-light-stem", SpanishLightStemFilter::new));
                    case "et" -> stemmed(tag, COMMA, snowball("estonian", EstonianStemmer::new));
                    case "eu" -> stemmed(tag, COMMA, snowball("basque", BasqueStemmer::new));
                    case "fa" ->
                        new AnalyzerSpec(
                                tag,
                                PLAIN_POINT,
                                List.of(arabic(), step("persian-normalization", PersianNormalizationFilter::new)),
                                List.of(LOWER),
                                List.of(step("persian-stem", PersianStemFilter::new)));
                    case "fi" -> stemmed(tag, COMMA, snowball("finnish", FinnishStemmer::new));
                    case "fr" -> stemmed(tag, eliding(tag), step("french-light-stem", FrenchLightStemFilter::new));
                    case "ga" ->
                        new AnalyzerSpec(
                                tag,
                                eliding(tag),
                                List.of(),
                                List.of(step("irish-lower-case", IrishLowerCaseFilter::new)),
                                List.of(snowball("irish", IrishStemmer::new)));
                    case "gl" -> stemmed(tag, COMMA, step("galician-stem", GalicianStemFilter::new));
                    case "hi" ->
                        new AnalyzerSpec(
                                tag,
                                PLAIN_POINT,
                                List.of(indic(), step("hindi-normalization", HindiNormalizationFilter::new)),
                                List.of(LOWER),
                                List.of(step("hindi-stem", HindiStemFilter::new)));
                    case "hu" -> stemmed(tag, COMMA, snowball("hungarian", HungarianStemmer::new));
                    case "hy" -> stemmed(tag, PLAIN_COMMA, snowball("armenian", ArmenianStemmer::new));
                    case "id" -> stemmed(tag, COMMA, step("indonesian-stem", IndonesianStemFilter::new));
                    case "it" -> stemmed(tag, eliding(tag), step("italian-light-stem", ItalianLightStemFilter::new));
                    case "ja", "ko", "zh" -> stemmed(tag, POINT);
                    case "lt" -> stemmed(tag, COMMA, snowball("lithuanian", LithuanianStemmer::new));
                    case "lv" -> stemmed(tag, COMMA, step("latvian-stem", LatvianStemFilter::new));
                    case "ne" -> folded(tag, PLAIN_POINT, indic(), snowball("nepali", NepaliStemmer::new));
                    case "nl" -> stemmed(tag, COMMA, snowball("dutch", DutchStemmer::new));
                    case "nb", "nn", "no" -> stemmed(tag, COMMA, snowball("norwegian", NorwegianStemmer::new));
                    case "pt" -> stemmed(tag, COMMA, step("portuguese-light-stem", PortugueseLightStemFilter::new));
                    case "ro" ->
                        folded(
                                tag,
                                COMMA,
                                step("romanian-normalization", RomanianNormalizationFilter::new),
                                snowball("romanian", RomanianStemmer::new));
                    case "ru" -> stemmed(tag, PLAIN_COMMA, snowball("russian", RussianStemmer::new));
                    case "sr" ->
                        stemmed(
                                tag,
                                PLAIN_COMMA,
                                snowball("serbian", SerbianStemmer::new),
                                step("serbian-normalization", SerbianNormalizationFilter::new));
                    case "sv" -> stemmed(tag, COMMA, snowball("swedish", SwedishStemmer::new));
                    case "ta" -> folded(tag, PLAIN_POINT, indic(), snowball("tamil", TamilStemmer::new));
                    case "te" ->
                        new AnalyzerSpec(
                                tag,
                                PLAIN_POINT,
                                List.of(indic(), step("telugu-normalization", TeluguNormalizationFilter::new)),
                                List.of(LOWER),
                                List.of(step("telugu-stem", TeluguStemFilter::new)));
                    case "th" -> folded(tag, PLAIN_POINT, step("thai-normalization", ThaiNormalizationFilter::new));
                    case "tr" ->
                        new AnalyzerSpec(
                                tag,
                                Orthography.of(Apostrophes.SUFFIX, true),
                                List.of(),
                                List.of(step("turkish-lower-case", TurkishLowerCaseFilter::new)),
                                List.of(snowball("turkish", TurkishStemmer::new)));
                    default -> throw new AssertionError("language without an analyzer: " + tag);
                });
    }

    private static Orthography eliding(String tag) {
        return Orthography.eliding(
                WordLists.of(AnalyzerSpecs.class, "elided.txt").words(tag, "elided"));
    }

    private static AnalyzerSpec stemmed(String tag, Orthography orthography, Step... stem) {
        return new AnalyzerSpec(tag, orthography, List.of(), List.of(LOWER), List.of(stem));
    }

    private static AnalyzerSpec folded(String tag, Orthography orthography, Step fold, Step... stem) {
        return new AnalyzerSpec(tag, orthography, List.of(fold), List.of(LOWER), List.of(stem));
    }

    private static Step arabic() {
        return step("arabic-normalization", ArabicNormalizationFilter::new);
    }

    private static Step indic() {
        return step("indic-normalization", IndicNormalizationFilter::new);
    }

    private static Step snowball(String language, Supplier<SnowballStemmer> stemmer) {
        return step(language + "-snowball", snowballFilter(stemmer));
    }

    private static UnaryOperator<TokenStream> snowballFilter(Supplier<SnowballStemmer> stemmer) {
        return in -> new SnowballFilter(in, stemmer.get());
    }

    private static Step step(String name, UnaryOperator<TokenStream> filter) {
        return new Step(name, filter);
    }
}
