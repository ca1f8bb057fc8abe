/// Internal: a remote engine and its queries. Start at [dateline.remote.query.RemoteEngine].
package dateline.remote.query;
