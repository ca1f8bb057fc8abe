package dateline.search.rank;

import dateline.index.Snapshot;
import dateline.query.RankingParameter;
import dateline.search.terms.CandidatePostings;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.Scoring;
import dateline.search.terms.SpelledWord;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.terms.TermPostings;
import dateline.search.terms.WordStatistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The later stages of ranking, applied to the best articles of the first stage.
///
/// 1. [WeightedFields]: what stands in the title counts more.
/// 2. [ProximityBoost]: neighbours in the query that are near one another in the text, over the first [#NEAR].
/// 3. [RelevanceFeedback], in deep ranking: the words that the best articles share are added, and all are rescored.
public final class Rescoring {

    /// How many of the first articles are looked at for words near one another.
    static final int NEAR = 50;

    private final TermCachingSearcher searcher;
    private final Snapshot snapshot;
    private final TermPostings terms;
    private final List<ScoredWord> words;
    private final List<SpelledWord> spelled;
    private final Scoring scoring;

    public Rescoring(
            TermCachingSearcher searcher,
            Snapshot snapshot,
            List<ScoredWord> words,
            List<SpelledWord> spelled,
            Scoring scoring) {
        this.searcher = searcher;
        this.snapshot = snapshot;
        this.terms = new TermPostings(searcher.getIndexReader().leaves());
        this.words = words;
        this.spelled = spelled;
        this.scoring = scoring;
    }

    /// What rescoring made.
    ///
    /// @param hits  the articles with their new scores, in any order
    /// @param near  those whose words were looked at for being near one another
    /// @param added words of the best articles that count too; none but in deep ranking
    /// @param kept  the share of the query itself in the score
    public record Result(List<ScoredDoc> hits, Set<Integer> near, List<ScoredWord> added, double kept) {}

    /// {@return the same articles with new scores}
    ///
    /// @param hits  the best articles of the first stage, in their order
    /// @param order puts articles in order
    Result rescored(List<ScoredDoc> hits, Ordering order) throws IOException {
        WordStatistics statistics = new WordStatistics(searcher);
        WeightedFields parts = new WeightedFields(searcher, statistics, scoring);
        List<ScoredDoc> scored = changed(hits, (candidates, scores) -> parts.rescore(words, candidates, scores));
        order.sort(scored);
        List<ScoredDoc> near = scored.subList(0, Math.min(NEAR, scored.size()));
        List<ScoredDoc> all = new ArrayList<>(changed(
                near,
                (candidates, scores) ->
                        new ProximityBoost(searcher, statistics, scoring).add(words, spelled, candidates, scores)));
        all.addAll(scored.subList(near.size(), scored.size()));
        Set<Integer> looked = new HashSet<>();
        near.forEach(hit -> looked.add(hit.doc()));
        return scoring.model().isDeep()
                ? expanded(all, nearness(scored, all), looked, parts, order)
                : new Result(all, looked, List.of(), 1);
    }

    private Result expanded(
            List<ScoredDoc> hits, Map<Integer, Float> nearness, Set<Integer> near, WeightedFields parts, Ordering order)
            throws IOException {
        order.sort(hits);
        double share = scoring.get(RankingParameter.FEEDBACK);
        double total = words.stream().mapToDouble(ScoredWord::boost).sum();
        List<ScoredWord> added =
                share == 0 ? List.of() : new RelevanceFeedback(snapshot, terms).words(hits, share * total);
        if (added.isEmpty()) {
            return new Result(hits, near, List.of(), 1);
        }
        List<ScoredDoc> kept = new ArrayList<>(hits.size());
        for (ScoredDoc hit : hits) {
            float byNearness = nearness.getOrDefault(hit.doc(), 0f);
            float byWords = hit.score() - byNearness;
            kept.add(new ScoredDoc(hit.doc(), (float) (byWords * (1 - share)) + byNearness));
        }
        List<ScoredDoc> all = changed(kept, (candidates, scores) -> parts.score(added, candidates, scores));
        return new Result(all, near, added, 1 - share);
    }

    /// {@return what being near one another has added to each article}
    private static Map<Integer, Float> nearness(List<ScoredDoc> before, List<ScoredDoc> after) {
        Map<Integer, Float> added = new HashMap<>();
        after.forEach(hit -> added.put(hit.doc(), hit.score()));
        before.forEach(hit -> added.merge(hit.doc(), -hit.score(), Float::sum));
        added.values().removeIf(nearness -> nearness == 0);
        return added;
    }

    /// Puts articles in order: by score, ties by id.
    @FunctionalInterface
    interface Ordering {
        void sort(List<ScoredDoc> hits) throws IOException;
    }

    @FunctionalInterface
    private interface Stage {
        void change(CandidatePostings candidates, double[] scores) throws IOException;
    }

    private List<ScoredDoc> changed(List<ScoredDoc> hits, Stage stage) throws IOException {
        List<ScoredDoc> byDoc = CandidatePostings.byDoc(hits);
        double[] scores = byDoc.stream().mapToDouble(ScoredDoc::score).toArray();
        stage.change(new CandidatePostings(terms, CandidatePostings.docs(byDoc)), scores);
        List<ScoredDoc> changed = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            changed.add(new ScoredDoc(byDoc.get(i).doc(), (float) Math.max(0, scores[i])));
        }
        return changed;
    }
}
