package dateline.search.semantic;

import dateline.vector.store.WindowVectors;
import java.util.ArrayList;
import java.util.List;

/// What articles are compared with: the vector of a query, or of each window of a long one.
///
/// @param vectors at least one vector, all of length 1
record QueryVectors(List<float[]> vectors) {

    /// {@return the vectors of a text}
    ///
    /// @param windows the text's windows
    static QueryVectors of(WindowVectors windows) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < windows.windows(); i++) {
            vectors.add(normalised(windows.vector(i)));
        }
        return new QueryVectors(vectors);
    }

    /// The part of an article that is most like a query.
    ///
    /// @param cosine  the cosine of the two
    /// @param window  the part, from 0
    record Closest(double cosine, int window) {}

    /// {@return the part of an article that is most like it}
    ///
    /// @param article the article
    Closest closest(WindowVectors article) {
        Closest best = new Closest(Double.NEGATIVE_INFINITY, 0);
        for (int i = 0; i < article.windows(); i++) {
            double cosine = cosine(article, i);
            if (cosine > best.cosine()) {
                best = new Closest(cosine, i);
            }
        }
        return best;
    }

    /// {@return the cosine of a part of an article and what is most like it here}
    ///
    /// @param article the article
    /// @param window  the part, from 0
    double cosine(WindowVectors article, int window) {
        double best = Double.NEGATIVE_INFINITY;
        for (float[] vector : vectors) {
            best = Math.max(best, article.cosine(window, vector));
        }
        return best;
    }

    boolean isComparable(WindowVectors article) {
        return article.dimensions() == vectors.getFirst().length;
    }

    /// {@return these vectors, moved}
    ///
    /// @param direction where to, of length 1
    /// @param share     how far, from 0 to 1
    QueryVectors movedTowards(float[] direction, double share) {
        List<float[]> moved = new ArrayList<>();
        for (float[] vector : vectors) {
            float[] sum = new float[vector.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (float) ((1 - share) * vector[i] + share * direction[i]);
            }
            moved.add(normalised(sum));
        }
        return new QueryVectors(moved);
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += each * each;
        }
        float[] normalised = vector.clone();
        for (int i = 0; squares > 0 && i < vector.length; i++) {
            normalised[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return normalised;
    }
}
