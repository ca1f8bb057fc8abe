package dateline.semantic;

import dateline.vector.EmbeddingModel;
import dateline.vector.EmbeddingModelProvider;
import java.nio.file.Path;

/// Models in ONNX, run by ONNX Runtime on the processor.
///
/// ```java
/// try (EmbeddingModel model = OnnxModels.embedded()) {
///     float[] vector = model.query("doctors who strike");
/// }
/// ```
///
/// The native code of ONNX Runtime is unpacked once, into the user's cache folder, and found by the system property
/// `onnxruntime.native.path`, which is left alone where it is set. A file that is no model is refused; one that was
/// made to do harm can crash the process: use models that you trust.
///
/// Safe for use by many threads.
///
/// @since 0.1
public final class OnnxModels implements EmbeddingModelProvider {

    /// Makes a provider; for [java.util.ServiceLoader].
    public OnnxModels() {}

    /// {@return the embedded model: all-MiniLM-L6-v2, quantised to 8 bits, of English, 384 dimensions, 256 tokens}
    public static EmbeddingModel embedded() {
        return new OnnxEmbeddingModel(new ModelFiles.Embedded());
    }

    /// {@return the model in a folder, which has the network in `model.onnx`, a tokenizer of the types WordPiece or
    /// Unigram in `tokenizer.json`, and may say more in `dateline.json`: `name`, `languages`, `maxTokens`, `pooling`
    /// (`mean` or `cls`), `queryPrefix`, `passagePrefix`}
    ///
    /// @param folder the folder
    /// @throws dateline.vector.EmbeddingException if a file is missing, or says what cannot be
    public static EmbeddingModel in(Path folder) {
        return new OnnxEmbeddingModel(ModelFiles.Folder.of(folder));
    }

    @Override
    public EmbeddingModel standard() {
        return embedded();
    }

    @Override
    public EmbeddingModel open(Path folder) {
        return in(folder);
    }
}
