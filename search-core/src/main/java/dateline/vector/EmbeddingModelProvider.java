package dateline.vector;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/// Provides models. A module that runs models names its provider as a service, so that a program can use models without
/// depending on the runtime.
///
/// @since 0.1
public interface EmbeddingModelProvider {

    /// {@return the model to use when none is named}
    ///
    /// @throws EmbeddingException if there is none
    EmbeddingModel standard();

    /// {@return the model in a folder}
    ///
    /// @param folder the folder
    /// @throws EmbeddingException if there is no model in it that the provider can run
    EmbeddingModel open(Path folder);

    /// {@return the first provider on the class path or module path, if there is any}
    static Optional<EmbeddingModelProvider> find() {
        return ServiceLoader.load(EmbeddingModelProvider.class).findFirst();
    }
}
