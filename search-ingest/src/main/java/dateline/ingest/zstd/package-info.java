/// Internal: unpacks Zstandard, as RFC 8878 describes it.
///
/// Begin with [dateline.ingest.zstd.ZstdStream]. A frame is a row of blocks ([dateline.ingest.zstd.Block]); a block has
/// literals, packed by Huffman's code ([dateline.ingest.zstd.Literals]), and sequences, packed by finite state entropy
/// ([dateline.ingest.zstd.Sequences]), which say in which order literals and earlier output make the output.
///
/// It is here because no library does it that runs on Java 21, needs no native code, and does not reach into memory
/// through `sun.misc.Unsafe`, of which newer Javas complain on standard error. Everything is bounds-checked by Java
/// itself, which suits input from anywhere.
package dateline.ingest.zstd;
