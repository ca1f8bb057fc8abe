package dateline.analysis.tokenizer;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a language does with apostrophes, and with points and commas in numbers.
///
/// @param apostrophes what an apostrophe inside a word means
/// @param elided with [Apostrophes#ELISION]: the lower-case words that lose their vowel before an apostrophe, and are
///     left out of the term (`l'avion` is `avion`)
/// @param commaDecimal whether `1.000` is a thousand and `1,5` one and a half; else it is the other way round
public record Orthography(Apostrophes apostrophes, SortedSet<String> elided, boolean commaDecimal) {

    /// What an apostrophe inside a word means.
    public enum Apostrophes {
        /// A final `'s` is cut off: `Kim's` is `Kim`.
        POSSESSIVE,
        /// A short word before it is cut off: `l'avion` is `avion`.
        ELISION,
        /// A suffix follows it and is cut off: `Ankara'da` is `Ankara`.
        SUFFIX,
        /// It is a letter.
        KEPT
    }

    public Orthography {
        Objects.requireNonNull(apostrophes, "apostrophes");
        elided = Collections.unmodifiableSortedSet(new TreeSet<>(elided));
    }

    public static Orthography of(Apostrophes apostrophes, boolean commaDecimal) {
        return new Orthography(apostrophes, Collections.emptySortedSet(), commaDecimal);
    }

    public static Orthography eliding(Collection<String> words) {
        return new Orthography(Apostrophes.ELISION, new TreeSet<>(words), true);
    }
}
