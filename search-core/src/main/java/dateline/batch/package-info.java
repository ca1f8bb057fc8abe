/// Stories of collections that are too large to be joined on one machine.
///
/// 1. [dateline.Stories#exportBands] writes the texts of an index and the buckets in which likely copies meet.
/// 2. A job on many machines, or any other program, groups the buckets and compares their members by the functions of
///    [dateline.batch.StoryBatch], which are those of an index. The Apache Spark job in `examples/spark` does.
/// 3. [dateline.ArticleIndex#importStories] reads the pairs that were found, or labels alone.
///
/// All values here are immutable, and all functions are safe for use by many threads.
package dateline.batch;
