/// Internal: the order of the articles found. [Ranking] finds the best by Lucene, [Rescoring] scores the first of them
/// again, and [Cursor] says where a page ended.
package dateline.search.rank;
