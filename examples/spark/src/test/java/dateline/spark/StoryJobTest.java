package dateline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.batch.BandMember;
import dateline.batch.BatchNews;
import dateline.batch.StoryBatch;
import dateline.batch.StoryImport;
import dateline.batch.TextPair;
import dateline.batch.ToldStories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

class StoryJobTest {

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                // What pays for a billion lines costs more than it saves for a few hundred.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /// Copies, rewrites, chains of them, a form filled in for more towns than a bucket pairs, and a roundup.
    @Test
    void storiesAreThoseOfAnIndex() throws IOException {
        List<Article> articles = BatchNews.articles(new Random(20240301));
        Path output = folder.resolve("stories");
        try (ArticleIndex found = ArticleIndex.inMemory();
                ArticleIndex imported = ArticleIndex.inMemory(
                        IndexOptions.builder().deferStories(true).build())) {
            for (ArticleIndex index : List.of(found, imported)) {
                index.addAll(articles);
                index.commit();
            }
            imported.stories().exportBands(folder.resolve("bands"));
            StoryJob.run(spark, folder.resolve("bands").toString(), output.toString());

            Map<String, Set<String>> expected = new TreeMap<>();
            for (Article article : articles) {
                String id = article.id().value();
                expected.put(
                        id,
                        found.stories().of(id).orElseThrow().articles().stream()
                                .map(each -> each.article().id().value())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
            Map<String, Set<String>> labelled = labelled(output.resolve(StoryJob.LABELS));
            // Articles without words of their own are alone, and not exported.
            expected.keySet().retainAll(labelled.keySet());
            assertThat(expected).hasSizeGreaterThan(articles.size() - 20);
            assertThat(labelled).isEqualTo(expected);

            StoryImport done = imported.importStories(output.resolve(StoryJob.PAIRS));
            assertThat(done.pairs()).isGreaterThan(100);
            assertThat(done.missing()).isZero();
            assertThat(done.compared()).isZero();
            assertThat(ToldStories.of(imported, articles)).isEqualTo(ToldStories.of(found, articles));
        }
    }

    private static Map<String, Set<String>> labelled(Path labels) throws IOException {
        Map<String, Set<String>> stories = new HashMap<>();
        Map<String, String> storyOf = new HashMap<>();
        try (Stream<Path> parts = Files.list(labels)) {
            for (Path part : parts.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                for (String line : Files.readAllLines(part)) {
                    int tab = line.indexOf('\t');
                    storyOf.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        }
        storyOf.forEach((id, story) ->
                stories.computeIfAbsent(story, any -> new TreeSet<>()).add(id));
        Map<String, Set<String>> byArticle = new TreeMap<>();
        storyOf.forEach((id, story) -> byArticle.put(id, stories.getOrDefault(story, Set.of())));
        return byArticle;
    }

    @Test
    void aBucketOfThousandsPairsTheSameAsInAnIndex() {
        Random random = new Random(11);
        List<Tuple2<String, String>> members = new ArrayList<>();
        Set<TextPair> expected = new HashSet<>();
        for (long band : new long[] {random.nextLong(), random.nextLong()}) {
            List<BandMember> bucket = new ArrayList<>();
            for (int i = 0; i <= StoryBatch.LARGE; i++) {
                long text = random.nextLong();
                members.add(new Tuple2<>(StoryBatch.name(band), StoryBatch.name(text)));
                bucket.add(new BandMember(text, StoryBatch.order(band, text)));
            }
            expected.addAll(StoryBatch.candidates(bucket));
        }
        Set<TextPair> pairs = new HashSet<>();
        StoryJob.neighbours(spark.createDataset(members, Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                        .toDF("band", "text"))
                .collectAsList()
                .forEach(row ->
                        pairs.add(new TextPair(StoryBatch.text(row.getString(0)), StoryBatch.text(row.getString(1)))));
        assertThat(pairs).isEqualTo(expected);
    }

    @Test
    void chainsAreOneComponent() {
        Random random = new Random(7);
        List<Tuple2<String, String>> edges = new ArrayList<>();
        for (int chain = 0; chain < 3; chain++) {
            for (int link = 1; link < 40; link++) {
                String a = chain + "." + (100 + link - 1);
                String b = chain + "." + (100 + link);
                edges.add(random.nextBoolean() ? new Tuple2<>(a, b) : new Tuple2<>(b, a));
            }
        }
        Dataset<Row> components =
                Components.of(spark.createDataset(edges, Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                        .toDF());
        Map<String, String> smallest = new TreeMap<>();
        components.collectAsList().forEach(row -> smallest.put(row.getString(0), row.getString(1)));
        assertThat(smallest).hasSize(120);
        assertThat(smallest).allSatisfy((node, first) -> assertThat(first).isEqualTo(node.charAt(0) + ".100"));
    }
}
