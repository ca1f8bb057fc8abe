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
import java.util.stream.Stream;

/// What importing and searching cost on a cluster of two nodes, beside OpenSearch with its own English analyzer on the
/// same nodes, in turn: for `docs/benchmarks/cluster.md`.
///
/// The nodes run in a process of their own. Processor times of the nodes and of the client, which is this process, are
/// given apart. Both processes warm up in some rounds that are not counted; of the others the median is given. An
/// import ends when its segments are merged as far as the cluster merges them by itself.
///
/// Arguments: how many rounds warm up, how many are counted, how many queries each has, then the files of the articles.
public final class ClusterSpeed {

    private static final int SHARDS = 2;
    private static final int WORDS = 3;

    private final ClusterProcess nodes;
    private final List<Article> articles;
    private final int queries;
    private final Map<String, List<CpuTime>> measured = new LinkedHashMap<>();

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
            List<String> asked = asked(new Random(round));
            measure("queries, plain", () -> {
                for (String each : asked) {
                    plain.search(each);
                }
            });
            measure("queries, dateline", () -> {
                for (String each : asked) {
                    without.search(SearchRequest.of(Query.best(
                            Stream.of(each.split(" ", -1)).map(Query::word).toArray(Query[]::new))));
                }
            });
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
        work.run();
        CpuTime time = CpuTime.now().since(before);
        System.out.println(what + ": " + time);
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
    }
}
