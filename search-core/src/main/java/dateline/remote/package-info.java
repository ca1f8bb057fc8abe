/// Internal: what a remote engine says of an index and is given of an article, in plain values. Start at
/// [dateline.remote.IndexStatistics].
package dateline.remote;
