package dateline.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dateline.batch.BandExport;
import dateline.batch.BandMember;
import dateline.batch.BatchArticle;
import dateline.batch.StoryBatch;
import dateline.batch.TextPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;

/// Finds the stories of an export of bands.
///
/// ```text
/// spark-submit --class dateline.spark.StoryJob --jars LIB/search-core.jar,… example-spark.jar bands stories
/// ```
///
/// 1. The texts of each bucket propose pairs: all of them, or, in buckets of more than [StoryBatch#ALL_PAIRS], each text
///    and its neighbours in an order. Buckets of more than [StoryBatch#LARGE] texts are never held in memory.
/// 2. Pairs whose fingerprints are alike are compared in full.
/// 3. Copies connect texts; each connected component is divided into stories.
///
/// The pairs of one component must fit into the memory of one executor; all else grows with the number of machines.
public final class StoryJob {

    /// Folder of texts and pairs in the output, for `dateline stories --import-labels`.
    public static final String PAIRS = "pairs";

    /// Folder of labels in the output: an article's id and the name of its story, for other programs.
    public static final String LABELS = "labels";

    private static final String ID = "id";
    private static final String BAND = "band";
    private static final String TEXT = "text";
    private static final String ORDER = "order";
    private static final String PRINT = "fingerprint";
    private static final String LINE = "line";
    private static final String A = "a";
    private static final String B = "b";

    private final Dataset<Row> articles;
    private final Dataset<Row> texts;

    private StoryJob(SparkSession spark, String export) {
        this.articles = articles(spark, export);
        this.texts = articles.dropDuplicates(TEXT).persist(StorageLevel.DISK_ONLY());
    }

