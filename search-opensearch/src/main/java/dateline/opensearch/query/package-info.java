/// Internal: queries in OpenSearch's query language. Start at [dateline.opensearch.query.QueryWriter].
package dateline.opensearch.query;
