/// Internal: the terms of one snapshot. Which forms of a word the articles have ([TermExpander]), which words a pattern
/// stands for ([PatternExpansion]), how common and how much worth each is ([WordStatistics], [WordWeights]), and how
/// articles are scored by them ([Scoring]).
package dateline.search.terms;
