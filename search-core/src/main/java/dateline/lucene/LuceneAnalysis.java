package dateline.lucene;

import dateline.analysis.LanguageAnalysis;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;

/// The analyzers by which articles were turned into terms. They are shared: do not close them.
///
/// @since 0.1
public final class LuceneAnalysis {

    private LuceneAnalysis() {}

    /// {@return the analyzer of title, lead and body}
    ///
    /// @param language a BCP 47 tag; one that has no analysis of its own gives that of unknown languages
    public static Analyzer stems(String language) {
        Objects.requireNonNull(language, "language must not be null");
        return LanguageAnalysis.of(language).stemAnalyzer();
    }

    /// {@return the analyzer of the exact twins of title, lead and body}
    ///
    /// @param language a BCP 47 tag
    public static Analyzer exact(String language) {
        Objects.requireNonNull(language, "language must not be null");
        return LanguageAnalysis.of(language).exactAnalyzer();
    }

    /// {@return the analyzer of authors, publishers, sections, tags, places and addresses}
    public static Analyzer words() {
        return LanguageAnalysis.words().exactAnalyzer();
    }
}
