/// Internal: texts as databases of newspapers export them, many articles in one file:
/// [Nexis][dateline.ingest.export.Nexis] and [Factiva][dateline.ingest.export.Factiva].
package dateline.ingest.export;
