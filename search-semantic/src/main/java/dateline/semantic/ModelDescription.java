package dateline.semantic;

import dateline.vector.EmbeddingException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    private static void checkTokens(int maxTokens) {
        if (maxTokens < LEAST_TOKENS || maxTokens > MOST_TOKENS) {
            throw new EmbeddingException(
                    "maxTokens must be " + LEAST_TOKENS + " to " + MOST_TOKENS + ", not " + maxTokens);
        }
    }

    /// {@return how many tokens the model reads at once}
    ///
    /// @param tokenizer what its tokenizer says, which counts if nothing else is described
    int tokens(int tokenizer) {
        if (maxTokens.isEmpty() && (tokenizer < LEAST_TOKENS || tokenizer > MOST_TOKENS)) {
            throw new EmbeddingException("tokenizer.json says that the model reads " + tokenizer
                    + " tokens at once, which is not " + LEAST_TOKENS + " to " + MOST_TOKENS
                    + ": set maxTokens in dateline.json");
        }
        return maxTokens.orElse(tokenizer);
    }

    /// {@return what a document says}
    ///
    /// @param json  the document; no value if there is none
    /// @param named the name where it says none
    /// @throws EmbeddingException if it says what cannot be
    static ModelDescription of(Json json, String named) {
        if (!json.isNull() && !json.isObject()) {
            throw new EmbeddingException("dateline.json must hold an object: {\"name\": …}");
        }
        for (String member : json.members().keySet()) {
            if (!MEMBERS.contains(member)) {
                throw new EmbeddingException("dateline.json has a member '" + member
                        + "', which is not known: known are " + String.join(", ", new TreeSet<>(MEMBERS)));
            }
        }
        return new ModelDescription(
                text(json, "name", named),
                languages(json.get("languages")),
                maxTokens(json.get("maxTokens")),
                pooling(text(json, "pooling", "mean")),
                text(json, "queryPrefix", ""),
                text(json, "passagePrefix", ""));
    }

    private static String text(Json json, String member, String absent) {
        Json value = json.get(member);
        return value.isNull() ? absent : value.text().orElseThrow(() -> wrong(member, "a text"));
    }

    private static Set<String> languages(Json value) {
        if (!value.isNull() && !value.isArray()) {
            throw wrong("languages", "a list of tags such as [\"en\"]");
        }
        return value.items().stream()
                .map(tag -> tag.text().orElseThrow(() -> wrong("languages", "a list of tags such as [\"en\"]")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OptionalInt maxTokens(Json value) {
        if (value.isNull()) {
            return OptionalInt.empty();
        }
        double number = value.number(Double.NaN);
        if (number != Math.rint(number)) {
            throw wrong("maxTokens", "a whole number");
        }
        return OptionalInt.of((int) number);
    }

    private static EmbeddingException wrong(String member, String expected) {
        return new EmbeddingException("dateline.json: " + member + " must be " + expected);
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
