/// Internal: text to tokens. The only package that imports Lucene's analysis packages.
///
/// Start at [dateline.analysis.LanguageAnalysis].
///
/// 1. [dateline.analysis.NormalText] gives the one form in which text is stored, shown and analysed.
/// 2. [dateline.analysis.WordScanner] cuts it into words and their parts, with offsets into that text.
/// 3. [dateline.analysis.WordForms] gives each its three forms, exact, stem and cased, by the steps of a
///    [dateline.analysis.AnalyzerSpec], one per language ([dateline.analysis.AnalyzerSpecs]).
/// 4. [dateline.analysis.TextAnalyzer] stacks joined forms and writes all into an [dateline.analysis.AnalyzedText],
///    which an index reads three times: stems, their exact twin, and the scored field.
/// 5. A query goes the same way, and [dateline.analysis.QueryReader] makes a [dateline.analysis.QueryText] of it.
///
/// Beside this, [dateline.analysis.LanguageDetector] says which language a text is in, by its script and by
/// [dateline.analysis.FunctionWords]; the readers of files use it too.
package dateline.analysis;
