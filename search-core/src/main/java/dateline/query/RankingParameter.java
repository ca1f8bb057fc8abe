package dateline.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A number that a ranking uses, and that can be tuned to a collection. See [RankingParameters].
///
/// @since 0.1
public enum RankingParameter {
    /// What an occurrence in the title counts, where one in the body counts 1.
    TITLE("title", 2, 0, 100, 1, 1.5, 2, 3, 4, 6),
    /// What an occurrence in the lead counts, where one in the body counts 1.
    LEAD("lead", 1.5, 0, 100, 1, 1.5, 2, 3),
    /// How many average lengths an article must have for an occurrence in it to count as one; *c* of the second
    /// normalisation of divergence from randomness.
    LENGTH("length", 1, .01, 100, .5, .7, 1, 1.5, 2, 4),
    /// What a function word, such as *the*, counts beside others.
    FUNCTION_WORDS("function-words", .1, 0, 1, 0, .05, .1, .2, .5, 1),
    /// What a pair of neighbours in the query adds at most, where the lesser of the two alone adds 1.
    NEAR("near", .3, 0, 10, 0, .15, .3, .6, 1),
    /// The share of the words that the best articles have in common, the query itself keeping the rest.
    FEEDBACK("feedback", .3, 0, .95, 0, .15, .3, .45, .6),
    /// The weight of meaning, words keeping the rest.
    SEMANTIC("semantic", .65, 0, 1, .4, .5, .6, .65, .7, .8),
    /// How many of the best articles are compared by meaning; deep-semantic compares all thousand that are
    /// rescored.
    SEMANTIC_WINDOW("semantic-window", 200, 1, 1000, 20, 50, 100, 200, 500, 1000),
    /// How far the query is moved towards the meaning of the best articles before it is compared again.
    SEMANTIC_FEEDBACK("semantic-feedback", .4, 0, .95, 0, .2, .3, .4, .5),
    /// How slowly further occurrences of a word stop counting in BM25.
    K1("k1", 1.2, 0, 100, .6, .9, 1.2, 1.6, 2, 3),
    /// How much the length of an article counts in BM25.
    B("b", .75, 0, 1, .2, .4, .6, .75, .9);

    private final String word;
    private final double standard;
    private final double least;
    private final double most;
    private final List<Double> choices;

    RankingParameter(String word, double standard, double least, double most, double... choices) {
        this.word = word;
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.choices = Arrays.stream(choices).boxed().toList();
    }

    /// {@return its name in texts: `function-words`}
    public String word() {
        return word;
    }

    /// {@return its value where nothing else is said, the same for every collection}
    public double standard() {
        return standard;
    }

    /// {@return values that are worth a try, in ascending order}
    public List<Double> choices() {
        return choices;
    }

    /// {@return the value, if it is one that this parameter can have}
    ///
    /// @param value the value
    /// @throws IllegalArgumentException if it is not, saying the range
    public double check(double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s must be %s to %s, not %s", word, text(least), text(most), text(value)));
        }
        return value;
    }

    /// {@return the parameters that count for a model, in the order of this list}
    ///
    /// @param model the model
    public static List<RankingParameter> of(RankingModel model) {
        Objects.requireNonNull(model, "model must not be null");
        List<RankingParameter> parameters = new ArrayList<>();
        for (RankingParameter parameter : values()) {
            if (parameter.countsFor(model)) {
                parameters.add(parameter);
            }
        }
        return List.copyOf(parameters);
    }

    private boolean countsFor(RankingModel model) {
        return switch (this) {
            case K1, B -> model == RankingModel.BM25;
            case FEEDBACK -> model.isDeep();
            case SEMANTIC, SEMANTIC_FEEDBACK -> model.isSemantic();
            case SEMANTIC_WINDOW -> model == RankingModel.SEMANTIC;
            case TITLE, LEAD, LENGTH, FUNCTION_WORDS, NEAR -> model != RankingModel.BM25;
        };
    }

    /// {@return the parameter of a name}
    ///
    /// @param word its name in texts
    public static Optional<RankingParameter> named(String word) {
        Objects.requireNonNull(word, "word must not be null");
        return Arrays.stream(values())
                .filter(parameter -> parameter.word.equals(word))
                .findFirst();
    }

    /// {@return a value as it is written: `2`, `0.75`}
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
