/// Texts as vectors: what a model has to offer so that articles can be ranked by meaning.
///
/// Begin with [EmbeddingModel]. An index is given one by `IndexOptions.Builder.model`; the module `search-semantic` has
/// an implementation that runs models in ONNX, and [EmbeddingModelProvider] is how a program finds it without naming
/// it.
///
/// @since 0.1
package dateline.vector;
