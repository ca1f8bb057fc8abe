package dateline.search;

import static dateline.testkit.Samples.article;
import static dateline.testkit.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.IndexVectors;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.SemanticScore;
import dateline.vector.ConceptModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ranking by meaning, by a model that knows that physicians are doctors.
class SemanticSearchTest {

    private static final Query STRIKE = Query.about("doctors strike at the hospital");

    @TempDir
    Path folder;

    private final ConceptModel model = new ConceptModel();
    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = ArticleIndex.create(
                folder.resolve("index"), IndexOptions.builder().model(model).build());
    }

    @AfterEach
    void close() {
        index.close();
    }

    /// One article says it in other words, the others have a word of it.
    private void fill(int others) {
        index.add(
                article("other-words", "Physicians walked out", "The hospital of the town had to send patients home."));
        for (int i = 0; i < others; i++) {
            index.add(article(
                    String.format(Locale.ROOT, "word-%03d", i),
                    "The hospital " + i,
                    "A new wing of the hospital opens with " + i + " beds, and the hospital thanks all who gave."));
        }
        index.commit();
    }

    private static SearchRequest.Builder byMeaning(Query query) {
        return SearchRequest.builder(query)
                .ranking(RankingModel.SEMANTIC)
                .embeddingBudget(Duration.ofMinutes(1))
                .stories(StoryView.SHOW);
    }

    // --- the order ---

    @Test
    void anArticleThatSaysItInOtherWordsComesUp() {
        fill(20);
        SearchRequest byWords =
                SearchRequest.builder(STRIKE).stories(StoryView.SHOW).build();
        assertThat(ids(index.search(byWords))).doesNotContain("other-words");
        assertThat(ids(index.search(byMeaning(STRIKE).build()))).startsWith("other-words");
        assertThat(ids(index.search(
                        byMeaning(STRIKE).ranking(RankingModel.DEEP_SEMANTIC).build())))
                .startsWith("other-words");
    }

    @Test
    void theBestPartOfALongArticleCounts() {
        ConceptModel short5 = new ConceptModel(5, "d");
        try (ArticleIndex other =
                ArticleIndex.inMemory(IndexOptions.builder().model(short5).build())) {
            other.add(article("second", "The hospital", "opens a wing today. Physicians and surgeons walk out."));
            other.add(article("none", "The hospital", "opens a wing today. Patients and visitors look on."));
            other.commit();
            ResultPage page = other.search(byMeaning(STRIKE).build());
            assertThat(ids(page)).startsWith("second");
            SemanticScore score = page.hits().getFirst().semantic().orElseThrow();
            assertThat(score.window()).isEqualTo(2);
            assertThat(score.windows()).isEqualTo(3);
        }
    }

    @Test
    void theWeightDecidesHowMuchMeaningCounts() {
        fill(20);
        List<String> byWords = ids(index.search(
                SearchRequest.builder(STRIKE).stories(StoryView.SHOW).limit(30).build()));
        RankingParameters none = RankingParameters.STANDARD.with(RankingParameter.SEMANTIC, 0);
        assertThat(ids(index.search(byMeaning(STRIKE).parameters(none).limit(30).build())))
                .isEqualTo(byWords);
        RankingParameters all = RankingParameters.STANDARD.with(RankingParameter.SEMANTIC, 1);
        assertThat(ids(index.search(byMeaning(STRIKE).parameters(all).limit(30).build())))
                .startsWith("other-words");
    }

    @Test
    void whatIsBehindTheWindowStaysWhereItIs() {
        fill(30);
        RankingParameters few = RankingParameters.STANDARD.with(RankingParameter.SEMANTIC_WINDOW, 5);
        List<String> byWords = ids(index.search(
                SearchRequest.builder(STRIKE).stories(StoryView.SHOW).limit(40).build()));
        List<String> byMeaning =
                ids(index.search(byMeaning(STRIKE).parameters(few).limit(40).build()));
        assertThat(byMeaning.subList(5, 31)).isEqualTo(byWords.subList(5, 31));
        assertThat(byMeaning.subList(0, 5)).containsExactlyInAnyOrderElementsOf(byWords.subList(0, 5));
    }

    @Test
    void whatMatchesAndItsCountsStay() {
        fill(150);
        SearchRequest request = byMeaning(STRIKE).facet("lang", 3).limit(200).build();
        ResultPage byMeaning = index.search(request);
        ResultPage byWords =
                index.search(request.toBuilder().ranking(RankingModel.DEFAULT).build());
        assertThat(byMeaning.total()).isEqualTo(byWords.total());
        assertThat(byMeaning.facets()).isEqualTo(byWords.facets());
        assertThat(ids(byMeaning)).containsExactlyInAnyOrderElementsOf(ids(byWords));
        assertThat(byMeaning.hits()).extracting(Hit::score).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void aQueryWithoutWordsIsRankedAsEver() {
        fill(5);
        ResultPage page = index.search(byMeaning(Query.everything()).build());
        assertThat(page.total().articles()).isEqualTo(6);
        assertThat(page.hits()).allSatisfy(hit -> assertThat(hit.semantic()).isEmpty());
        assertThat(model.queries).hasValue(0);
    }

    @Test
    void anArticleInALanguageThatTheModelDoesNotKnowIsRankedByWords() {
        fill(3);
        index.add(Article.builder("german")
                .title("Das Hospital")
                .body("Die doctors im hospital treten in den strike.")
                .language("de")
                .build());
        index.commit();
        ResultPage page = index.search(byMeaning(STRIKE).build());
        assertThat(page.hits())
                .hasSize(5)
                .allSatisfy(hit -> assertThat(hit.semantic().isPresent())
                        .isNotEqualTo(hit.article().id().value().equals("german")));
        assertThat(page.warnings()).isEmpty();
    }

    @Test
    void withoutAModelTheRequestIsRefused() {
        try (ArticleIndex plain = ArticleIndex.inMemory()) {
            assertThatThrownBy(() -> plain.search(byMeaning(STRIKE).build()))
                    .isInstanceOfSatisfying(
                            ArticleIndexException.class,
                            e -> assertThat(e.reason()).isEqualTo(ArticleIndexException.Reason.BAD_REQUEST))
                    .hasMessageContaining("needs an embedding model");
        }
    }

    @Test
    void theEndOfALongQueryCountsToo() {
        ConceptModel short5 = new ConceptModel(5, "d");
        try (ArticleIndex other =
                ArticleIndex.inMemory(IndexOptions.builder().model(short5).build())) {
            other.add(article("end", "Physicians", "walk out here"));
            other.add(article("none", "Here", "the town looks on"));
            other.commit();
            Query query = Query.about("The town here looks on and the town looks here, and doctors strike");
            ResultPage page = other.search(byMeaning(query)
                    .parameters(RankingParameters.STANDARD.with(RankingParameter.SEMANTIC, 1))
                    .build());
            assertThat(page.hits())
                    .filteredOn(hit -> hit.article().id().value().equals("end"))
                    .allSatisfy(hit ->
                            assertThat(hit.semantic().orElseThrow().cosine()).isGreaterThan(.9));
            assertThat(ids(page)).contains("end");
        }
    }

    // --- keeping vectors ---

    @Test
    void anArticleIsReadByTheModelOnceAndCopiesShareIt() {
        fill(5);
        index.add(article("copy", "Physicians walked out", "The hospital of the town had to send patients home."));
        index.commit();
        List<String> first = ids(index.search(byMeaning(STRIKE).build()));
        assertThat(model.passages).hasValue(6);
        assertThat(ids(index.search(byMeaning(STRIKE).build()))).isEqualTo(first);
        assertThat(model.passages).hasValue(6);
        assertThat(model.queries).hasValue(1);
        index.close();
        ConceptModel later = new ConceptModel();
        index = ArticleIndex.open(
                folder.resolve("index"), IndexOptions.builder().model(later).build());
        assertThat(ids(index.search(byMeaning(STRIKE).build()))).isEqualTo(first);
        assertThat(later.passages).hasValue(0);
        assertThat(later.queries).hasValue(0);
    }

    @Test
    void anArticleThatChangesIsReadAgain() {
        fill(5);
        index.search(byMeaning(STRIKE).build());
        assertThat(model.passages).hasValue(6);
        index.add(article("word-003", "Surgeons walk out", "Surgeons of the hospital walk out."));
        index.add(article("other-words", "A garden", "The hospital of the town has a garden again."));
        index.commit();
        assertThat(ids(index.search(byMeaning(STRIKE).build()))).startsWith("word-003");
        assertThat(model.passages).hasValue(8);
    }

    @Test
    void vectorsOfAnotherIndexDoNoHarm() throws IOException {
        fill(5);
        index.search(byMeaning(STRIKE).build());
        index.close();
        Path other = folder.resolve("other");
        ConceptModel later = new ConceptModel();
        index = ArticleIndex.create(other, IndexOptions.builder().model(later).build());
        index.add(article("other-words", "A garden", "The hospital of the town has a garden again."));
        index.add(article("word-003", "Surgeons walk out", "Surgeons of the hospital walk out."));
        index.add(article(
                "word-004",
                "The hospital 4",
                "A new wing of the hospital opens with 4 beds, and the hospital thanks all who gave."));
        index.commit();
        copyVectors(folder.resolve("index"), other);
        assertThat(ids(index.search(byMeaning(STRIKE).build()))).startsWith("word-003");
        assertThat(later.passages).hasValue(2);
    }

    private static void copyVectors(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(path -> from.relativize(path).toString().startsWith("vectors-"))
                    .forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    @Test
    void withoutTimeToMakeVectorsTheOrderIsThatOfWordsAndTheAnswerSaysSo() {
        fill(20);
        SearchRequest request =
                byMeaning(STRIKE).embeddingBudget(Duration.ZERO).limit(30).build();
        ResultPage page = index.search(request);
        assertThat(ids(page))
                .isEqualTo(ids(index.search(
                        request.toBuilder().ranking(RankingModel.DEFAULT).build())));
        assertThat(page.warnings()).anySatisfy(warning -> assertThat(warning).startsWith("0 of the best 21 articles"));
        assertThat(model.passages).hasValue(0);
    }

    @Test
    void pagesFollowWhatTheFirstHasReached() {
        fill(90);
        Duration first = Duration.ofNanos(1);
        SearchRequest request =
                byMeaning(STRIKE).embeddingBudget(first).limit(7).build();
        ResultPage page = index.search(request);
        assertThat(page.warnings()).anySatisfy(warning -> assertThat(warning).contains("were compared by meaning"));
        int reached = model.passages.get();
        assertThat(reached).isPositive().isLessThan(91);
        List<String> all = new ArrayList<>(ids(page));
        while (page.cursor().isPresent()) {
            // What others ask meanwhile has its vectors made, and changes nothing.
            index.search(byMeaning(STRIKE).embeddingBudget(first).build());
            page = index.search(request.toBuilder().cursor(page.cursor().get()).build());
            all.addAll(ids(page));
        }
        assertThat(all).hasSize(91);
        assertThat(new HashSet<>(all)).hasSize(91);
    }

    @Test
    void storiesAreFoldedInTheNewOrder() {
        fill(3);
        for (int i = 0; i < 3; i++) {
            index.add(
                    article(
                            "copy-" + i,
                            "Surgeons walk out of the hospital",
                            "Surgeons of the hospital began a walkout on Monday, and said that they would stay away from work until the "
                                    + "board of the hospital answers the letter that they sent in spring about pay and about the hours of "
                                    + "the night. The board said it would meet them on Thursday, and asked for patience until then. "
                                    + "Patients were sent to two neighbouring towns, where beds were made ready over the weekend."));
        }
        index.commit();
        ResultPage page = index.search(byMeaning(STRIKE).stories(StoryView.FOLD).build());
        assertThat(page.hits().getFirst().article().id().value()).startsWith("copy-");
        assertThat(page.hits().getFirst().copies()).isPresent();
        assertThat(page.hits()).hasSize(5);
    }

    // --- what is like an article ---

    @Test
    void relatedArticlesAreComparedByMeaningWhereItIsAskedFor() {
        fill(20);
        Article strike = article("mine", "Doctors strike", "Doctors of the town hospital strike for pay.");
        SearchRequest byWords = SearchRequest.builder(Query.everything()).build();
        SearchRequest byMeaning = byMeaning(Query.everything()).build();
        assertThat(ids(index.stories().related(strike, byWords))).doesNotContain("mine");
        assertThat(ids(index.stories().related(strike, byMeaning))).startsWith("other-words");
        assertThat(index.stories().related(strike, byMeaning).hits().getFirst().semantic())
                .hasValueSatisfying(score -> assertThat(score.cosine()).isGreaterThan(.9));
        assertThat(ids(index.stories()
                        .related(strike, byMeaning.toBuilder().limit(3).build())))
                .hasSize(3)
                .startsWith("other-words");
    }

    @Test
    void relatedArticlesSatisfyTheFilters() {
        fill(20);
        Article strike = article("mine", "Doctors strike", "Doctors of the town hospital strike for pay.");
        SearchRequest request =
                byMeaning(Query.everything()).filter(Query.word("beds")).build();
        assertThat(ids(index.stories().related(strike, request)))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id).startsWith("word-"));
    }

    @Test
    void relatedArticlesSayWhatWasNotReached() {
        fill(20);
        Article strike = article("mine", "Doctors strike", "Doctors of the town hospital strike for pay.");
        SearchRequest request =
                byMeaning(Query.everything()).embeddingBudget(Duration.ZERO).build();
        assertThat(index.stories().related(strike, request).warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("0 of the best 21 articles"));
    }

    @Test
    void anArticleInALanguageThatTheModelDoesNotKnowHasRelativesByWords() {
        fill(3);
        Article german = Article.builder("german")
                .body("Das hospital bekommt beds.")
                .language("de")
                .build();
        ResultPage page =
                index.stories().related(german, byMeaning(Query.everything()).build());
        assertThat(page.hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.semantic()).isEmpty());
        assertThat(model.passages).hasValue(0);
    }

    @Test
    void whatToReadBeforeIsPutInOrderByMeaningWhereItIsAskedFor() {
        index.add(dated("words", "2026-01-01", "The hospital", "The hospital of the town, patients and beds."));
        index.add(dated("other", "2026-01-02", "Physicians walked", "The hospital of the town, patients and nurses."));
        index.add(dated("later", "2026-03-01", "Surgeons walked", "The hospital of a town, patients."));
        index.add(dated("faint", "2026-01-03", "A fair", "All of the town came to the fair on the hill by the river."));
        index.commit();
        Article strike = dated(
                "mine",
                "2026-02-01",
                "Doctors strike",
                "Doctors of the town hospital strike, and nurses, patients and beds wait.");
        SearchRequest byWords = SearchRequest.builder(Query.everything()).build();
        SearchRequest byMeaning = byMeaning(Query.everything()).build();
        assertThat(ids(index.stories().background(strike, byWords))).startsWith("words");
        ResultPage page = index.stories().background(strike, byMeaning);
        assertThat(ids(page)).startsWith("other");
        assertThat(page.hits().getFirst().semantic())
                .hasValueSatisfying(score -> assertThat(score.weight()).isEqualTo(.25));
        assertThat(index.stories()
                        .background(
                                strike,
                                byMeaning.toBuilder()
                                        .embeddingBudget(Duration.ZERO)
                                        .build())
                        .hits())
                .as("what was read is kept")
                .allSatisfy(hit -> assertThat(hit.semantic()).isPresent());
    }

    private static Article dated(String id, String date, String title, String body) {
        return Article.builder(id)
                .title(title)
                .body(body)
                .published(date)
                .language("en")
                .build();
    }

    // --- making them beforehand ---

    @Test
    void vectorsOfSomeArticlesCanBeMade() {
        fill(300);
        IndexVectors.Stats built = index.vectors()
                .build(
                        Query.in("title", Query.word("walked")),
                        (done, total) -> assertThat(total).isEqualTo(1));
        assertThat(built.articles()).isEqualTo(1);
        assertThat(built.present()).isEqualTo(1);
        assertThat(model.passages).hasValue(1);
        assertThat(index.vectors().stats().present()).isEqualTo(1);
    }

    @Test
    void whatIsMadeIsKeptOnTheWay() {
        fill(300);
        List<Long> kept = new ArrayList<>();
        index.vectors().build((done, total) -> {
            try (SearchIndex another = SearchIndex.open(
                    folder.resolve("index"),
                    IndexOptions.builder().model(new ConceptModel()).build())) {
                kept.add(another.vectors().stats().present());
            }
        });
        assertThat(kept).first().asInstanceOf(InstanceOfAssertFactories.LONG).isBetween(1L, 300L);
        assertThat(kept).last().isEqualTo(301L);
    }

    @Test
    void allVectorsCanBeMadeCountedAndDropped() throws IOException {
        fill(300);
        IndexVectors vectors = index.vectors();
        assertThat(vectors.stats()).isEqualTo(new IndexVectors.Stats("concepts", 301, 301, 0, 0));
        List<Long> steps = new ArrayList<>();
        IndexVectors.Stats built = vectors.build((done, total) -> {
            steps.add(done);
            assertThat(total).isEqualTo(301);
        });
        assertThat(steps).isSorted().hasSizeGreaterThan(1).endsWith(301L);
        assertThat(built.present()).isEqualTo(301);
        assertThat(built.bytes()).isPositive();
        assertThat(model.passages).hasValue(301);
        vectors.build((done, total) -> {});
        assertThat(model.passages).hasValue(301);
        assertThat(vectors.drop()).isPositive();
        assertThat(vectors.stats().present()).isZero();
        try (Stream<Path> content = Files.list(folder.resolve("index"))) {
            assertThat(content.filter(path -> path.getFileName().toString().startsWith("vectors")))
                    .isEmpty();
        }
    }

    @Test
    void severalMayMakeThemAtOnce() throws Exception {
        fill(300);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Long>> builds = Collections.nCopies(3, () -> {
                try (SearchIndex another = SearchIndex.open(
                        folder.resolve("index"),
                        IndexOptions.builder().model(new ConceptModel()).build())) {
                    return another.vectors().build((done, total) -> {}).present();
                }
            });
            for (Future<Long> build : threads.invokeAll(builds)) {
                assertThat(build.get()).isEqualTo(301);
            }
        }
        assertThat(index.vectors().stats().present()).isEqualTo(301);
        index.vectors().build((done, total) -> {});
        assertThat(model.passages).hasValue(0);
    }

    @Test
    void vectorsThatCannotBeKeptAreNotMadeBeforehand() throws IOException {
        fill(20);
        occupyTheFolderOfVectors();
        assertThatThrownBy(() -> index.vectors().build((done, total) -> {}))
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IO))
                .hasMessageMatching("cannot make vectors \\(index .*\\): .*vectors-c+ is not a folder");
        assertThat(model.passages).hasValue(0);
        assertThat(index.vectors().stats().present()).isZero();
    }

    @Test
    void aSearchWhoseVectorsCannotBeKeptAnswersAndSaysSo() throws IOException {
        fill(20);
        occupyTheFolderOfVectors();
        ResultPage page = index.search(byMeaning(STRIKE).build());
        assertThat(ids(page)).startsWith("other-words");
        assertThat(page.warnings())
                .containsExactly("vectors cannot be kept, the folder of the index cannot be written: "
                        + "the next search has to make them again");
        assertThat(index.search(byMeaning(STRIKE).build()).warnings())
                .as("what is in memory is not made again")
                .isEmpty();
    }

    private void occupyTheFolderOfVectors() throws IOException {
        Files.writeString(folder.resolve("index/vectors-" + "c".repeat(16)), "no folder");
    }

    // --- explaining ---

    @Test
    void whySaysWhatWordsAndMeaningAreWorth() {
        fill(20);
        SearchRequest request = byMeaning(STRIKE).build();
        Hit hit = index.search(request).hits().getFirst();
        MatchExplanation why = index.why(hit.article().id().value(), request).orElseThrow();
        assertThat(why.score()).isEqualTo(hit.score());
        assertThat(why.semantic()).isEqualTo(hit.semantic());
        SemanticScore score = why.semantic().orElseThrow();
        assertThat(score.score()).isCloseTo(why.score(), within(1e-4));
        assertThat(why.parts().stream().mapToDouble(part -> part.value()).sum()).isCloseTo(score.words(), within(1e-3));
        assertThat(score.toString())
                .matches("words \\d+\\.\\d\\d × 0\\.35 \\+ meaning \\d+\\.\\d\\d × 0\\.65 "
                        + "\\(cosine [01]\\.\\d\\d, with the best articles [01]\\.\\d\\d\\)");
    }
}
