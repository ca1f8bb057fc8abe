/// Internal: the token filters of each language and the three forms of a word. Start at
/// [dateline.analysis.filter.AnalyzerSpecs].
package dateline.analysis.filter;
