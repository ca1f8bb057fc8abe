/// Internal: how Lucene writes dateline's segments, see [DatelineCodec].
package dateline.index.store;
