package dateline.analysis;

import dateline.analysis.Chain.Step;
import dateline.analysis.Orthography.Apostrophes;
import java.util.List;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/// The chains, one per language.
final class Languages {
    private static final Step LOWER = new Step("lower-case", LowerCaseFilter::new);
    private static final Step ASCII = new Step("ascii-folding", ASCIIFoldingFilter::new);

    /// For text whose language is not known: small letters, no stems.
    static final Chain UNKNOWN =
            new Chain("und", Orthography.of(Apostrophes.POSSESSIVE, false), List.of(LOWER), List.of(), List.of());

    /// For names and labels of any language: small letters, accents off, no stems.
    static final Chain WORDS = new Chain(
            "x-words", Orthography.of(Apostrophes.POSSESSIVE, false), List.of(LOWER), List.of(ASCII), List.of());

    static final Chain ENGLISH = new Chain(
            "en",
            Orthography.of(Apostrophes.POSSESSIVE, false),
            List.of(LOWER),
            List.of(ASCII),
            List.of(new Step("porter2", in -> new SnowballFilter(in, new EnglishStemmer()))));

    private static final List<Chain> ALL = List.of(ENGLISH);

    private Languages() {}

    /// {@return the chains of all languages that have their own, in no particular order}
    static List<Chain> all() {
        return ALL;
    }
}
