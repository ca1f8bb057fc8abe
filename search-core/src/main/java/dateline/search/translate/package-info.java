/// Internal: our query in Lucene's terms. Start at [Translator], which makes two queries of one: one that scores words
/// as one text, and one that leaves each word in its field, for marking. [PreparedSearch] is a request with all that
/// resolved.
package dateline.search.translate;
