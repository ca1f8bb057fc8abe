/// Internal: which articles come first. [Ranking] finds the best by Lucene, [Rescoring] scores the first of them again;
/// [Cursor] says where a page ended.
package dateline.search.rank;
