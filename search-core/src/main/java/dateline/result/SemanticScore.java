package dateline.result;

import java.util.Locale;

/// How the score of an article came about where meaning counts: a weighted mean of what its words are worth and of what
/// its meaning is worth. The latter is the cosine of the article and of the query as the best articles complete it,
/// stretched so that the best and the worst of the articles that were compared get what the best and the worst of them
/// get by words.
///
/// @param words    the score by words
/// @param meaning  the score by meaning, on the scale of `words`
/// @param weight   the weight of meaning, from 0 to 1; that of words is the rest
/// @param cosine   the cosine of the query and the part of the article that is most like it, from -1 to 1
/// @param feedback the cosine of that part and the query moved towards the best articles, which decides
/// @param window   which part of the article that is, from 1
/// @param windows  how many parts of the article were compared
/// @since 0.1
public record SemanticScore(
        double words, double meaning, double weight, double cosine, double feedback, int window, int windows) {

    /// {@return the score}
    public double score() {
        return (1 - weight) * words + weight * meaning;
    }

    /// {@return one line: `words 5.3 × 0.35 + meaning 7.0 × 0.65 (cosine 0.61, with the best articles 0.68, part 2 of
    /// 3)`}
    @Override
    public String toString() {
        String part = windows == 1 ? "" : String.format(Locale.ROOT, ", part %d of %d", window, windows);
        return String.format(
                Locale.ROOT,
                "words %.2f × %s + meaning %.2f × %s (cosine %.2f, with the best articles %.2f%s)",
                words,
                number(1 - weight),
                meaning,
                number(weight),
                cosine,
                feedback,
                part);
    }

    private static String number(double weight) {
        return Double.toString(Math.round(weight * 1000) / 1000.0);
    }
}
