import org.jspecify.annotations.NullMarked;

/// Sentence-embedding models in ONNX, for ranking by meaning.
@NullMarked
module dateline.semantic {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.microsoft.onnxruntime;
    requires transitive dateline.core;

    // From a model to vectors.
    exports dateline.semantic;

    provides dateline.vector.EmbeddingModelProvider with
            dateline.semantic.OnnxModels;
}
