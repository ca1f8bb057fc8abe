package dateline.search;

import dateline.SearchIndex;
import dateline.analysis.query.QueryTerm;
import dateline.index.FirstStageSimilarity;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.search.terms.AliasTables;
import dateline.search.terms.TermExpander;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// How long questions take, as ratios of CPU time within one process, each pair in turns:
///
/// - what is said about positions against `AND` of the same words, both by dateline with an exact total;
/// - words, `OR`, `AND` and phrases by dateline against the same query written by hand on Lucene: the ten best with
/// their stored fields as text, and an exact count.
///
/// Arguments: an index of dateline's, how many rounds, and `words` or `positions` for one of the two.
/// `docs/benchmarks/queries.md` has the command and the tables.
public final class QueryBenchmark {

    private static final int WARM_UP = 4;
    private static final int AT_ONCE = 3;

    private static final List<String> PLAIN = List.of(
            "oil",
            "president",
            "senate",
            "climate",
            "veterans",
            "embargo",
            "oil prices",
            "health care reform",
            "interest rates inflation",
            "homeland security funding bill",
            "farmers drought relief corn wheat",
            "oil AND prices",
            "health AND reform",
            "senate AND budget AND deficit",
            "bank AND merger",
            "\"interest rates\"",
            "\"health care\"",
            "\"white house\"",
            "\"prime minister\"",
            "\"climate change\"");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final int rounds;

    private QueryBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /// Runs the benchmark and prints two tables.
    ///
    /// @param args index, rounds, perhaps which
    /// @throws IOException if the index cannot be read
    public static void main(String[] args) throws IOException {
        // Kept results would answer instead of the search.
        IndexSearcher.setDefaultQueryCache(null);
        QueryBenchmark benchmark = new QueryBenchmark(Integer.parseInt(args[1]));
        Path folder = Path.of(args[0]);
        try (SearchIndex index = SearchIndex.open(folder);
                DirectoryReader reader = Layout.whole(DirectoryReader.open(FSDirectory.open(folder)))) {
            if (args.length < 3 || args[2].equals("positions")) {
                benchmark.positions(index);
            }
            if (args.length < 3 || args[2].equals("words")) {
                benchmark.plain(index, reader);
            }
        }
    }

    // --- positions ---

    private void positions(SearchIndex index) throws IOException {
        QueryParser parser = index.parser();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        out.printf(
                Locale.ROOT,
                "| query | articles | of %d with the words | ms | AND, ms | ratio |%n|---|---|---|---|---|---|%n",
                index.count(Query.everything()));
        for (String line : lines()) {
            String kind = line.substring(0, line.indexOf(':'));
            Query asked = parser.parse(line.substring(line.indexOf(':') + 2)).query();
            Query words = words(asked);
            double[] times = inTurns(() -> ask(index, asked), () -> ask(index, words));
            double ratio = times[2];
            ratios.computeIfAbsent(kind, k -> new ArrayList<>()).add(ratio);
            out.printf(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %.2f | %.2f | %.2f |%n",
                    asked.toString().replace("|", "\\|"),
                    index.count(asked),
                    index.count(words),
                    times[0],
                    times[1],
                    ratio);
        }
        out.printf(Locale.ROOT, "%n| kind | queries | median | p99 |%n|---|---|---|---|%n");
        List<Double> all = new ArrayList<>();
        ratios.forEach((kind, values) -> {
            row(kind, values);
            all.addAll(values);
        });
        row("all", all);
        out.println();
    }

