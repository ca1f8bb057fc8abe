package dateline.ingest;

import dateline.ArticleIndex;
import dateline.eval.Evaluation;
import dateline.eval.Measure;
import dateline.eval.Qrels;
import dateline.eval.Ranked;
import dateline.eval.Run;
import dateline.eval.TopicRanker;
import dateline.eval.Topics;
import dateline.query.RankingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures the rankings on collections with judgements, each indexed in memory: nDCG@10 and MAP, for
/// `docs/benchmarks/relevance.md`.
///
/// Arguments: a folder of collections (`corpus.jsonl`, `queries.jsonl`, `qrels.txt` in each), then their names.
public final class RelevanceBenchmark {

    private static final Measure NDCG = Measure.parse("ndcg@10");
    private static final Measure MAP = Measure.parse("map");

    private RelevanceBenchmark() {}

    /// A collection's values.
    private record Value(double ndcg, double map) {}

    /// Runs.
    ///
    /// @param arguments the folder, and names of collections
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = List.of(arguments).subList(1, arguments.length);
        Map<RankingModel, List<Value>> values = new EnumMap<>(RankingModel.class);
        for (String name : names) {
            long begun = System.nanoTime();
            Path collection = folder.resolve(name);
            Topics topics = Topics.read(collection.resolve("queries.jsonl"));
            Qrels qrels = Qrels.read(collection.resolve("qrels.txt"));
            try (ArticleIndex index = ArticleIndex.inMemory()) {
                Importer.into(index)
                        .add(List.of(collection.resolve("corpus.jsonl").toString()));
                index.commit();
                for (RankingModel model : List.of(RankingModel.DEFAULT, RankingModel.DEEP, RankingModel.BM25)) {
                    Run run = run(topics, new TopicRanker(index).by(model));
                    Evaluation evaluation = Evaluation.of(run, qrels, List.of(NDCG, MAP));
                    values.computeIfAbsent(model, unused -> new ArrayList<>())
                            .add(new Value(evaluation.overall(NDCG), evaluation.overall(MAP)));
                }
                System.err.printf(
                        Locale.ROOT,
                        "%s: %s, %s, %.1f s%n",
                        name,
                        index.stats().articles(),
                        index.stats().languages(),
                        (System.nanoTime() - begun) / 1e9);
            }
        }
        System.out.println("| ranking | " + String.join(" | ", names) + " | mean |");
        System.out.println("|---|" + "---|".repeat(names.size() + 1));
        values.forEach((model, row) -> {
            StringBuilder line = new StringBuilder("| " + model.name().toLowerCase(Locale.ROOT));
            row.forEach(value -> line.append(" | ").append(cell(value, 3)));
            Value mean = new Value(
                    row.stream().mapToDouble(Value::ndcg).average().orElse(0),
                    row.stream().mapToDouble(Value::map).average().orElse(0));
            System.out.println(line.append(" | ").append(cell(mean, 4)).append(" |"));
        });
    }

    /// {@return the same run as [Run#of(String, Topics, int, dateline.eval.Ranker)], asked on all processors}
    private static Run run(Topics topics, TopicRanker ranker) {
        List<List<Ranked>> rankings = topics.list().parallelStream()
                .map(topic -> ranker.rank(topic, 1000))
                .toList();
        Map<String, List<Ranked>> byTopic = new LinkedHashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            byTopic.put(topics.list().get(i).id(), rankings.get(i));
        }
        return Run.of("run", byTopic);
    }

    private static String cell(Value value, int decimals) {
        String format = "%." + decimals + "f/%." + decimals + "f";
        return String.format(Locale.ROOT, format, value.ndcg(), value.map()).replace("0.", ".");
    }
}
