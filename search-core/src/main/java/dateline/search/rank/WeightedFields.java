package dateline.search.rank;

import dateline.article.Field;
import dateline.index.Layout;
import dateline.query.RankingParameter;
import dateline.result.ScorePart;
import dateline.search.terms.CandidatePostings;
import dateline.search.terms.InExpB2Similarity;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.Scoring;
import dateline.search.terms.WordStatistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/// Scores articles again with title, lead and body as one text of weighted parts. Occurrences are weighted and
/// normalized part by part, and only their sum is saturated, as Robertson, Zaragoza and Taylor do for BM25 in *Simple
/// BM25 Extension to Multiple Weighted Fields* (CIKM 2004); here for [InExpB2Similarity].
///
/// The first stage has scored the same words over all text as one field; that share of the score is replaced by this
/// one, and what other clauses added stays.
public final class WeightedFields {

    /// A part of the text.
    ///
    /// @param field  its Lucene field
    /// @param weight what an occurrence in it counts
    private record Part(String field, double weight) {}

    /// Stands for all parts.
    private static final int ALL = -1;

    private final IndexSearcher searcher;
    private final WordStatistics statistics;
    private final List<Part> parts;
    private final double length;

    public WeightedFields(IndexSearcher searcher, WordStatistics statistics, Scoring scoring) {
        this.searcher = searcher;
        this.statistics = statistics;
        this.parts = List.of(
                new Part(Field.TITLE.queryName(), scoring.get(RankingParameter.TITLE)),
                new Part(Field.LEAD.queryName(), scoring.get(RankingParameter.LEAD)),
                new Part(Field.BODY.queryName(), 1.0));
        this.length = scoring.get(RankingParameter.LENGTH);
    }

    /// Adds to the score of each candidate what the parts make of the words, less what they count as one text.
    ///
    /// @param words      the words
    /// @param candidates the articles
    /// @param scores     their scores
    void rescore(List<ScoredWord> words, CandidatePostings candidates, double[] scores) throws IOException {
        CollectionStatistics text = searcher.collectionStatistics(Layout.TEXT);
        if (text == null) {
            return;
        }
        double[][] found = new double[words.size()][candidates.size()];
        double[][] weighted = occurrences(words, candidates, ALL, found);
        double[] each = candidates.perOccurrence(Layout.TEXT, length * InExpB2Similarity.average(text));
        for (int w = 0; w < words.size(); w++) {
            double weight = words.get(w).boost() * statistics.weight(words.get(w));
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weight
                        * (InExpB2Similarity.saturated(weighted[w][i])
                                - InExpB2Similarity.saturated(found[w][i] * each[i]));
            }
        }
    }

    /// Adds to the score of each candidate what the parts make of further words.
    ///
    /// @param words      the words
    /// @param candidates the articles
    /// @param scores     their scores
    public void score(List<ScoredWord> words, CandidatePostings candidates, double[] scores) throws IOException {
        double[][] weighted = occurrences(words, candidates, ALL, new double[words.size()][candidates.size()]);
        for (int w = 0; w < words.size(); w++) {
            double weight = words.get(w).boost() * statistics.weight(words.get(w));
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weight * InExpB2Similarity.saturated(weighted[w][i]);
            }
        }
    }

    /// {@return what each word adds to the score of an article, and what comes from where}
    ///
    /// @param words the words
    /// @param one   the article
    public List<ScorePart> explain(List<ScoredWord> words, CandidatePostings one) throws IOException {
        List<double[][]> byPart = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            byPart.add(occurrences(words, one, p, new double[words.size()][1]));
        }
        List<ScorePart> scores = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            double sum = 0;
            List<ScorePart> details = new ArrayList<>();
            for (int p = 0; p < parts.size(); p++) {
                double n = byPart.get(p)[w][0];
                sum += n;
                if (n > 0) {
                    String count =
                            "weight " + parts.get(p).weight() + " · occurrences · log2(1 + average length / length)";
                    details.add(new ScorePart(parts.get(p).field(), n, count, List.of()));
                }
            }
            if (sum > 0) {
                ScoredWord word = words.get(w);
                double worth = statistics.weight(word);
                details.add(new ScorePart("worth", worth, "how far its occurrences exceed chance", List.of()));
                String boost = word.boost() == 1 ? "" : "boost " + word.boost() + " · ";
                scores.add(new ScorePart(
                        String.join(" | ", word.terms()),
                        word.boost() * worth * InExpB2Similarity.saturated(sum),
                        boost + "weight · n / (n + 1), n the sum over the parts of the text",
                        details));
            }
        }
        return scores;
    }

    /// An article without a body is one whose body is short: the average is over all. Title and lead, which may be
    /// there or not, are as long as they are where they are there.
    private double average(CollectionStatistics field) {
        return field.field().equals(Field.BODY.queryName())
                ? (double) field.sumTotalTermFreq() / statistics.articles()
                : InExpB2Similarity.average(field);
    }

    /// {@return the weighted, normalized occurrences: by word, then by candidate}
    ///
    /// The body has those of all text that neither title nor lead has, which is quicker than to look for them there.
    ///
    /// @param only   the place of the one part that counts, or [#ALL]
    /// @param found  takes the occurrences as they are, of all parts together: those of the whole text
    private double[][] occurrences(List<ScoredWord> words, CandidatePostings candidates, int only, double[][] found)
            throws IOException {
        double[][] each = new double[parts.size()][];
        for (int p = 0; p < each.length; p++) {
            CollectionStatistics field =
                    searcher.collectionStatistics(parts.get(p).field());
            each[p] = field == null || (only != ALL && only != p)
                    ? new double[candidates.size()]
                    : candidates.perOccurrence(field.field(), length * average(field));
        }
        double[][] sums = new double[words.size()][candidates.size()];
        int[] heads = new int[candidates.size()];
        for (int w = 0; w < sums.length; w++) {
            for (String term : words.get(w).terms()) {
                Arrays.fill(heads, 0);
                for (int p = 0; p < each.length; p++) {
                    add(term, p, candidates, each[p], heads, sums[w], found[w]);
                }
            }
        }
        return sums;
    }

    private void add(
            String term,
            int part,
            CandidatePostings candidates,
            double[] each,
            int[] heads,
            double[] sum,
            double[] plain)
            throws IOException {
        double weight = parts.get(part).weight();
        boolean isBody = parts.get(part).field().equals(Layout.BODY);
        candidates.each(isBody ? Layout.TEXT : parts.get(part).field(), term, PostingsEnum.FREQS, (i, postings) -> {
            int occurrences = isBody ? postings.freq() - heads[i] : postings.freq();
            heads[i] += occurrences;
            sum[i] += weight * occurrences * each[i];
            plain[i] += occurrences;
        });
    }
}
