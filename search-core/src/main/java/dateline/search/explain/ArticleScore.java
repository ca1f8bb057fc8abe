package dateline.search.explain;

import dateline.result.Freshness;
import dateline.result.ScorePart;
import dateline.result.SemanticScore;
import dateline.search.rank.ProximityBoost;
import dateline.search.rank.Ranking;
import dateline.search.rank.Rescoring;
import dateline.search.rank.WeightedFields;
import dateline.search.terms.CandidatePostings;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.Scoring;
import dateline.search.terms.SpelledWord;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.terms.TermPostings;
import dateline.search.terms.WordStatistics;
import dateline.search.translate.PreparedSearch;
import dateline.search.translate.Translation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Explanation;

/// The score of one article in the ranking it belongs to, broken down into parts.
///
/// @param score     the score; 0 where the article is not found
/// @param parts     what its relevance by words is made of; they sum up to it, but for rounding
/// @param freshness what age has made of its relevance, where age counts
/// @param semantic  what words and meaning have made of its relevance, where meaning counts
record ArticleScore(
        float score, List<ScorePart> parts, Optional<Freshness> freshness, Optional<SemanticScore> semantic) {

    /// Smaller differences come from rounding.
    private static final double ROUNDING = 1e-3;

    /// Most of the words of the best articles that are shown one by one.
    private static final int MOST_ADDED = 10;

    private static final ArticleScore NONE = new ArticleScore(0, List.of(), Optional.empty(), Optional.empty());

    /// Finds it. The whole ranking is made for it: what an article scores depends on whether it is among the best, and
    /// in deep ranking on which they are.
    static ArticleScore of(int doc, PreparedSearch prepared) throws IOException {
        TermCachingSearcher searcher = prepared.searcher();
        Translation translation = prepared.translation();
        Scoring scoring = prepared.scoring();
        Explanation first = searcher.explain(prepared.query(), doc);
        if (!first.isMatch()) {
            return NONE;
        }
        Optional<Ranking.Rescored> rescored = new Ranking(prepared).around(doc);
        if (rescored.isEmpty()) {
            return new ArticleScore(
                    first.getValue().floatValue(), List.of(lucenes(first)), Optional.empty(), Optional.empty());
        }
        ScoredDoc hit = rescored.get().hits().stream()
                .filter(each -> each.doc() == doc)
                .findFirst()
                .orElseThrow();
        float relevance = scoring.aging().isPresent() ? hit.relevance() : hit.score();
        Optional<SemanticScore> semantic = prepared.semantic().flatMap(stage -> stage.score(doc));
        float byWords = semantic.map(score -> (float) score.words()).orElse(relevance);
        Optional<Freshness> freshness = Optional.empty();
        if (scoring.aging().isPresent()) {
            freshness = Optional.of(scoring.aging().get().of(prepared.snapshot().reader(), hit));
        }
        List<ScorePart> parts = rescored.get().rescoring().isPresent()
                ? parts(
                        doc,
                        byWords,
                        searcher,
                        translation,
                        scoring,
                        rescored.get().rescoring().get())
                : List.of(lucenes(first));
        return new ArticleScore(hit.score(), parts, freshness, semantic);
    }

    private static List<ScorePart> parts(
            int doc,
            float relevance,
            TermCachingSearcher searcher,
            Translation translation,
            Scoring scoring,
            Rescoring.Result rescoring)
            throws IOException {
        WordStatistics statistics = new WordStatistics(searcher);
        WeightedFields weighted = new WeightedFields(searcher, statistics, scoring);
        CandidatePostings one =
                new CandidatePostings(new TermPostings(searcher.getIndexReader().leaves()), new int[] {doc});
        List<ScorePart> question = new ArrayList<>(weighted.explain(translation.words(), one));
        for (SpelledWord word : translation.spelled()) {
            if (word.isIn(one)) {
                question.add(new ScorePart("=" + word.form(), word.bonus(), "as the query spells it", List.of()));
            }
        }
        List<ScorePart> near = new ArrayList<>();
        double[] nearness = new double[1];
        if (rescoring.near().contains(doc)) {
            new ProximityBoost(searcher, statistics, scoring)
                    .add(translation.words(), translation.spelled(), one, nearness);
        }
        if (nearness[0] > 0) {
            near.add(new ScorePart(
                    "near pairs",
                    nearness[0],
                    "neighbouring words of the query, near one another in the text",
                    List.of()));
        }
        if (rescoring.added().isEmpty()) {
            List<ScorePart> all = new ArrayList<>(question);
            all.addAll(near);
            return withRest(all, relevance);
        }
        double[] shared = new double[1];
        weighted.score(rescoring.added(), one, shared);
        double asked = relevance - shared[0] - nearness[0];
        String kept = String.format(Locale.ROOT, "%s of what it counts by itself", rescoring.kept());
        List<ScorePart> alone = withRest(question, (float) (asked / rescoring.kept()));
        List<ScorePart> all = new ArrayList<>();
        all.add(new ScorePart("the query", asked, kept, alone));
        all.addAll(near);
        all.add(new ScorePart(
                "words of the best articles",
                shared[0],
                "words that the best articles share",
                added(one, weighted, rescoring.added())));
        return all;
    }

    private static List<ScorePart> added(CandidatePostings one, WeightedFields weighted, List<ScoredWord> words)
            throws IOException {
        List<ScorePart> parts = new ArrayList<>();
        for (ScoredWord word : words) {
            double[] score = new double[1];
            weighted.score(List.of(word), one, score);
            if (score[0] > 0) {
                parts.add(new ScorePart(String.join(" | ", word.terms()), score[0], "", List.of()));
            }
        }
        parts.sort(Comparator.comparingDouble(ScorePart::value).reversed());
        if (parts.size() > MOST_ADDED) {
            List<ScorePart> others = parts.subList(MOST_ADDED, parts.size());
            ScorePart rest = new ScorePart(
                    others.size() + " more",
                    others.stream().mapToDouble(ScorePart::value).sum(),
                    "",
                    List.of());
            parts = new ArrayList<>(parts.subList(0, MOST_ADDED));
            parts.add(rest);
        }
        return parts;
    }

    private static List<ScorePart> withRest(List<ScorePart> parts, float score) {
        List<ScorePart> all = new ArrayList<>(parts);
        double rest = score - parts.stream().mapToDouble(ScorePart::value).sum();
        if (Math.abs(rest) > ROUNDING) {
            all.add(new ScorePart("other clauses", rest, "patterns, exact forms, fields and boosts", List.of()));
        }
        return all;
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
