/// What is searched for.
///
/// [dateline.query.Query] is a query as a value: a sealed tree, made by its factories or by
/// [dateline.query.parser.QueryParser] from text. A [dateline.query.SearchRequest] adds how the answer is wanted: how
/// many hits, in which [dateline.query.Sort] order, with which filters and facets, against which clock.
///
/// The flow: text → `QueryParser` → `ParseResult` (query and warnings) → `SearchRequest` → an index.
///
/// Nothing here knows how a query is executed.
///
/// @since 0.1
package dateline.query;
