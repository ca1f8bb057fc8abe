package dateline.search;

import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.ScoredText;
import dateline.result.ScorePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// Scores articles again with title, lead and body as one text of weighted parts: BM25F as in Robertson, Zaragoza and
/// Taylor, *Simple BM25 Extension to Multiple Weighted Fields* (CIKM 2004), with a length normalisation of its own for
/// each part (Zaragoza et al., TREC 2004):
///
/// ```text
/// tf = Σ over parts  weight · occurrences / (1 − b + b · length / average length)
/// score of a word = idf · tf / (k1 + tf)
/// ```
///
/// The first stage has scored the same words as plain BM25 over all text; that share of the score is replaced by this
/// one, and what other clauses added stays.
final class WeightedParts {

    /// A part of the text.
    ///
    /// @param field  its Lucene field
    /// @param weight what an occurrence in it counts
    /// @param b      how much its length counts, from 0 to 1
    private record Part(String field, double weight, double b) {}

    private static final List<Part> PARTS = List.of(
            new Part(Field.TITLE.queryName(), 2.0, .5),
            new Part(Field.LEAD.queryName(), 1.5, .6),
            new Part(Field.BODY.queryName(), 1.0, .75));

    private static final Part ALL = new Part(Layout.TEXT, 1.0, ScoredText.B);

    private final IndexSearcher searcher;
    private final List<ScoredWord> words;

    WeightedParts(IndexSearcher searcher, List<ScoredWord> words) {
        this.searcher = searcher;
        this.words = words;
    }

    /// {@return the same articles with new scores, in the order of documents}
    List<Ranking.Ranked> rescore(List<Ranking.Ranked> hits) throws IOException {
        List<Ranking.Ranked> byDoc = new ArrayList<>(hits);
        byDoc.sort(Comparator.comparingInt(Ranking.Ranked::doc));
        double[] change = new double[byDoc.size()];
        for (ScoredWord word : words) {
            addChange(word, byDoc, change);
        }
        List<Ranking.Ranked> rescored = new ArrayList<>(byDoc.size());
        for (int i = 0; i < change.length; i++) {
            Ranking.Ranked hit = byDoc.get(i);
            rescored.add(new Ranking.Ranked(hit.doc(), (float) Math.max(0, hit.score() + change[i])));
        }
        return rescored;
    }

    /// {@return what each word adds to the score of an article, and what comes from where}
    List<ScorePart> explain(int doc) throws IOException {
        List<Ranking.Ranked> one = List.of(new Ranking.Ranked(doc, 0));
        List<ScorePart> scores = new ArrayList<>();
        for (ScoredWord word : words) {
            double idf = idf(word);
            double sum = 0;
            List<ScorePart> parts = new ArrayList<>();
            for (Part part : PARTS) {
                double[] frequency = new double[1];
                addFrequencies(word, part, one, frequency);
                sum += frequency[0];
                if (frequency[0] > 0) {
                    parts.add(new ScorePart(
                            part.field(),
                            frequency[0],
                            "weight " + part.weight() + " · occurrences / length norm, b " + part.b(),
                            List.of()));
                }
            }
            if (sum > 0) {
                parts.add(new ScorePart("idf", idf, "ln(1 + (N − n + .5) / (n + .5))", List.of()));
                String boost = word.boost() == 1 ? "" : "boost " + word.boost() + " · ";
                scores.add(new ScorePart(
                        String.join(" | ", word.terms()),
                        word.boost() * idf * saturated(sum),
                        boost + "idf · tf / (" + ScoredText.K1 + " + tf), tf the sum over the parts of the text",
                        parts));
            }
        }
        return scores;
    }

    private void addChange(ScoredWord word, List<Ranking.Ranked> byDoc, double[] change) throws IOException {
        double idf = idf(word);
        if (idf == 0) {
            return;
        }
        double[] plain = new double[byDoc.size()];
        addFrequencies(word, ALL, byDoc, plain);
        double[] weighted = new double[byDoc.size()];
        for (Part part : PARTS) {
            addFrequencies(word, part, byDoc, weighted);
        }
        for (int i = 0; i < change.length; i++) {
            change[i] += word.boost() * idf * (saturated(weighted[i]) - saturated(plain[i]));
        }
    }

    /// {@return the word's weight by its rarity; 0 for a word that no article has}
    private double idf(ScoredWord word) throws IOException {
        long df = 0;
        for (String term : word.terms()) {
            Term inText = new Term(Layout.TEXT, term);
            df = Math.max(df, TermStates.build(searcher, inText, true).docFreq());
        }
        CollectionStatistics text = searcher.collectionStatistics(Layout.TEXT);
        return df == 0 || text == null ? 0 : Math.log(1 + (text.docCount() - df + .5) / (df + .5));
    }

    private static double saturated(double frequency) {
        return frequency / (ScoredText.K1 + frequency);
    }

    /// Adds the normalised occurrences of a word in a part, for each article.
    private void addFrequencies(ScoredWord word, Part part, List<Ranking.Ranked> byDoc, double[] sums)
            throws IOException {
        CollectionStatistics statistics = searcher.collectionStatistics(part.field());
        if (statistics == null) {
            return;
        }
        double average = (double) statistics.sumTotalTermFreq() / statistics.docCount();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int start = 0; start < byDoc.size(); ) {
            LeafReaderContext leaf =
                    leaves.get(ReaderUtil.subIndex(byDoc.get(start).doc(), leaves));
            int leafEnd = leaf.docBase + leaf.reader().maxDoc();
            int end = start;
            while (end < byDoc.size() && byDoc.get(end).doc() < leafEnd) {
                end++;
            }
            addInLeaf(word, part, average, leaf, byDoc, start, end, sums);
            start = end;
        }
    }

    private static void addInLeaf(
            ScoredWord word,
            Part part,
            double average,
            LeafReaderContext context,
            List<Ranking.Ranked> byDoc,
            int start,
            int end,
            double[] sums)
            throws IOException {
        LeafReader leaf = context.reader();
        Terms terms = leaf.terms(part.field());
        NumericDocValues norms = leaf.getNormValues(part.field());
        if (terms == null || norms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        long[] lengths = new long[end - start];
        for (int i = start; i < end; i++) {
            lengths[i - start] = norms.advanceExact(byDoc.get(i).doc() - context.docBase)
                    ? SmallFloat.byte4ToInt((byte) norms.longValue())
                    : 0;
        }
        for (String term : word.terms()) {
            if (!each.seekExact(new BytesRef(term))) {
                continue;
            }
            PostingsEnum postings = each.postings(null, PostingsEnum.FREQS);
            int at = -1;
            for (int i = start; i < end && at != DocIdSetIterator.NO_MORE_DOCS; i++) {
                int doc = byDoc.get(i).doc() - context.docBase;
                if (at < doc) {
                    at = postings.advance(doc);
                }
                if (at == doc) {
                    double length = 1 - part.b() + part.b() * lengths[i - start] / average;
                    sums[i] += part.weight() * postings.freq() / length;
                }
            }
        }
    }
}
