/// Internal: searching. [Searcher] answers requests over one [dateline.index.Snapshot]; [SearchPipeline] lists the
/// stages of a search. Each stage has a package below this one, and imports only those before it: `limit`, `span`,
/// `terms`, `story`, `translate`, `rank`, `answer`, `explain`.
package dateline.search;
