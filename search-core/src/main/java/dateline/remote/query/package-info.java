/// Internal: an engine elsewhere, and the queries that it is asked. Start at [dateline.remote.query.RemoteEngine].
package dateline.remote.query;
