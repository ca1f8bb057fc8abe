package dateline.ingest.language;

import dateline.analysis.language.LanguageDetector;
import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Measures how often the language of an article is detected right, and with which confidence: `FILE=LANGUAGE …`, each
/// file one language. Articles whose text has fewer than 200 characters are left out. `wrong=N` shows N of the wrong
/// ones.
final class LanguageBenchmark {

    private static final int LEAST = 200;

    /// The bounds of confidence that the second table counts by.
    private static final double[] BOUNDS = {0, 0.5, 0.9, 0.99, 0.999, 1.01};

    private final Map<String, Integer> wrong = new TreeMap<>();
    private final List<String> shown = new ArrayList<>();
    private final int[] rightBySureness = new int[BOUNDS.length];
    private final int[] allBySureness = new int[BOUNDS.length];
    private long nanos;
    private long characters;

    private LanguageBenchmark() {}

    public static void main(String[] args) {
        LanguageBenchmark benchmark = new LanguageBenchmark();
        int show = 0;
        int all = 0;
        int right = 0;
        System.out.printf(Locale.ROOT, "%-28s %5s %9s %8s %8s%n", "file", "lang", "articles", "right", "share");
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            if (pair[0].equals("wrong")) {
                show = Integer.parseInt(pair[1]);
                continue;
            }
            int[] counts = benchmark.file(pair[0], pair[1]);
            String name = pair[0].substring(pair[0].lastIndexOf('/') + 1);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %5s %9d %8d %8.4f%n",
                    name,
                    pair[1],
                    counts[0],
                    counts[1],
                    (double) counts[1] / counts[0]);
            all += counts[0];
            right += counts[1];
        }
        System.out.printf(Locale.ROOT, "%-28s %5s %9d %8d %8.4f%n", "all", "", all, right, (double) right / all);
        benchmark.print(show);
    }

    private int[] file(String file, String language) {
        int[] counts = new int[2];
        try (ArticleReader reader = ArticleReader.open(List.of(file))) {
            reader.forEachRemaining(result -> {
                if (result instanceof ReadResult.Accepted accepted
                        && accepted.article().body().length() >= LEAST) {
                    counts[0]++;
                    counts[1] += isRight(accepted.article(), language) ? 1 : 0;
                }
            });
        }
        return counts;
    }

    private boolean isRight(Article article, String language) {
        long start = System.nanoTime();
        LanguageDetector.Guess guess = LanguageDetector.detect(article.body());
        nanos += System.nanoTime() - start;
        characters += Math.min(article.body().length(), 4096);
        boolean right = guess.tag().equals(language);
        int bound = Arrays.binarySearch(BOUNDS, guess.confidence());
        int box = bound >= 0 ? bound : -bound - 2;
        allBySureness[box]++;
        rightBySureness[box] += right ? 1 : 0;
        if (!right) {
            wrong.merge(language + " taken for " + guess.tag(), 1, Integer::sum);
            shown.add(String.format(
                    Locale.ROOT,
                    "%s -> %s %.3f %s: %s",
                    language,
                    guess.tag(),
                    guess.confidence(),
                    article.id(),
                    article.body().substring(0, LEAST).replace('\n', ' ')));
        }
        return right;
    }

    private void print(int show) {
        System.out.println(wrong);
        System.out.println("confidence    articles    right");
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            if (allBySureness[i] > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "from %5.3f   %9d   %.4f%n",
                        BOUNDS[i],
                        allBySureness[i],
                        (double) rightBySureness[i] / allBySureness[i]);
            }
        }
        System.out.printf(Locale.ROOT, "%.1f MB of text per second%n", characters * 1e3 / nanos);
        int step = Math.max(1, shown.size() / Math.max(1, show));
        for (int i = 0; i < shown.size() && i / step < show; i += step) {
            System.out.println(shown.get(i));
        }
    }
}
