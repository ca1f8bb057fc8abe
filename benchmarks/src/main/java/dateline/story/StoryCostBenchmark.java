package dateline.story;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Measures what stories cost in an index: adding articles with and without them, and questions with copies folded and
/// shown.
///
/// Arguments: a folder of JSON Lines files (`id`, `title`, `body`), an empty folder to write to, rounds of indexing,
/// rounds of asking, and optionally a number `n` to take every `n`th article only. `docs/benchmarks/stories.md` has the
/// command.
public final class StoryCostBenchmark {

    private static final int WARM_UP = 2500;
    private static final int QUESTIONS = 60;

    private StoryCostBenchmark() {}

    /// Runs the benchmark and prints tables.
    public static void main(String[] args) throws IOException {
        List<Article> articles = articles(Path.of(args[0]), args.length > 4 ? Integer.parseInt(args[4]) : 1);
        Path folder = Path.of(args[1]);
        int rounds = Integer.parseInt(args[2]);
        print("%d articles%n", articles.size());
        List<Article> few = articles.subList(0, Math.min(WARM_UP, articles.size()));
        index(few, folder.resolve("warm-up-without"), false);
        index(few, folder.resolve("warm-up-with"), true);
        for (int round = 0; round < rounds; round++) {
            double without = index(articles, folder.resolve("without-" + round), false);
            double with = index(articles, folder.resolve("with-" + round), true);
            long bytes = bytes(folder.resolve("with-" + round)) - bytes(folder.resolve("without-" + round));
            print(
                    "round %d: without %.1f CPU s, with %.1f, ratio %.3f; stories: %.4f ms and %d bytes an article%n",
                    round,
                    without,
                    with,
                    with / without,
                    1000 * (with - without) / articles.size(),
                    bytes / articles.size());
        }
        ask(folder.resolve("with-0"), articles, Integer.parseInt(args[3]));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency for this line only
    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }

    private static List<Article> articles(Path folder, int every) throws IOException {
        List<Article> articles = new ArrayList<>();
        long read = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".jsonl", "");
                int sign = name.indexOf('_');
                String end = name.substring(sign + 1);
                String language = StoryBenchmark.LANGUAGES.getOrDefault(name, "en");
                for (TestArticle each : JsonLines.read(file, language)) {
                    if (read++ % every != 0) {
                        continue;
                    }
                    articles.add(Article.builder(name + "/" + each.id())
                            .title(each.title())
                            .body(each.body())
                            .language(language)
                            .publisher(end)
                            .build());
                }
            }
        }
        return articles;
    }

    /// {@return CPU seconds of the process}
    private static double index(List<Article> articles, Path folder, boolean stories) {
        IndexOptions options = stories
                ? IndexOptions.defaults()
                : IndexOptions.builder().stories(false).build();
        System.gc();
        double start = cpuSeconds();
        try (ArticleIndex index = ArticleIndex.create(folder, options)) {
            index.addAll(articles.iterator());
            double added = cpuSeconds();
            index.commit();
            print(
                    "  %s: added in %.1f, committed in %.1f CPU s%n",
                    folder.getFileName(), added - start, cpuSeconds() - added);
        }
        return cpuSeconds() - start;
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    // --- asking ---

    private static List<Query> questions(List<Article> articles) {
        Random random = new Random(1);
        List<Query> questions = new ArrayList<>();
        while (questions.size() < QUESTIONS) {
            String[] words = articles.get(random.nextInt(articles.size()))
                    .body()
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z]+", -1);
            List<Query> chosen = new ArrayList<>();
            for (int i = 0; i < 20 && chosen.size() < 1 + questions.size() % 3; i++) {
                String word = words[random.nextInt(words.length)];
                if (word.length() > 4) {
                    chosen.add(Query.word(word));
                }
            }
            if (!chosen.isEmpty()) {
                questions.add(Query.any(chosen.toArray(Query[]::new)));
            }
        }
        return questions;
    }

    private static void ask(Path folder, List<Article> articles, int rounds) {
        List<Query> questions = questions(articles);
        StoryView[] views = {StoryView.SHOW, StoryView.FOLD};
        boolean[] exact = {true, false};
        // Milliseconds by exactness, view and question.
        double[][][] median = new double[2][2][questions.size()];
        try (SearchIndex index = SearchIndex.open(folder)) {
            long articlesFound = 0;
            long storiesFound = 0;
            for (int q = 0; q < questions.size(); q++) {
                double[][][] times = new double[2][2][rounds];
                for (int round = -rounds / 2; round < rounds; round++) {
                    for (int e = 0; e < 2; e++) {
                        for (int v = 0; v < 2; v++) {
                            SearchRequest request = SearchRequest.builder(questions.get(q))
                                    .stories(views[v])
                                    .exactTotal(exact[e])
                                    .build();
                            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                            ResultPage page = index.search(request);
                            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                            if (round >= 0) {
                                times[e][v][round] = (end - start) / 1e6;
                            }
                            if (round == 0 && e == 0 && v == 1) {
                                articlesFound += page.total().articles();
                                storiesFound += page.stories().orElse(0);
                            }
                        }
                    }
                }
                for (int e = 0; e < 2; e++) {
                    for (int v = 0; v < 2; v++) {
                        Arrays.sort(times[e][v]);
                        median[e][v][q] = times[e][v][rounds / 2];
                    }
                }
            }
            print(
                    "%d questions, on average %d articles of %d stories%n",
                    questions.size(), articlesFound / questions.size(), storiesFound / questions.size());
        }
        for (int e = 0; e < 2; e++) {
            double shown = Arrays.stream(median[e][0]).average().orElse(0);
            double folded = Arrays.stream(median[e][1]).average().orElse(0);
            double[] ratios = new double[questions.size()];
            for (int q = 0; q < ratios.length; q++) {
                ratios[q] = median[e][1][q] / median[e][0][q];
            }
            Arrays.sort(ratios);
            print(
                    "%s totals: shown %.3f ms, folded %.3f ms, ratio of means %.2f; ratio by question: median %.2f, 90 %% %.2f%n",
                    exact[e] ? "exact" : "approximate",
                    shown,
                    folded,
                    folded / shown,
                    ratios[ratios.length / 2],
                    ratios[ratios.length * 9 / 10]);
        }
    }
}
