/// Internal: asking the index.
///
/// [dateline.search.Searcher] answers a request over one [dateline.index.Snapshot]: the
/// [dateline.search.translate.Translator] turns the query into Lucene, [dateline.search.rank.Ranking] finds and scores
/// the best articles, [dateline.search.answer.Snippets] marks what matched in those that are shown,
/// [dateline.search.answer.Facets] counts over all that were found, [dateline.search.answer.StoryCollapser] shows each
/// story once, and a [dateline.search.rank.Cursor] says where the next page begins.
package dateline.search;
