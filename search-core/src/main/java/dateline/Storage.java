package dateline;

/// Where an index lies, when that is neither a folder nor memory. `dateline.lucene.LuceneStorage` makes one of a
/// Lucene directory, `dateline.opensearch.OpenSearch` one of an index on a cluster.
///
/// @since 0.1
public interface Storage {}
