/// Internal: the vectors of articles beside an index, made when they are needed and kept.
///
/// Begin with [ArticleVectors], which has a model and its [VectorStore]. A text is known by its [TextName], which is
/// kept by the digest of each article that has the text, and its vectors are its [WindowVectors]: int8, one for each
/// window that the model read.
package dateline.vector.store;
