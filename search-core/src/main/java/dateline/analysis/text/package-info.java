/// Internal: text before it is cut into words: its normal form, and whether its capitals are meaningful; and lists of
/// words by language.
package dateline.analysis.text;
