package dateline.alert;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Adds a collection in batches, by date, and runs alerts after each: is each story reported once, however
/// large the batches are? After the last one, times a thousand searches over it. For `docs/benchmarks/alerts.md`.
///
/// Arguments: a file of articles, then sizes of batches, or `month`. The index goes into a temporary folder.
final class AlertBenchmark {

    private static final List<String> WORDS =
            List.of(("katrina iraq medicare ethanol tax veterans border nuclear grant hurricane levee meth immigration"
                            + " asbestos energy education judge avalanche terrorism farm")
                    .split(" ", -1));

    private static final int SEARCHES = 1000;
    private static final int LEAST_LETTERS = 5;

    private final List<Article> articles;
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, List<String>> reported = new HashMap<>();

    private AlertBenchmark(List<Article> articles) {
        this.articles = articles;
    }

    public static void main(String[] args) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(List.of(args[0]))) {
            reader.forEachRemaining(result -> {
                if (result instanceof ReadResult.Accepted accepted) {
                    articles.add(accepted.article());
                }
            });
        }
        articles.sort(Comparator.comparing(AlertBenchmark::date));
        for (String size : List.of(args).subList(1, args.length)) {
            new AlertBenchmark(articles).run(size);
        }
    }

    private static String date(Article article) {
        return String.valueOf(article.published());
    }

    private void run(String size) throws IOException {
        Path folder = Files.createTempDirectory("alerts");
        try (ArticleIndex index = ArticleIndex.create(folder.resolve("index"))) {
            int runs = 0;
            long before = 0;
            int from = 0;
            while (from < articles.size()) {
                int to = end(from, size);
                index.addAll(articles.subList(from, to).iterator());
                index.commit();
                before = seen.getOrDefault(WORDS.getFirst(), Long.MIN_VALUE);
                WORDS.forEach(word -> ask(index, word));
                runs++;
                from = to;
            }
            print(index, size, runs);
            time(index, before);
        }
    }

    private int end(int from, String size) {
        if (!size.equals("month")) {
            return Math.min(articles.size(), from + Integer.parseInt(size));
        }
        String month = month(articles.get(from));
        int to = from;
        while (to < articles.size() && month(articles.get(to)).equals(month)) {
            to++;
        }
        return to;
    }

    private static String month(Article article) {
        String date = date(article);
        return date.substring(0, Math.min(date.length(), "2000-01".length()));
    }

    private void ask(ArticleIndex index, String word) {
        AlertReport report = index.alert(
                SearchRequest.of(Query.word(word)), AlertOrder.ADDED, seen.getOrDefault(word, Long.MIN_VALUE));
        seen.put(word, report.until());
        report.hits().stream()
                .filter(hit -> hit.kind() == AlertHit.Kind.STORY)
                .forEach(hit -> reported.computeIfAbsent(word, any -> new ArrayList<>())
                        .add(hit.article().id().value()));
    }

    private void print(ArticleIndex index, String size, int runs) {
        long all = 0;
        long stories = 0;
        long again = 0;
        long missing = 0;
        for (String word : WORDS) {
            long now = index.search(SearchRequest.builder(Query.word(word))
                            .stories(StoryView.FOLD)
                            .limit(1)
                            .build())
                    .stories()
                    .orElse(0);
            List<String> ids = reported.getOrDefault(word, List.of());
            Set<String> distinct = new HashSet<>();
            ids.forEach(id -> distinct.add(story(index, id)));
            all += ids.size();
            stories += now;
            again += ids.size() - distinct.size();
            missing += now - distinct.size();
        }
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %d | %d |%n", size, runs, all, stories, again, missing);
    }

    private static String story(ArticleIndex index, String id) {
        return index.stories()
                .of(id)
                .map(story -> story.articles().stream()
                        .map(each -> each.article().id().value())
                        .min(Comparator.naturalOrder())
                        .orElse(id))
                .orElse(id);
    }

    /// A thousand searches of one to three words of the articles themselves, all of which have to match.
    private void time(ArticleIndex index, long before) {
        Random random = new Random(1);
        List<SearchRequest> searches = new ArrayList<>();
        while (searches.size() < SEARCHES) {
            List<Query> words = new ArrayList<>();
            String[] text = articles.get(random.nextInt(articles.size())).body().split("[^\\p{L}]+", -1);
            for (int tries = 0; tries < 20 && words.size() <= searches.size() % 3; tries++) {
                String word = text[random.nextInt(text.length)];
                if (word.length() >= LEAST_LETTERS) {
                    words.add(Query.word(word));
                }
            }
            if (!words.isEmpty()) {
                searches.add(SearchRequest.of(words.size() == 1 ? words.getFirst() : new Query.And(words)));
            }
        }
        long cpu = cpu();
        long wall = System.nanoTime();
        long hits = 0;
        for (SearchRequest search : searches) {
            hits += index.alert(search, AlertOrder.ADDED, before).hits().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%d searches over the last batch: %d articles reported, %.1f s of processor time, %.1f s%n",
                SEARCHES,
                hits,
                (cpu() - cpu) / 1e9,
                (System.nanoTime() - wall) / 1e9);
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
