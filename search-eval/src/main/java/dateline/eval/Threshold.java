package dateline.eval;

import java.util.Locale;
import java.util.Objects;

/// What a measure must reach, as continuous integration asks: `ndcg@10=0.40`.
///
/// @param measure the measure
/// @param least the smallest overall value that passes, a finite number
/// @since 0.1
public record Threshold(Measure measure, double least) {

    /// Checks the value.
    ///
    /// @throws IllegalArgumentException if it is not finite
    public Threshold {
        Objects.requireNonNull(measure, "measure must not be null");
        if (!Double.isFinite(least)) {
            throw new IllegalArgumentException("threshold " + least + " is not a finite number");
        }
    }

    /// Reads `measure=value`.
    ///
    /// @param text the text
    /// @return the threshold
    /// @throws IllegalArgumentException if the text has another form, or names no measure
    public static Threshold parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "threshold '" + text + "' is not of the form measure=value, as in ndcg@10=0.40");
        }
        Measure measure = Measure.parse(text.substring(0, equals));
        try {
            return new Threshold(measure, Double.parseDouble(text.substring(equals + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("threshold '" + text + "' has no number after '='", e);
        }
    }

    /// {@return whether an evaluation reaches this threshold} The exact values are compared, not the rounded ones.
    ///
    /// @param evaluation the evaluation
    /// @throws IllegalArgumentException if the evaluation lacks the measure
    public boolean isReachedBy(Evaluation evaluation) {
        Objects.requireNonNull(evaluation, "evaluation must not be null");
        return evaluation.overall(measure) >= least;
    }

    /// {@return `measure=value`, which [#parse] reads}
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s=%s", measure, least);
    }
}
