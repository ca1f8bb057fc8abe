package dateline.cli.command;

import dateline.IndexOptions;
import dateline.cli.option.Arguments;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.query.RankingModel;
import dateline.vector.EmbeddingException;
import dateline.vector.EmbeddingModel;
import dateline.vector.EmbeddingModelProvider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds the embedding model of a command. It comes from a module that is on the class path only where it is asked for,
/// which the launcher sees to.
public final class EmbeddingModels {

    private EmbeddingModels() {}

    /// {@return options to open an index with: with a model, if `--rank` asks for meaning}
    ///
    /// @param options   the options without it
    /// @param arguments what was typed
    /// @param session   has the directory
    public static IndexOptions with(IndexOptions options, Arguments arguments, Session session) {
        return with(options, List.of(arguments.get(QueryOptions.RANK)), arguments, session);
    }

    /// {@return options to open an index with: with a model, if any of some rankings asks for meaning}
    public static IndexOptions with(
            IndexOptions options, Collection<RankingModel> rankings, Arguments arguments, Session session) {
        return rankings.stream().anyMatch(RankingModel::isSemantic)
                ? options.toBuilder().model(model(arguments, session)).build()
                : options;
    }

    /// {@return options to open an index with for a session in which meaning may be asked for later: with a model, if
    /// there is one}
    public static IndexOptions withAny(IndexOptions options, Arguments arguments, Session session) {
        return EmbeddingModelProvider.find().isPresent()
                ? options.toBuilder().model(model(arguments, session)).build()
                : options;
    }

    /// {@return the model of `--model`, or the embedded one}
    ///
    /// @param arguments what was typed
    /// @param session   has the directory
    public static EmbeddingModel model(Arguments arguments, Session session) {
        EmbeddingModelProvider provider = EmbeddingModelProvider.find()
                .orElseThrow(() -> new UsageException(
                        "ranking by meaning needs search-semantic, which was not loaded: set DATELINE_SEMANTIC=1"));
        Optional<String> folder = arguments.get(QueryOptions.MODEL);
        try {
            return folder.isPresent() ? provider.open(session.path(folder.get())) : provider.standard();
        } catch (EmbeddingException e) {
            throw new UsageException("--model: " + e.getMessage());
        }
    }
}
