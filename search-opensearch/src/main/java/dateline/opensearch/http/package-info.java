/// Internal: requests to a cluster over HTTP, and JSON. Start at [dateline.opensearch.http.HttpCluster].
package dateline.opensearch.http;
