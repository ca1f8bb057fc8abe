package dateline.search.rank;

import dateline.index.Layout;
import dateline.query.RankingParameter;
import dateline.search.terms.CandidatePostings;
import dateline.search.terms.InExpB2Similarity;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.Scoring;
import dateline.search.terms.SpelledWord;
import dateline.search.terms.WordStatistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/// Scores articles higher where words that stand side by side in the query stand near one another in the text.
///
/// Each neighbouring pair of the query, function words skipped, adds
///
/// ```text
/// 0.3 · the lesser weight of the two · n / (n + 1),   n = log₂(1 + average length / length) · Σ 1 / distance²
/// ```
///
/// over the occurrences of one that follow the other within 8 words, in either order; in a title they count half as
/// much again. Pairs in this way rather than as phrases follow Rasolofo and Savoy, *Term proximity scoring for
/// keyword-based retrieval systems* (ECIR 2003), over neighbours only, as the sequential dependence model of Metzler
/// and Croft (SIGIR 2005) does.
///
/// A word whose spelling counts, as that of a name does (see [SpelledWord]), is looked for as it is spelled, and weighs
/// what it is worth so. Where it stands beside its neighbour, as in a full name, once is enough, however long the text:
/// that adds 0.3 · the greater weight of the two / the number of pairs.
public final class ProximityBoost {

    private static final int WINDOW = 8;
    private static final double TITLE = 1.5;
    /// Pairs of a longer query are not looked at: it says enough by its words.
    private static final int MOST = 32;

    private final IndexSearcher searcher;
    private final WordStatistics statistics;
    private final double share;
    private final double length;

    public ProximityBoost(IndexSearcher searcher, WordStatistics statistics, Scoring scoring) {
        this.searcher = searcher;
        this.statistics = statistics;
        this.share = scoring.get(RankingParameter.NEAR);
        this.length = scoring.get(RankingParameter.LENGTH);
    }

    /// Adds to the score of each candidate.
    ///
    /// @param words      the words of the query, in its order
    /// @param spelled    those forms of them that count as they are spelled
    /// @param candidates the articles
    /// @param scores     their scores
    public void add(List<ScoredWord> words, List<SpelledWord> spelled, CandidatePostings candidates, double[] scores)
            throws IOException {
        List<ScoredWord> content =
                words.stream().filter(word -> !word.function()).limit(MOST + 1L).toList();
        CollectionStatistics text = searcher.collectionStatistics(Layout.TEXT);
        if (content.size() < 2 || text == null || share == 0) {
            return;
        }
        double[] weights = new double[content.size()];
        List<List<SpelledWord>> names = new ArrayList<>();
        for (int w = 0; w < weights.length; w++) {
            ScoredWord word = content.get(w);
            names.add(spelled.stream()
                    .filter(each -> word.spelled().contains(each.form()))
                    .toList());
            weights[w] = word.boost() * statistics.weight(word)
                    + names.get(w).stream()
                            .mapToDouble(SpelledWord::bonus)
                            .max()
                            .orElse(0);
        }
        double[][] nearness = new double[content.size() - 1][candidates.size()];
        boolean[][] beside = new boolean[content.size() - 1][candidates.size()];
        for (String field : Layout.TEXT_FIELDS) {
            double counts = field.equals(Layout.TEXT_FIELDS.getFirst()) ? TITLE : 1;
            int[][] before = places(content.getFirst(), names.getFirst(), field, candidates);
            for (int w = 1; w < weights.length; w++) {
                int[][] here = places(content.get(w), names.get(w), field, candidates);
                for (int i = 0; i < candidates.size(); i++) {
                    nearness[w - 1][i] += counts * nearness(before[i], here[i]);
                    boolean isName =
                            !names.get(w - 1).isEmpty() || !names.get(w).isEmpty();
                    beside[w - 1][i] |= isName && isBeside(before[i], here[i]);
                }
                before = here;
            }
        }
        double[] byLength = candidates.perOccurrence(Layout.TEXT, length * InExpB2Similarity.average(text));
        for (int w = 1; w < weights.length; w++) {
            if (!content.get(w - 1).terms().equals(content.get(w).terms())) {
                double most = share * Math.min(weights[w - 1], weights[w]);
                double full = share * Math.max(weights[w - 1], weights[w]) / nearness.length;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += most * InExpB2Similarity.saturated(byLength[i] * nearness[w - 1][i]);
                    scores[i] += beside[w - 1][i] ? full : 0;
                }
            }
        }
    }

    /// {@return the positions of a word in each candidate, in order; stems and spelled forms have the same ones}
    private static int[][] places(ScoredWord word, List<SpelledWord> names, String field, CandidatePostings candidates)
            throws IOException {
        return names.isEmpty()
                ? places(word.terms(), field, candidates)
                : places(names.stream().map(SpelledWord::form).toList(), Layout.exact(field), candidates);
    }

    private static int[][] places(List<String> terms, String field, CandidatePostings candidates) throws IOException {
        int[][] places = new int[candidates.size()][];
        Arrays.fill(places, new int[0]);
        for (String term : terms) {
            candidates.each(field, term, PostingsEnum.POSITIONS, (i, postings) -> {
                int[] earlier = places[i];
                int[] all = Arrays.copyOf(earlier, earlier.length + postings.freq());
                for (int p = earlier.length; p < all.length; p++) {
                    all[p] = postings.nextPosition();
                }
                if (earlier.length > 0) {
                    Arrays.sort(all);
                }
                places[i] = all;
            });
        }
        return places;
    }

    /// Whether an occurrence follows one of the other word at once.
    private static boolean isBeside(int[] one, int[] other) {
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (Math.abs(one[i] - other[j]) == 1) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /// Each occurrence counts with the last one of the other word before it.
    static double nearness(int[] one, int[] other) {
        double sum = 0;
        int lastOne = -WINDOW - 1;
        int lastOther = -WINDOW - 1;
        for (int i = 0, j = 0; i < one.length || j < other.length; ) {
            int distance;
            if (j == other.length || (i < one.length && one[i] <= other[j])) {
                lastOne = one[i++];
                distance = lastOne - lastOther;
            } else {
                lastOther = other[j++];
                distance = lastOther - lastOne;
            }
            if (distance > 0 && distance <= WINDOW) {
                sum += 1.0 / (distance * distance);
            }
        }
        return sum;
    }
}
