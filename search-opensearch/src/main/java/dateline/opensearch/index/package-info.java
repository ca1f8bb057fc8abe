/// Internal: an index on a cluster, its fields, documents and statistics. Start at
/// [dateline.opensearch.index.ClusterEngine].
package dateline.opensearch.index;
