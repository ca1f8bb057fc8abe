package dateline.analysis.filter;

import dateline.analysis.text.NormalText;
import dateline.analysis.tokenizer.Orthography;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;

/// How the words of one language are analysed: its orthography, then three runs of token filters.
///
/// ```
/// word as written ── fold ──▶ cased form ── lower ──▶ exact form ── stem ──▶ stem
/// ```
///
/// @param tag the language's BCP 47 tag, or a name of ours in the same form
/// @param orthography apostrophes and numbers
/// @param fold makes one of several spellings that readers take for the same; leaves capitals alone
/// @param lower makes small letters
/// @param stem makes the stem from the exact form
public record AnalyzerSpec(String tag, Orthography orthography, List<Step> fold, List<Step> lower, List<Step> stem) {

    /// One named filter.
    ///
    /// @param name as [LanguageAnalysis#describe] shows it; part of the fingerprint, so a filter that changes its
    ///     results changes its name
    public record Step(String name, UnaryOperator<TokenStream> filter) {
        public Step {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(filter, "filter");
        }
    }

    public AnalyzerSpec {
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(orthography, "orthography");
        fold = List.copyOf(fold);
        lower = List.copyOf(lower);
        stem = List.copyOf(stem);
    }

    /// {@return whether the stem may differ from the exact form}
    boolean stems() {
        return !stem.isEmpty();
    }

    /// {@return the exact form of a word or of a part of one: normalised, folded and lower-cased}
    ///
    /// @param word letters as typed
    public String exactLetters(String word) {
        List<UnaryOperator<TokenStream>> filters = new ArrayList<>(foldFilters());
        filters.addAll(lowerFilters());
        char[] chars = NormalText.of(word).toCharArray();
        return new WordFilters(filters).apply(chars, 0, chars.length).toString();
    }

    List<UnaryOperator<TokenStream>> foldFilters() {
        return filters(fold);
    }

    List<UnaryOperator<TokenStream>> lowerFilters() {
        return filters(lower);
    }

    List<UnaryOperator<TokenStream>> stemFilters() {
        return filters(stem);
    }

    private static List<UnaryOperator<TokenStream>> filters(List<Step> steps) {
        return steps.stream().map(Step::filter).toList();
    }
}
