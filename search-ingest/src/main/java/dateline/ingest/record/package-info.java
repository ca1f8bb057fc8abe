/// Internal: what every format is made of.
///
/// A [dateline.ingest.record.Format] recognises its kind of bytes by their beginning and opens a
/// [dateline.ingest.record.ItemReader] on them, from which items are pulled one at a time: a
/// [dateline.ingest.record.RawRecord] (fields as they stand in the file), a [dateline.ingest.record.BadRecord] (a
/// record that could not be read, and why), or a [dateline.ingest.record.Member] (bytes within, of whatever format).
/// Archives and compressed files are formats like all others; so the caller keeps the readers on one stack, and nesting
/// needs neither recursion nor temporary files.
package dateline.ingest.record;
