/// Internal: positions. A [SpanPattern] describes which words occur where; [SpanFinders] creates the finder of each
/// kind, which returns the spans of one document after the other; [SpanPatternQuery] is the Lucene query over them.
package dateline.search.span;
