package dateline.search;

import dateline.result.ScorePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/// Takes the score of an article apart.
final class ScoreParts {

    /// Smaller differences come from rounding.
    private static final double ROUNDING = 1e-3;

    private final IndexSearcher searcher;
    private final Translation translation;
    private final Scoring scoring;

    ScoreParts(IndexSearcher searcher, Translation translation, Scoring scoring) {
        this.searcher = searcher;
        this.translation = translation;
        this.scoring = scoring;
    }

    /// {@return parts that sum up to a score}
    ///
    /// @param doc   the article's document
    /// @param score its score
    List<ScorePart> of(int doc, float score) throws IOException {
        if (scoring.isPlain() || translation.words().isEmpty()) {
            return List.of(lucenes(searcher.explain(translation.query(), doc)));
        }
        WordStatistics statistics = new WordStatistics(searcher);
        CandidatePostings one = new CandidatePostings(searcher.getIndexReader().leaves(), new int[] {doc});
        List<ScorePart> parts =
                new ArrayList<>(new WeightedParts(searcher, statistics, scoring).explain(translation.words(), one));
        double[] nearness = new double[1];
        new NearPairs(searcher, statistics, scoring).add(translation.words(), one, nearness);
        if (nearness[0] > 0) {
            parts.add(new ScorePart(
                    "near pairs", nearness[0], "neighbours in the question near one another in the text", List.of()));
        }
        double rest = score - parts.stream().mapToDouble(ScorePart::value).sum();
        if (Math.abs(rest) > ROUNDING) {
            parts.add(new ScorePart("other clauses", rest, "patterns, exact forms, fields and boosts", List.of()));
        }
        return parts;
    }

    private static ScorePart lucenes(Explanation explanation) {
        List<ScorePart> parts = new ArrayList<>();
        for (Explanation detail : explanation.getDetails()) {
            parts.add(lucenes(detail));
        }
        return new ScorePart(
                explanation.getDescription(), explanation.getValue().doubleValue(), "", parts);
    }
}
