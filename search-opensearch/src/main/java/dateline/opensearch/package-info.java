/// Indexes of articles on an OpenSearch cluster. [dateline.opensearch.OpenSearch] says where one is; it is then opened
/// and used like any other.
///
/// @since 0.1
package dateline.opensearch;
