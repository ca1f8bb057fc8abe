/// Internal: asking the index.
///
/// [dateline.search.Searcher] answers a request over one [dateline.index.Snapshot]: the [dateline.search.Translator]
/// turns the query into Lucene, [dateline.search.Ranking] finds and scores the best articles,
/// [dateline.search.Snippets] marks what matched in those that are shown, [dateline.search.Facets] counts over all that
/// were found, [dateline.search.Folding] shows each story once, and a [dateline.search.Cursor] says where the next page
/// begins.
package dateline.search;