    /// Runs the job.
    ///
    /// @param arguments the folder of the export, and one for the output
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the export and one for the output");
        }
        try (SparkSession spark =
                SparkSession.builder().appName("dateline stories").getOrCreate()) {
            run(spark, arguments[0], arguments[1]);
        }
    }

    /// Writes the verified pairs and the labels of an export.
    ///
    /// @param spark  a session
    /// @param export the folder that `dateline stories --export-bands` wrote
    /// @param output a folder that is not there yet
    public static void run(SparkSession spark, String export, String output) {
        StoryJob job = new StoryJob(spark, export);
        Dataset<Row> verified = job.verified(job.candidates(spark, export)).persist(StorageLevel.DISK_ONLY());
        job.texts.select(TEXT).union(verified.select(LINE)).write().text(output + "/" + PAIRS);
        job.labels(verified).write().text(output + "/" + LABELS);
    }

    /// {@return id, name of the text, fingerprint and line of each article}
    private static Dataset<Row> articles(SparkSession spark, String export) {
        return spark.read()
                .textFile(export + "/" + BandExport.ARTICLES)
                .map(
                        (MapFunction<String, Tuple4<String, String, String, String>>) StoryJob::columns,
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING(), Encoders.STRING()))
                .toDF(ID, TEXT, PRINT, LINE);
    }

    private static Tuple4<String, String, String, String> columns(String line) {
        BatchArticle article = BatchArticle.parse(line);
        return new Tuple4<>(article.id(), StoryBatch.name(article.text()), article.fingerprint(), line);
    }

    // --- pairs that may be copies ---

    private Dataset<Row> candidates(SparkSession spark, String export) {
        Dataset<Row> bands = spark.read()
                .textFile(export + "/" + BandExport.BANDS)
                .selectExpr("substring(value, 1, 16) AS " + BAND, "substring(value, 18) AS " + TEXT);
        Dataset<Row> sizes = bands.groupBy(BAND)
                .agg(count(lit(1)).as("size"))
                .where(col("size").gt(1));
        Dataset<Row> members = bands.join(sizes, BAND);
        Dataset<Row> small =
                members.where(col("size").leq(StoryBatch.ALL_PAIRS)).select(col(BAND), col(TEXT), lit(0L).as(ORDER));
        Dataset<Row> large = members.where(col("size").between(StoryBatch.ALL_PAIRS + 1, StoryBatch.LARGE))
                .join(texts.select(TEXT, PRINT), TEXT)
                .select(BAND, TEXT, PRINT)
                .map(
                        (MapFunction<Row, Tuple3<String, String, Long>>) StoryJob::ordered,
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.LONG()))
                .toDF(BAND, TEXT, ORDER);
        return small.union(large)
                .groupBy(BAND)
                .agg(collect_list(struct(TEXT, ORDER)).as("members"))
                .flatMap(
                        (FlatMapFunction<Row, Tuple2<String, String>>) StoryJob::proposed,
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .toDF(A, B)
                .union(neighbours(members.where(col("size").gt(StoryBatch.LARGE))))
                .distinct();
    }

    /// {@return each member of each bucket with those that come next}
    ///
    /// @param members bucket and text of each
    static Dataset<Row> neighbours(Dataset<Row> members) {
        WindowSpec bucket = Window.partitionBy(BAND).orderBy(ORDER, TEXT);
        Column[] next = IntStream.rangeClosed(1, StoryBatch.NEXT)
                .mapToObj(distance -> lead(TEXT, distance).over(bucket))
                .toArray(Column[]::new);
        return members.select(BAND, TEXT)
                .map(
                        (MapFunction<Row, Tuple3<String, String, Long>>) StoryJob::orderedByChance,
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.LONG()))
                .toDF(BAND, TEXT, ORDER)
                .select(col(TEXT).as(A), array(next).as("next"))
                .select(col(A), explode(col("next")).as(B))
                .where(col(B).isNotNull())
                .select(least(col(A), col(B)).as(A), greatest(col(A), col(B)).as(B));
    }

    private static Tuple3<String, String, Long> orderedByChance(Row row) {
        long order = StoryBatch.order(StoryBatch.text(row.getString(0)), StoryBatch.text(row.getString(1)));
        return new Tuple3<>(row.getString(0), row.getString(1), order);
    }

    private static Tuple3<String, String, Long> ordered(Row row) {
        long order = StoryBatch.order(StoryBatch.text(row.getString(0)), row.getString(2));
        return new Tuple3<>(row.getString(0), row.getString(1), order);
    }

    private static Iterator<Tuple2<String, String>> proposed(Row bucket) {
        List<BandMember> members = new ArrayList<>();
        for (Row member : bucket.<Row>getList(1)) {
            members.add(new BandMember(StoryBatch.text(member.getString(0)), member.getLong(1)));
        }
        return StoryBatch.candidates(members).stream().map(StoryJob::names).iterator();
    }

    private static Tuple2<String, String> names(TextPair pair) {
        return new Tuple2<>(StoryBatch.name(pair.a()), StoryBatch.name(pair.b()));
    }

    // --- verified pairs ---

    /// {@return the line of each verified pair}
    private Dataset<Row> verified(Dataset<Row> candidates) {
        Dataset<Row> alike = withBoth(candidates, PRINT)
                .filter((FilterFunction<Row>) pair -> StoryBatch.mayBeCopies(pair.getString(2), pair.getString(3)))
                .select(A, B);
        return withBoth(alike, LINE)
                .flatMap((FlatMapFunction<Row, String>) StoryJob::compared, Encoders.STRING())
                .toDF(LINE);
    }

    /// {@return pairs with a column of both texts}
    private Dataset<Row> withBoth(Dataset<Row> pairs, String column) {
        Dataset<Row> ofA = texts.select(col(TEXT).as(A), col(column).as("ofA"));
        Dataset<Row> ofB = texts.select(col(TEXT).as(B), col(column).as("ofB"));
        return pairs.join(ofA, A).join(ofB, B).select(A, B, "ofA", "ofB");
    }

    private static Iterator<String> compared(Row pair) {
        return StoryBatch.pair(BatchArticle.parse(pair.getString(2)), BatchArticle.parse(pair.getString(3))).stream()
                .iterator();
    }

    // --- stories ---

    /// {@return a line for each article: its id and the name of its story}
    private Dataset<Row> labels(Dataset<Row> verified) {
        Dataset<Row> components = Components.of(verified.flatMap(
                        (FlatMapFunction<Row, Tuple2<String, String>>)
                                line -> StoryBatch.copies(line.getString(0)).stream()
                                        .map(StoryJob::names)
                                        .iterator(),
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .toDF(A, B));
        Dataset<Row> stories = verified.selectExpr("substring(line, 1, 16) AS a", "substring(line, 18, 16) AS b", LINE)
                .join(components.toDF(A, "componentOfA"), A)
                .join(components.toDF(B, "componentOfB"), B)
                // Two texts that are apart say something where copies connect them, and nothing elsewhere.
                .where("componentOfA = componentOfB")
                .groupBy("componentOfA")
                .agg(collect_list(LINE).as("lines"))
                .flatMap(
                        (FlatMapFunction<Row, Tuple2<String, String>>) StoryJob::divided,
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .toDF(TEXT, "story");
        return articles.join(stories, articles.col(TEXT).equalTo(stories.col(TEXT)), "left")
                .select(col(ID), articles.col(TEXT), col("story"))
                .selectExpr("concat(id, '\t', coalesce(story, text)) AS value");
    }

    private static Iterator<Tuple2<String, String>> divided(Row component) {
        Map<Long, Long> stories = StoryBatch.stories(component.getList(1));
        return stories.entrySet().stream()
                .map(each -> new Tuple2<>(StoryBatch.name(each.getKey()), StoryBatch.name(each.getValue())))
                .iterator();
    }
}
