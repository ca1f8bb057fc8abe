/// Internal: text to tokens. Only this package and those below it import Lucene's analysis packages.
///
/// Start at [dateline.analysis.LanguageAnalysis].
///
/// 1. `text`: `NormalText` makes the one form in which text is stored, shown and analysed.
/// 2. `tokenizer`: `WordScanner` cuts it into compounds and their parts, with offsets into that text.
/// 3. `filter`: `WordForms` makes the three forms of each word (exact, stem and cased) by the filters of an
///    `AnalyzerSpec`, one per language (`AnalyzerSpecs`).
/// 4. `sentence`: `SentenceSplitter` finds sentences and paragraphs.
/// 5. `token`: `TextAnalyzer` stacks joined forms and writes all into an `AnalyzedText`, which an index reads three
/// times:
///    stems, their exact twin, and the scored field.
/// 6. `query`: the words of a query are analysed the same way, and `QueryReader` makes a `QueryText` of them.
///
/// Beside these, `language` has the `LanguageDetector`, which uses scripts and `FunctionWords`, and `alias` has the
/// names that a user declares equal.
package dateline.analysis;
