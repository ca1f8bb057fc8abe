/// Internal: the tokens of a text and the streams that an index reads from them. Start at
/// [dateline.analysis.token.TextAnalyzer].
package dateline.analysis.token;
