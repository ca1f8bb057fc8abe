/// Internal: tables as text, CSV and TSV.
///
/// [dateline.ingest.table.Rows] reads rows, and finds its way again behind a broken one;
/// [dateline.ingest.table.Dialect] finds out how a table is written and what its columns are.
package dateline.ingest.table;
