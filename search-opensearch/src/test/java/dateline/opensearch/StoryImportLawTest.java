package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.batch.BandExport;
import dateline.batch.BandMember;
import dateline.batch.BatchArticle;
import dateline.batch.StoryBatch;
import dateline.batch.StoryImport;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import dateline.result.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories that are found outside a cluster and imported are those of an index in memory.
class StoryImportLawTest {

    private static final long SEED = Long.getLong("cluster.seed", 20240301L);

    @TempDir
    private Path folder;

    @Test
    void importedPairsMakeTheStoriesOfAnIndexInMemory() throws IOException {
        Random random = new Random(SEED);
        List<Article> articles = new CopiedNews(random).articles(160);
        OpenSearch place = Nodes.running().index("import");
        List<Article> early = articles.subList(0, 110);
        try (ArticleIndex cluster = ArticleIndex.open(
                place.storage(), IndexOptions.builder().deferStories(true).build())) {
            cluster.addAll(early);
            cluster.commit();
            assertThat(cluster.stats().copied()).as("before the import").isZero();
            BandExport export = cluster.stories().exportBands(folder.resolve("bands"));
            assertThat(export.articles()).isEqualTo(110);
            // These come after the export; the import compares them.
            cluster.addAll(articles.subList(110, 125));
            StoryImport done = cluster.importStories(file("pairs", lines(folder.resolve("bands"), random)));
            assertThat(done.pairs()).isGreaterThan(30);
            assertThat(done.compared()).isPositive();
            assertThat(done.missing()).isZero();
            same(cluster, articles.subList(0, 125));
        }
        try (ArticleIndex cluster = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            cluster.addAll(articles.subList(125, 160));
            cluster.delete(articles.getFirst().id().value());
            cluster.commit();
            List<Article> there = articles.subList(1, 160);
            same(cluster, there);
            // All anew, over what the index has found itself: first nothing, then the same.
            cluster.stories().exportBands(folder.resolve("again"));
            List<String> lines = lines(folder.resolve("again"), random);
            cluster.importStories(file(
                    "alone", lines.stream().filter(line -> line.length() == 16).toList()));
            assertThat(told(cluster, there)).isNotEqualTo(told(inMemory(there), there));
            cluster.importStories(file("pairs", lines));
            same(cluster, there);
        }
    }

    @Test
    void importedLabelsMakeTheSameStories() throws IOException {
        List<Article> articles = new CopiedNews(new Random(SEED + 1)).articles(60);
        try (ArticleIndex memory = inMemory(articles);
                ArticleIndex cluster = ArticleIndex.open(
                        Nodes.running().index("labels").storage(),
                        IndexOptions.builder().deferStories(true).build())) {
            cluster.addAll(articles);
            cluster.commit();
            List<String> labels = new ArrayList<>();
            for (Article article : articles) {
                labels.add(article.id() + "\t"
                        + memory.stories()
                                .of(article.id().value())
                                .orElseThrow()
                                .id());
            }
            labels.add("nobody\tx");
            StoryImport done = cluster.importStories(file("labels", labels));
            assertThat(done.missing()).isEqualTo(1);
            assertThat(done.compared()).isZero();
            for (Article article : articles) {
                String id = article.id().value();
                assertThat(members(cluster, id)).isEqualTo(members(memory, id));
            }
        }
    }

    private static Set<String> members(SearchIndex index, String id) {
        return index.stories().of(id).orElseThrow().articles().stream()
                .map(each -> each.article().id().value())
                .collect(Collectors.toSet());
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static ArticleIndex inMemory(List<Article> articles) {
        ArticleIndex memory = ArticleIndex.inMemory();
        memory.addAll(articles);
        memory.commit();
        return memory;
    }

    private static void same(SearchIndex cluster, List<Article> articles) {
        try (ArticleIndex memory = inMemory(articles)) {
            assertThat(told(cluster, articles)).as("seed %s", SEED).isEqualTo(told(memory, articles));
        }
    }

    /// {@return all texts and verified pairs of an export}
    private static List<String> lines(Path export, Random random) throws IOException {
        Map<Long, BatchArticle> texts = new TreeMap<>();
        for (String line : Files.readAllLines(export.resolve(BandExport.ARTICLES))) {
            BatchArticle article = BatchArticle.parse(line);
            texts.put(article.text(), article);
        }
        Map<String, List<BandMember>> buckets = new TreeMap<>();
        for (String line : Files.readAllLines(export.resolve(BandExport.BANDS))) {
            buckets.computeIfAbsent(line.substring(0, 16), any -> new ArrayList<>())
                    .add(new BandMember(StoryBatch.text(line.substring(17)), 0));
        }
        Set<String> lines = new HashSet<>();
        buckets.values().stream()
                .peek(members -> assertThat(members).hasSizeLessThanOrEqualTo(StoryBatch.ALL_PAIRS))
                .flatMap(members -> StoryBatch.candidates(members).stream())
                .forEach(pair -> StoryBatch.pair(texts.get(pair.a()), texts.get(pair.b()))
                        .ifPresent(lines::add));
        texts.keySet().forEach(text -> lines.add(StoryBatch.name(text)));
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Map<String, String> told(SearchIndex index, List<Article> articles) {
        Map<String, String> told = new TreeMap<>();
        for (Article article : articles) {
            Story story = index.stories().of(article.id().value()).orElseThrow();
            told.put(
                    article.id().value(),
                    story.articles().stream()
                            .map(each -> each.article().id() + " " + each.kind() + " " + each.similarity())
                            .collect(Collectors.joining(", ", story.id() + ": ", "")));
        }
        for (StoryView view : StoryView.values()) {
            ResultPage page = index.search(SearchRequest.builder(Query.everything())
                    .stories(view)
                    .sort(Sort.NEWEST)
                    .facet("publisher", 5)
                    .limit(30)
                    .build());
            told.put("searched " + view, page.total() + " " + page.stories() + " " + page.facets());
            page.forEach(hit -> told.put("hit " + view + " " + hit.article().id(), "" + hit.copies()));
        }
        told.put("copied", index.stats().copied() + " of " + index.stats().stories());
        return told;
    }
}
