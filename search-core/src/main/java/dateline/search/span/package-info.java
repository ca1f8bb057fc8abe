/// Internal: positions. A [SpanPattern] says what is to stand where; [SpanFinders] makes the finder of each kind, which
/// gives the spans of one document after the other; [SpanPatternQuery] is Lucene's query over them.
package dateline.search.span;
