/// Internal: positions. A [Places] says what is to stand where; [PlaceFinders] makes the finder of each kind, which
/// gives the spans of one document after the other; [PlacesQuery] is Lucene's query over them.
package dateline.search.span;
