package dateline.opensearch;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.ingest.Importer;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// What importing and asking cost on a cluster of two nodes, beside OpenSearch with its own English analyzer on the
/// same
/// nodes, in turn: for `docs/benchmarks/cluster.md`. Times are of processors, of the nodes and of this process
/// together, and
/// of the clock.
///
/// Arguments: how many rounds, how many queries in each, then the files of the articles.
public final class ClusterSpeed {

    private static final int SHARDS = 2;
    private static final int WORDS = 3;

    private final ClusterProcess nodes;
    private final List<Article> articles;
    private final int queries;

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
        int rounds = Integer.parseInt(arguments[0]);
        List<String> files = List.of(arguments).subList(2, arguments.length);
        ClusterSpeed speed = new ClusterSpeed(TwoNodes.start(), read(files), Integer.parseInt(arguments[1]));
        System.out.println(speed.articles.size() + " articles");
        for (int round = 0; round <= rounds; round++) {
            speed.round(round);
        }
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

    /// The first round warms up.
    private void round(int round) throws Exception {
        System.out.println(round == 0 ? "warming up" : "round " + round);
        IndexOptions plainOptions = IndexOptions.builder().stories(false).build();
        try (PlainIndex plain = new PlainIndex(nodes, "plain-" + round, SHARDS);
                ArticleIndex without = ArticleIndex.open(place("without-" + round), plainOptions);
                ArticleIndex with = ArticleIndex.open(place("with-" + round), IndexOptions.defaults())) {
            measure("import plain", () -> plain.addAll(articles));
            measure("import dateline without stories", () -> {
                without.addAll(articles);
                without.commit();
            });
            measure("import dateline", () -> {
                with.addAll(articles);
                with.commit();
            });
            if (round == 0) {
                without.compact();
                with.compact();
                System.out.printf(
                        Locale.ROOT,
                        "MB: plain %.1f, dateline without stories %.1f, dateline %.1f%n",
                        plain.bytes() / 1e6,
                        without.stats().bytes() / 1e6,
                        with.stats().bytes() / 1e6);
            }
            List<String> asked = asked(new Random(round));
            measure("ask plain", () -> {
                for (String each : asked) {
                    plain.search(each);
                }
            });
            measure("ask dateline", () -> {
                for (String each : asked) {
                    without.search(SearchRequest.of(Query.best(
                            Stream.of(each.split(" ", -1)).map(Query::word).toArray(Query[]::new))));
                }
            });
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

    private static void measure(String what, Work work) throws Exception {
        Duration before = processorTime();
        long begun = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - begun) / 1e9;
        double processor = processorTime().minus(before).toMillis() / 1e3;
        System.out.printf(Locale.ROOT, "%s: %.1f CPU s, %.1f s%n", what, processor, wall);
    }

    private static Duration processorTime() {
        ProcessHandle own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
