/// Internal: the words of a query, each with the forms in which articles may have it. Start at
/// [dateline.analysis.query.AnalyzedQuery].
package dateline.analysis.query;
