/// Internal: from our query to Lucene's. Start at [Translator], which translates a query twice: once scored over all
/// text, once field by field for highlighting. [PreparedSearch] is a request with all of that resolved.
package dateline.search.translate;
