package dateline.vector;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A model that turns texts into vectors, so that texts of like meaning have vectors of like direction.
///
/// A vector depends on nothing but the model and the text: not on the other texts of a call, nor on their order. All
/// vectors have length 1, so that the inner product of two is their cosine; that of a text of which the model reads
/// nothing may be 0.
///
/// Loading a model is expensive. An implementation loads it when the first text comes, so that [#name],
/// [#fingerprint] and [#languages] are cheap. Implementations are safe for use by many threads.
///
/// @since 0.1
public interface EmbeddingModel extends AutoCloseable {

    /// {@return a name for people, such as `all-MiniLM-L6-v2 (int8)`}
    String name();

    /// {@return what identifies the model: 64 lower-case hexadecimal digits that change with everything that decides
    /// its vectors: weights, tokenizer, prefixes, pooling and token limit}
    ///
    /// @throws EmbeddingException if the model cannot be read
    String fingerprint();

    /// {@return what else its results may depend on, such as the version of the runtime and the instructions of the
    /// processor, by name}
    Map<String, String> environment();

    /// {@return the language tags that the model was made for, such as `en`; empty for any language}
    Set<String> languages();

    /// {@return how many numbers a vector has, 1 to 65,535}
    ///
    /// @throws EmbeddingException if the model cannot be loaded
    int dimensions();

    /// {@return how many tokens it reads at once, including those that it adds; longer texts are divided into windows}
    ///
    /// @throws EmbeddingException if the model cannot be loaded
    int maxTokens();

    /// {@return for each text the vectors of its windows, in order: at least one, and at most `windows`; what is behind
    /// the last window is not read}
    ///
    /// @param texts   the texts, such as whole articles
    /// @param windows the largest number of windows, at least 1
    /// @throws EmbeddingException if the model cannot be loaded or run
    List<float[][]> passages(List<String> texts, int windows);

    /// {@return the vector of what somebody looks for; of a long text, of its beginning}
    ///
    /// @param text the text
    /// @throws EmbeddingException if the model cannot be loaded or run
    float[] query(String text);

    /// Frees what the model holds. It must not be used afterwards.
    @Override
    void close();
}
