/// Internal: how the postings of articles are gathered when a segment is written, see [PackedPostingsFormat].
@org.jspecify.annotations.NullMarked
package dateline.index.postings;
