/// Internal: searching an index whose articles a remote engine keeps. Start at
/// [dateline.search.remote.RemoteSearcher].
package dateline.search.remote;
