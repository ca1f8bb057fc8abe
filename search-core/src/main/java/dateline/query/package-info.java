/// What is asked.
///
/// [dateline.query.Query] is the question as a value: a sealed tree, made by its factories or by
/// [dateline.query.parser.QueryParser] from text. A [dateline.query.SearchRequest] adds how the answer is wanted: how many
/// hits, in which [dateline.query.Sort] order, with which filters and facets, against which clock.
///
/// The flow: text → `QueryParser` → `ParseResult` (query and warnings) → `SearchRequest` → an index. Within the parser:
/// text → tokens (`Lexer`) → tokens without faults (`TokenRepair`) → tree (`RecursiveDescentParser`);
/// `ProblemCollector` decides whether a fault
/// ends it or is told at the end.
///
/// Nothing here knows how a question is answered.
package dateline.query;
