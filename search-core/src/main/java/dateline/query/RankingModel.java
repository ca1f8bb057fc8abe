package dateline.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// How articles are scored.
///
/// @since 0.1
public enum RankingModel {
    /// Title, lead and body as one text of weighted parts, function words counting little, and higher where neighbours
    /// in the query are near one another in the text.
    DEFAULT,
    /// Plain BM25 (k1 = 1.2, b = 0.75 unless tuned) over the same text as one field, as a baseline to compare with.
    BM25,
    /// As the default, and once more with the words that the best articles share. Finds more of what is relevant, at
    /// several times the cost.
    DEEP,
    /// As the default, and the best articles once more by their meaning, as an embedding model sees it: those that say
    /// it in other words come up, and those that are like the best ones. What is found stays the same. Needs a
    /// model, see `IndexOptions.Builder.model`.
    SEMANTIC,
    /// As semantic, with all thousand articles that are rescored. Finds most of what is relevant, at several times
    /// the cost while vectors have to be made; needs a model.
    DEEP_SEMANTIC;

    /// {@return its name in texts: `deep-semantic`}
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the model of a name}
    ///
    /// @param word its name in texts, in any case
    public static Optional<RankingModel> named(String word) {
        Objects.requireNonNull(word, "word must not be null");
        return Arrays.stream(values())
                .filter(model -> model.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// {@return the names of all models}
    public static List<String> words() {
        return Arrays.stream(values()).map(RankingModel::word).toList();
    }

    /// {@return whether the words of the best articles are added}
    public boolean isDeep() {
        return this == DEEP;
    }

    /// {@return whether meaning counts, for which an embedding model is needed}
    public boolean isSemantic() {
        return this == SEMANTIC || this == DEEP_SEMANTIC;
    }
}