    private void row(String name, List<Double> ratios) {
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f |%n",
                name,
                sorted.length,
                median(sorted),
                sorted[(int) Math.ceil(.99 * sorted.length) - 1]);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(QueryBenchmark.class.getResourceAsStream("benchmark-queries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        }
    }

    /// {@return the same words, anywhere}
    private static Query words(Query query) {
        return switch (query) {
            case Query.Near q -> Query.all(words(q.left()), words(q.right()));
            case Query.NotNear q -> Query.all(words(q.include()), words(q.exclude()));
            case Query.SameUnit q -> Query.all(words(q.left()), words(q.right()));
            case Query.AtLeast q -> words(q.clause());
            case Query.First q -> words(q.clause());
            case Query.Or q ->
                new Query.Or(q.clauses().stream().map(QueryBenchmark::words).toList());
            default -> query;
        };
    }

    private static void ask(SearchIndex index, Query query) {
        index.search(SearchRequest.builder(query)
                .ranking(RankingModel.BM25)
                .snippets(0)
                .build());
    }

    // --- plain words ---

    private void plain(SearchIndex index, DirectoryReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(FirstStageSimilarity.similarity());
        TermExpander expander = TermExpander.of(Snapshot.of(reader), AliasTables.NONE);
        Map<String, Query> asked = new LinkedHashMap<>();
        PLAIN.forEach(text -> asked.put(text, index.parser().parse(text).query()));
        for (Query query : asked.values()) {
            // Compiled code first: the queries share it, and the first of them would pay for all.
            for (int i = 0; i < WARM_UP * rounds; i++) {
                ask(index, query);
                ask(searcher, byHand(query, expander));
            }
        }
        out.printf(Locale.ROOT, "| query | articles | ms | Lucene, ms | ratio |%n|---|---|---|---|---|%n");
        List<Double> ratios = new ArrayList<>();
        for (String text : PLAIN) {
            Query query = Objects.requireNonNull(asked.get(text));
            org.apache.lucene.search.Query byHand = byHand(query, expander);
            double[] times = inTurns(() -> ask(index, query), () -> ask(searcher, byHand));
            ratios.add(times[2]);
            out.printf(
                    Locale.ROOT,
                    "| `%s` | %d, %d | %.2f | %.2f | %.2f |%n",
                    text,
                    index.count(query),
                    searcher.count(byHand),
                    times[0],
                    times[1],
                    times[2]);
        }
        row("all", ratios);
    }

    private static int ask(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
        int bytes = 0;
        for (ScoreDoc each : searcher.search(query, new TopScoreDocCollectorManager(10, null, 10)).scoreDocs) {
            for (IndexableField field : searcher.storedFields().document(each.doc)) {
                bytes += text(field.binaryValue()).length();
            }
        }
        return bytes + searcher.count(query);
    }

    /// An article of dateline's is stored as bytes; by itself Lucene would store texts, and read them as these.
    private static String text(BytesRef stored) {
        return new String(stored.bytes, stored.offset, stored.length, StandardCharsets.UTF_8);
    }

    /// {@return what one would write who knows the fields, the languages of the articles and the stems}
    private static org.apache.lucene.search.Query byHand(Query query, TermExpander expander) {
        return switch (query) {
            case Query.Word q -> {
                List<Term> stems = expander.forms(q.text()).stream()
                        .map(form -> new Term(Layout.TEXT, form.getFirst().stem()))
                        .distinct()
                        .toList();
                SynonymQuery.Builder any = new SynonymQuery.Builder(Layout.TEXT);
                stems.forEach(any::addTerm);
                yield stems.size() == 1 ? new TermQuery(stems.getFirst()) : any.build();
            }
            case Query.Best q -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                q.clauses().forEach(clause -> any.add(byHand(clause.query(), expander), Occur.SHOULD));
                yield any.build();
            }
            case Query.And q -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                q.clauses().forEach(clause -> all.add(byHand(clause, expander), Occur.MUST));
                yield all.build();
            }
            case Query.Phrase q -> new DisjunctionMaxQuery(phrases(q, expander), 0);
            default -> throw new IllegalArgumentException("not written by hand: " + query);
        };
    }

    private static List<org.apache.lucene.search.Query> phrases(Query.Phrase phrase, TermExpander expander) {
        List<org.apache.lucene.search.Query> ways = new ArrayList<>();
        for (List<QueryTerm> form : expander.forms(phrase.text())) {
            String[] stems = form.stream().map(QueryTerm::stem).toArray(String[]::new);
            for (String field : Layout.TEXT_FIELDS) {
                ways.add(new PhraseQuery(field, stems));
            }
        }
        return ways;
    }

    // --- time ---

    private interface Run {
        void run() throws IOException;
    }

    /// {@return the median CPU time of each of two runs in milliseconds, measured in turns, and the median of the
    /// ratios of those that were measured one after the other: other work on the machine slows both}
    private double[] inTurns(Run first, Run second) throws IOException {
        double[] firsts = new double[rounds];
        double[] seconds = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            double one = time(first);
            double other = time(second);
            if (round >= 0) {
                firsts[round] = one;
                seconds[round] = other;
                ratios[round] = one / other;
            }
        }
        Arrays.sort(firsts);
        Arrays.sort(seconds);
        Arrays.sort(ratios);
        return new double[] {median(firsts), median(seconds), median(ratios)};
    }

    private static double time(Run run) throws IOException {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < AT_ONCE; i++) {
            run.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e6 / AT_ONCE;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
