package dateline.search;

import dateline.SearchIndex;
import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryWord;
import dateline.index.FirstStageSimilarity;
import dateline.index.Layout;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/// What each ranking costs, as ratios of CPU time within one process: the same words by each ranking and by a bare
/// `OR` of their stems over the one field of all text, written by hand on Lucene, in turns; the ten best with their
/// stored fields, and an exact total.
///
/// Arguments: an index of dateline's, how many rounds. `docs/benchmarks/relevance.md` has the command and the table.
public final class RankingBenchmark {

    private static final int COMPILED_AFTER = 60;
    private static final int WARM_UP = 6;

    private static final List<String> TOPICS = List.of(
            "oil prices",
            "senate budget deficit",
            "interest rates inflation",
            "homeland security funding bill",
            "farmers drought relief corn wheat",
            "health care reform",
            "bank merger approved by shareholders",
            "who won the parliamentary election",
            "what will the central bank do about the exchange rate",
            "president meets prime minister to discuss trade agreement",
            "the space shuttle launch was delayed because of the weather",
            "guerrilla attack on an electricity pylon in the capital",
            "scientists find that the climate is changing faster than expected in the arctic",
            "company reports loss of 3 million dollars in the second quarter",
            "veterans hospital waiting list",
            "football championship final goal");

    /// What is measured, by name.
    private interface Ask {
        int ask(String topic) throws IOException;
    }

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final int rounds;

    private RankingBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /// Runs the benchmark and prints a table.
    ///
    /// @param args index, rounds
    /// @throws IOException if the index cannot be read
    public static void main(String[] args) throws IOException {
        // Kept results would answer instead of the search.
        IndexSearcher.setDefaultQueryCache(null);
        Path folder = Path.of(args[0]);
        try (SearchIndex index = SearchIndex.open(folder);
                DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(FirstStageSimilarity.similarity());
            Map<String, Ask> asks = new LinkedHashMap<>();
            asks.put("Lucene OR", topic -> bare(searcher, topic));
            for (RankingModel model : List.of(RankingModel.DEFAULT, RankingModel.DEEP, RankingModel.BM25)) {
                asks.put(
                        model.name().toLowerCase(Locale.ROOT),
                        topic -> ask(index, topic, request -> request.ranking(model)));
            }
            asks.put(
                    "default, recency",
                    topic -> ask(
                            index,
                            topic,
                            request ->
                                    request.recency(Duration.ofDays(180)).asOf(Instant.parse("2026-01-01T00:00:00Z"))));
            new RankingBenchmark(Integer.parseInt(args[1])).run(asks);
        }
    }

    private interface Change {
        SearchRequest.Builder change(SearchRequest.Builder request);
    }

    private static int ask(SearchIndex index, String topic, Change change) {
        Query words = index.parser().parse(topic).query();
        return index.search(
                        change.change(SearchRequest.builder(words).snippets(0)).build())
                .hits()
                .size();
    }

    private static int bare(IndexSearcher searcher, String topic) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryWord word : LanguageAnalysis.of("en").analyzeQuery(topic).words()) {
            String stem = word.forms().getFirst().terms().getFirst().stem();
            any.add(new TermQuery(new Term(Layout.TEXT, stem)), Occur.SHOULD);
        }
        org.apache.lucene.search.Query query = any.build();
        int fields = searcher.count(query) > 0 ? 1 : 0;
        for (ScoreDoc each : searcher.search(query, new TopScoreDocCollectorManager(10, null, 10)).scoreDocs) {
            fields += searcher.storedFields().document(each.doc).getFields().size();
        }
        return fields;
    }

    private void run(Map<String, Ask> asks) throws IOException {
        for (int i = 0; i < COMPILED_AFTER; i++) {
            // Compiled code first: all topics share it, and the first of them would pay for all.
            for (String topic : TOPICS) {
                for (Ask ask : asks.values()) {
                    ask.ask(topic);
                }
            }
        }
        out.println("| words | " + String.join(" | ", asks.keySet()) + " |");
        out.println("|---|" + "---|".repeat(asks.size()));
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        for (String topic : TOPICS) {
            Map<String, Double> times = times(asks, topic);
            double bare = times.values().iterator().next();
            StringBuilder line = new StringBuilder("| " + topic);
            times.forEach((name, time) -> {
                ratios.computeIfAbsent(name, unused -> new ArrayList<>()).add(time / bare);
                line.append(String.format(Locale.ROOT, " | %.2f ms, %.2f", time, time / bare));
            });
            out.println(line.append(" |"));
        }
        StringBuilder line = new StringBuilder("| **median ratio**");
        ratios.forEach((name, values) -> line.append(String.format(Locale.ROOT, " | %.2f", median(values))));
        out.println(line.append(" |"));
    }

    /// {@return the median CPU time of each, in milliseconds, measured in turns}
    private Map<String, Double> times(Map<String, Ask> asks, String topic) throws IOException {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Ask> each : asks.entrySet()) {
                long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                each.getValue().ask(topic);
                double time = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e6;
                List<Double> times = all.computeIfAbsent(each.getKey(), unused -> new ArrayList<>());
                if (round >= 0) {
                    times.add(time);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((name, times) -> medians.put(name, median(times)));
        return medians;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
