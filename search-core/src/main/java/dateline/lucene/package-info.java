/// The escape hatch: the one place where Lucene's types are public. What is here changes with Lucene's major versions,
/// all else of dateline does not.
///
/// [dateline.lucene.LuceneStorage] opens an index in a Lucene directory of one's own,
/// [dateline.lucene.LuceneClause] puts a Lucene query into a [dateline.query.Query] as a clause or filter,
/// [dateline.lucene.LuceneAnalysis] gives the analyzers of a language, and [dateline.lucene.SearcherLease] lends the
/// searcher of an open index. The names of the Lucene fields are listed in `docs/ARCHITECTURE.md`.
///
/// @since 0.1
package dateline.lucene;
