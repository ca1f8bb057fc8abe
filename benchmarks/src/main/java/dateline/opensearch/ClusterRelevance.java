package dateline.opensearch;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.eval.Evaluation;
import dateline.eval.Measure;
import dateline.eval.Qrels;
import dateline.eval.Run;
import dateline.eval.TopicRanker;
import dateline.eval.Topics;
import dateline.ingest.Importer;
import dateline.query.RankingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Measures the rankings on collections with judgements, each indexed in memory and on a cluster of two nodes: nDCG@10
/// and MAP, for `docs/benchmarks/cluster.md`.
///
/// Arguments: a folder of collections (`corpus.jsonl`, `queries.jsonl`, `qrels.txt` in each), rankings separated by
/// commas, then the names of collections.
public final class ClusterRelevance {

    private static final Measure NDCG = Measure.parse("ndcg@10");
    private static final Measure MAP = Measure.parse("map");
    private static final int DEPTH = 1000;

    private ClusterRelevance() {}

    /// Runs.
    ///
    /// @param arguments the folder, rankings, and names of collections
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ClusterProcess cluster = TwoNodes.start();
        System.out.println(
                "| collection | ranking | in memory | on the cluster | before it was compacted | deleted then |");
        System.out.println("|---|---|---|---|---|---|");
        for (String name : List.of(arguments).subList(2, arguments.length)) {
            Path collection = folder.resolve(name);
            OpenSearch place = cluster.index(name.toLowerCase(Locale.ROOT)).shards(3, 0);
            try (ArticleIndex here = ArticleIndex.inMemory();
                    ArticleIndex there = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
                for (ArticleIndex index : List.of(here, there)) {
                    Importer.into(index)
                            .add(List.of(collection.resolve("corpus.jsonl").toString()));
                    index.commit();
                }
                // Articles were written again with the label of their story, and count twice until they are merged.
                long deleted = there.stats().deleted();
                String before = deleted == 0 ? "the same" : measured(there, collection, RankingModel.DEFAULT);
                there.compact();
                for (String ranking : arguments[1].split(",", -1)) {
                    RankingModel model = RankingModel.valueOf(ranking.toUpperCase(Locale.ROOT));
                    System.out.println("| " + name + " | " + ranking + " | " + measured(here, collection, model) + " | "
                            + measured(there, collection, model) + " | "
                            + (model == RankingModel.DEFAULT ? before + " | " + deleted : " | ") + " |");
                }
            }
        }
    }

    private static String measured(ArticleIndex index, Path collection, RankingModel model) throws IOException {
        Topics topics = Topics.read(collection.resolve("queries.jsonl"));
        Qrels qrels = Qrels.read(collection.resolve("qrels.txt"));
        Run run = Run.of("run", topics, DEPTH, new TopicRanker(index).by(model));
        Evaluation evaluation = Evaluation.of(run, qrels, List.of(NDCG, MAP));
        return String.format(Locale.ROOT, "%.6f/%.6f", evaluation.overall(NDCG), evaluation.overall(MAP));
    }
}
