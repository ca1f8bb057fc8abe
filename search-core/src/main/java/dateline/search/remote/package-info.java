/// Internal: searching an index whose articles an engine elsewhere keeps. Start at
/// [dateline.search.remote.RemoteSearcher].
package dateline.search.remote;
