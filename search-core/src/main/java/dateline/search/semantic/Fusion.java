package dateline.search.semantic;

import dateline.result.SemanticScore;
import dateline.vector.store.WindowVectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings words and meaning together for the articles that were compared.
///
/// ```text
/// score = (1 − w) · words + w · (lo + (hi − lo) · (cosine − least) / (most − least))
/// ```
///
/// *lo* and *hi* are the least and the largest score by words among these articles, *least* and *most* their least and
/// largest cosine with the query. So the score keeps its scale, and what is compared never falls behind what is not
/// because of the scale alone. This is linear fusion of scores brought to one range (min-max), which does better here
/// than fusion of ranks.
///
/// That is done twice: the first time shows which articles are best, and the query is then moved towards the mean of
/// their vectors (relevance feedback). They count by a high power of their score, so that what stands out is nearly the
/// only one that counts.
///
/// @param weight   the weight of meaning
/// @param feedback how far the query is moved
record Fusion(double weight, double feedback) {

    /// So many of the best articles move the query.
    private static final int BEST = 10;

    private static final double POWER = 12;

    /// Articles that are equal by words are set apart by meaning, within this share of their score.
    private static final double TIE_WIDTH = .01;

    /// An article that was compared.
    ///
    /// @param doc     its document
    /// @param words   its score by words
    /// @param vectors its vectors
    record Candidate(int doc, double words, WindowVectors vectors) {}

    /// {@return the scores of articles, by document}
    ///
    /// @param candidates the articles
    /// @param query      what they are compared with
    Map<Integer, SemanticScore> scores(List<Candidate> candidates, QueryVectors query) {
        Range words = new Range();
        candidates.forEach(each -> words.add(each.words()));
        List<QueryVectors.Closest> closest =
                candidates.stream().map(each -> query.closest(each.vectors())).toList();
        QueryVectors moved = query;
        if (feedback > 0 && !candidates.isEmpty()) {
            moved = query.movedTowards(mean(candidates, closest, words), feedback);
            QueryVectors again = moved;
            closest = candidates.stream()
                    .map(each -> again.closest(each.vectors()))
                    .toList();
        }
        double[] meanings = meanings(closest, words);
        Map<Integer, SemanticScore> scores = new HashMap<>();
        for (int i = 0; i < meanings.length; i++) {
            Candidate each = candidates.get(i);
            int window = closest.get(i).window();
            scores.put(
                    each.doc(),
                    new SemanticScore(
                            each.words(),
                            meanings[i],
                            weight,
                            query.cosine(each.vectors(), window),
                            closest.get(i).cosine(),
                            window + 1,
                            each.vectors().windows()));
        }
        return scores;
    }

    /// {@return the meanings of articles on the scale of their words}
    private static double[] meanings(List<QueryVectors.Closest> closest, Range words) {
        Range cosines = new Range();
        closest.forEach(each -> cosines.add(each.cosine()));
        double width = words.width() > 0 ? words.width() : Math.abs(words.most) * TIE_WIDTH;
        return closest.stream()
                .mapToDouble(each -> words.least + width * cosines.place(each.cosine()))
                .toArray();
    }

    /// {@return the mean of the vectors of the best articles}
    private float[] mean(List<Candidate> candidates, List<QueryVectors.Closest> closest, Range words) {
        Range cosines = new Range();
        closest.forEach(each -> cosines.add(each.cosine()));
        double[] places = new double[candidates.size()];
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = (1 - weight) * words.place(candidates.get(i).words())
                    + weight * cosines.place(closest.get(i).cosine());
            best.add(i);
        }
        best.sort(Comparator.comparingDouble((Integer i) -> -places[i]));
        float[] mean = new float[candidates.getFirst().vectors().dimensions()];
        double total = 0;
        for (int i : best.subList(0, Math.min(BEST, best.size()))) {
            double share = Math.pow(places[i], POWER);
            float[] vector = candidates.get(i).vectors().vector(closest.get(i).window());
            for (int j = 0; j < mean.length; j++) {
                mean[j] += (float) (share * vector[j]);
            }
            total += share;
        }
        for (int j = 0; total > 0 && j < mean.length; j++) {
            mean[j] /= (float) total;
        }
        return mean;
    }

    private static final class Range {
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        void add(double value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }

        double width() {
            return most - least;
        }

        /// {@return where a value is in the range, from 0 to 1}
        double place(double value) {
            return width() > 0 ? (value - least) / width() : 1;
        }
    }
}
