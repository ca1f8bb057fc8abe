package dateline.semantic;

import dateline.vector.EmbeddingException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What the files of a model do not say themselves: the content of `dateline.json`, all of it optional.
///
/// ```json
/// {"name": "multilingual-e5-small", "languages": ["de", "en", "fr"], "maxTokens": 512, "pooling": "mean",
///  "queryPrefix": "query: ", "passagePrefix": "passage: "}
/// ```
///
/// @param name          a name for people
/// @param languages     tags of the languages that the model was made for; empty for any
/// @param maxTokens     how many tokens it reads at once; if absent, as many as its tokenizer says
/// @param pooling       how the vectors of the tokens become one
/// @param queryPrefix   what is set before the text of a query
/// @param passagePrefix what is set before each window of an article
record ModelDescription(
        String name,
        Set<String> languages,
        OptionalInt maxTokens,
        Pooling pooling,
        String queryPrefix,
        String passagePrefix) {

    private static final Set<String> MEMBERS =
            Set.of("name", "languages", "maxTokens", "pooling", "queryPrefix", "passagePrefix");

    private static final int LEAST_TOKENS = 16;
    private static final int MOST_TOKENS = 8192;

    ModelDescription {
        languages = Set.copyOf(languages);
        Objects.requireNonNull(pooling, "pooling must not be null");
        if (maxTokens.isPresent()) {
            checkTokens(maxTokens.getAsInt());
        }
    }

    /// How the vectors of the tokens become one vector.
    enum Pooling {
        /// Their mean.
        MEAN,
        /// That of the first token.
        CLS
    }

    static int checkTokens(int maxTokens) {
        if (maxTokens < LEAST_TOKENS || maxTokens > MOST_TOKENS) {
            throw new EmbeddingException(
                    "maxTokens must be " + LEAST_TOKENS + " to " + MOST_TOKENS + ", not " + maxTokens);
        }
        return maxTokens;
    }

    /// {@return what a document says}
    ///
    /// @param json  the document; no value if there is none
    /// @param named the name where it says none
    /// @throws EmbeddingException if it says what cannot be
    static ModelDescription of(Json json, String named) {
        for (String member : json.members().keySet()) {
            if (!MEMBERS.contains(member)) {
                throw new EmbeddingException("dateline.json has a member '" + member
                        + "', which is not known: known are " + String.join(", ", new TreeSet<>(MEMBERS)));
            }
        }
        List<String> languages = json.get("languages").items().stream()
                .flatMap(language -> language.text().stream())
                .toList();
        Json tokens = json.get("maxTokens");
        return new ModelDescription(
                json.get("name").text(named),
                Set.copyOf(languages),
                tokens.isNull() ? OptionalInt.empty() : OptionalInt.of(tokens.integer(0)),
                pooling(json.get("pooling").text("mean")),
                json.get("queryPrefix").text(""),
                json.get("passagePrefix").text(""));
    }

    private static Pooling pooling(String word) {
        return switch (word) {
            case "mean" -> Pooling.MEAN;
            case "cls" -> Pooling.CLS;
            default -> throw new EmbeddingException("dateline.json: pooling must be mean or cls, not '" + word + "'");
        };
    }

    /// {@return all that decides vectors, as text}
    String decisive() {
        return String.join(
                "\n", maxTokens.toString(), pooling.name().toLowerCase(Locale.ROOT), queryPrefix, passagePrefix);
    }
}
