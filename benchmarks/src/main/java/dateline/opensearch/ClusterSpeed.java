package dateline.opensearch;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.ingest.Importer;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What importing and searching cost on a cluster of two nodes, beside OpenSearch with its own English analyzer on the
/// same nodes, in turn: for `docs/benchmarks/cluster.md`.
///
/// The nodes run in a process of their own. Processor times of the nodes and of the client, which is this process, are
/// given apart. Both processes warm up in some rounds that are not counted; of the others the median is given. An
/// import ends when its segments are merged as far as the cluster merges them by itself. Queries are then asked by the
/// clock too, others by one and by four threads, of the same open index.
///
/// Arguments: how many rounds warm up, how many are counted, how many queries each has, then the files of the articles.
public final class ClusterSpeed {

    private static final int SHARDS = 2;
    private static final int WORDS = 3;
    private static final int THREADS = 4;

    private final ClusterProcess nodes;
    private final List<Article> articles;
    private final int queries;
    private final Map<String, List<CpuTime>> measured = new LinkedHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    private ClusterSpeed(ClusterProcess nodes, List<Article> articles, int queries) {
        this.nodes = nodes;
        this.articles = articles;
        this.queries = queries;
    }

    /// Something that is measured.
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /// Asks a query.
    @FunctionalInterface
    private interface Asking {
        void ask(String words) throws Exception;
    }

    /// Runs.
    ///
    /// @param arguments how many rounds and queries, files
    public static void main(String[] arguments) throws Exception {
        int warming = Integer.parseInt(arguments[0]);
        int counted = Integer.parseInt(arguments[1]);
        List<String> files = List.of(arguments).subList(3, arguments.length);
        ClusterSpeed speed = new ClusterSpeed(TwoNodes.start(), read(files), Integer.parseInt(arguments[2]));
        System.out.println(speed.articles.size() + " articles");
        for (int round = 1; round <= warming + counted; round++) {
            System.out.println("round " + round + (round <= warming ? ", not counted" : ""));
            if (round == warming + 1) {
                speed.measured.clear();
                speed.rates.clear();
            }
            speed.round(round);
        }
        speed.report();
    }

    private static List<Article> read(List<String> files) throws IOException {
        try (ArticleIndex index =
                ArticleIndex.inMemory(IndexOptions.builder().stories(false).build())) {
            Importer.into(index).add(files);
            index.commit();
            try (Stream<Article> all = index.articles(Query.everything())) {
                return all.toList();
            }
        }
    }

    private void round(int round) throws Exception {
        IndexOptions withoutStories = IndexOptions.builder().stories(false).build();
        try (PlainIndex plain = new PlainIndex(nodes, "plain-" + round, SHARDS);
                ArticleIndex without = ArticleIndex.open(place("without-" + round), withoutStories);
                ArticleIndex with = ArticleIndex.open(place("with-" + round), IndexOptions.defaults())) {
            measure("import, plain", () -> {
                plain.addAll(articles);
                plain.awaitMerges();
            });
            measure("import, dateline without stories", () -> {
                without.addAll(articles);
                without.commit();
                plain.awaitMerges();
            });
            measure("import, dateline with stories", () -> {
                with.addAll(articles);
                with.commit();
                plain.awaitMerges();
            });
            Random random = new Random(round);
            List<String> asked = asked(random);
            measure("queries, plain", () -> ask(asked, 1, plain::search));
            measure("queries, dateline", () -> ask(asked, 1, words -> search(without, words)));
            for (int threads : List.of(1, THREADS)) {
                List<String> later = asked(random);
                String what = "later queries, " + threads + (threads == 1 ? " thread" : " threads");
                measure(what + ", plain", () -> ask(later, threads, plain::search));
                measure(what + ", dateline", () -> ask(later, threads, words -> search(without, words)));
            }
            if (round == 1) {
                without.compact();
                with.compact();
                System.out.printf(
                        Locale.ROOT,
                        "MB: plain %.1f, dateline without stories %.1f, dateline %.1f%n",
                        plain.bytes() / 1e6,
                        without.stats().bytes() / 1e6,
                        with.stats().bytes() / 1e6);
            }
            plain.deleteAll();
        }
    }

    private static void search(ArticleIndex index, String words) {
        index.search(SearchRequest.of(
                Query.best(Stream.of(words.split(" ", -1)).map(Query::word).toArray(Query[]::new))));
    }

    private static void ask(List<String> queries, int threads, Asking asking) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (String each : queries) {
            all.add(() -> {
                asking.ask(each);
                return true;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Boolean> each : pool.invokeAll(all)) {
                each.get();
            }
        }
    }

    private dateline.Storage place(String name) {
        return nodes.index(name).shards(SHARDS, 0).storage();
    }

    /// Words of the titles.
    private List<String> asked(Random random) {
        List<String> asked = new ArrayList<>();
        while (asked.size() < queries) {
            Article article = articles.get(random.nextInt(articles.size()));
            List<String> words = Stream.of(article.title().split("[^A-Za-z]+", -1))
                    .filter(word -> word.length() > 3)
                    .limit(WORDS)
                    .toList();
            if (words.size() == WORDS) {
                asked.add(String.join(" ", words));
            }
        }
        return asked;
    }

    private void measure(String what, Work work) throws Exception {
        CpuTime before = CpuTime.now();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        CpuTime time = CpuTime.now().since(before);
        System.out.println(what + ": " + time);
        if (what.contains("queries")) {
            rates.computeIfAbsent(what, each -> new ArrayList<>()).add(queries / seconds);
        }
        measured.computeIfAbsent(what, each -> new ArrayList<>()).add(time);
    }

    private void report() {
        CpuTime plain = new CpuTime(0, 0);
        System.out.println("medians:");
        for (Map.Entry<String, List<CpuTime>> each : measured.entrySet()) {
            CpuTime median = CpuTime.median(each.getValue());
            if (each.getKey().endsWith("plain")) {
                plain = median;
                System.out.println(each.getKey() + ": " + median);
            } else {
                System.out.printf(
                        Locale.ROOT,
                        "%s: %s, %.1f times%n",
                        each.getKey(),
                        median,
                        (double) median.all() / plain.all());
            }
        }
        rates.forEach((what, all) -> System.out.printf(
                Locale.ROOT,
                "%s: %.0f a second%n",
                what,
                all.stream().sorted().toList().get(all.size() / 2)));
    }
}
