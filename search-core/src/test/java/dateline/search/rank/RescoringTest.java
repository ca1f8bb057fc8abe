package dateline.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.query.RankingModel;
import dateline.query.RankingParameters;
import dateline.search.limit.Deadline;
import dateline.search.terms.AliasTables;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.terms.TermExpander;
import dateline.search.translate.Translation;
import dateline.search.translate.Translator;
import dateline.testkit.Samples;
import dateline.testkit.SnapshotIndex;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

class RescoringTest {

    private static final Scoring DEEP = new Scoring(RankingModel.DEEP, RankingParameters.STANDARD, Optional.empty());

    private static final Comparator<ScoredDoc> BEST_FIRST =
            Comparator.comparingDouble(ScoredDoc::score).reversed();

    /// What the first stage found, and what became of it.
    private record Ranked(List<ScoredDoc> first, Rescoring.Result result, SnapshotIndex index) {

        List<String> ids() throws IOException {
            List<String> ids = new ArrayList<>();
            for (ScoredDoc hit : result.hits().stream().sorted(BEST_FIRST).toList()) {
                ids.add(index.id(hit.doc()));
            }
            return ids;
        }
    }

    private static Ranked rank(String query, Scoring scoring, SnapshotIndex index) throws IOException {
        TermExpander expander = TermExpander.of(index.snapshot(), AliasTables.NONE);
        Translation translation = new Translator(index.snapshot(), expander, Clock.systemUTC(), scoring, Deadline.NONE)
                .translate(index.parse(query));
        TermCachingSearcher searcher = expander.searcher();
        searcher.setSimilarity(scoring.similarity());
        List<ScoredDoc> first = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(translation.query(), 1000).scoreDocs) {
            first.add(new ScoredDoc(hit.doc, hit.score));
        }
        Rescoring rescoring =
                new Rescoring(searcher, index.snapshot(), translation.words(), translation.spelled(), scoring);
        return new Ranked(first, rescoring.rescored(first, hits -> hits.sort(BEST_FIRST)), index);
    }

    private static Article[] with(int others, Article... articles) {
        List<Article> all = new ArrayList<>(List.of(articles));
        for (int i = 0; i < others; i++) {
            all.add(Samples.article(
                    "other-" + i, "Report " + i, "The market of day " + i + " was quiet, and fish was dear."));
        }
        return all.toArray(Article[]::new);
    }

    @Test
    void aWordInTheTitleCountsMore() throws IOException {
        try (SnapshotIndex index = SnapshotIndex.of(with(
                20,
                Samples.article("body", "Night at Carrick", "A ferry came in. It was late, and the crew was tired."),
                Samples.article(
                        "title", "Ferry at Carrick", "A night came in. It was late, and the crew was tired.")))) {
            assertThat(rank("ferry", Scoring.STANDARD, index).ids()).containsExactly("title", "body");
        }
    }

    @Test
    void neighboursThatAreNearOneAnotherCountMore() throws IOException {
        String between = "and the crew of the town that was late and tired came in from the sea at dawn ";
        try (SnapshotIndex index = SnapshotIndex.of(with(
                20,
                Samples.article("apart", "The harbour " + between + "to strike on a day in May."),
                Samples.article("near", "The harbour strike on a day in May " + between + "to rest.")))) {
            Ranked ranked = rank("harbour strike", Scoring.STANDARD, index);
            assertThat(ranked.ids()).containsExactly("near", "apart");
            assertThat(ranked.result().near()).hasSize(2);
        }
    }

    @Test
    void theSameArticlesComeOut() throws IOException {
        try (SnapshotIndex index = SnapshotIndex.of(with(200))) {
            Ranked ranked = rank("quiet market fish", Scoring.STANDARD, index);
            assertThat(ranked.result().hits())
                    .extracting(ScoredDoc::doc)
                    .containsExactlyInAnyOrderElementsOf(
                            ranked.first().stream().map(ScoredDoc::doc).toList());
            assertThat(ranked.result().hits()).allMatch(hit -> hit.score() >= 0);
            assertThat(ranked.result().near()).hasSize(Rescoring.NEAR);
        }
    }

    @Test
    void onlyDeepRankingAddsWords() throws IOException {
        Article[] articles = with(
                60,
                Samples.article("one", "", "A ferry met the dredger off the breakwater."),
                Samples.article("two", "", "The ferry and the dredger lay by the breakwater."),
                Samples.article("three", "", "A ferry was seen."));
        try (SnapshotIndex index = SnapshotIndex.of(articles)) {
            Rescoring.Result standard = rank("ferry", Scoring.STANDARD, index).result();
            assertThat(standard.added()).isEmpty();
            assertThat(standard.kept()).isEqualTo(1);
            Rescoring.Result deep = rank("ferry", DEEP, index).result();
            assertThat(deep.added()).anyMatch(word -> word.terms().contains("dredger"));
            assertThat(deep.kept()).isBetween(0.0, 1.0);
        }
    }
}
