/// Internal: the terms of one snapshot. [TermExpander] finds the forms of a word that occur, [PatternExpansion] the
/// words of a pattern, [WordStatistics] and [WordWeights] say how rare and how important a word is, and [Scoring] how
/// articles are scored by them.
package dateline.search.terms;
