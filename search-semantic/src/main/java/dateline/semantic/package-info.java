/// Runs sentence-embedding models in ONNX: text → tokens → windows → vectors.
///
/// Begin with [OnnxModels], which finds a model: the embedded one, or the files of a folder ([ModelFiles]). A model is
/// an [OnnxEmbeddingModel]. On the way of a text, [TokenizerFile] makes the tokenizer that `tokenizer.json` describes,
/// [WordPieceTokenizer] or [UnigramTokenizer]; its tokens are divided into windows, and [OnnxSession] runs each of
/// them by itself, on one of its threads.
///
/// @since 0.1
package dateline.semantic;
