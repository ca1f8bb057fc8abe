/// Internal: text before it is cut into words: its normal form, and whether its capitals are meaningful.
package dateline.analysis.text;
