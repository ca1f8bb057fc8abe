/// What is served: [dateline.serve.index.ServedIndex], an index under a name that follows its commits.
///
/// @since 0.1
package dateline.serve.index;
