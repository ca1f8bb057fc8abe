/// Internal: what was read before, so that only what changed is read again.
///
/// The manifest lies beside the index, in files that are mapped and not loaded: a table of files, a table of articles'
/// ids, and the names of both. A file is entered only after the articles that it gave are committed; so whenever a run
/// is killed, what the manifest says was read is in the index. Beside it lies the list of the web pages of a batch, and
/// the lines that their sources are known to repeat.
package dateline.ingest.manifest;
