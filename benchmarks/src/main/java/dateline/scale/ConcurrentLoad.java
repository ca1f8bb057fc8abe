package dateline.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Sixteen threads ask while one adds articles and commits: how many queries a second, how long they take, and how long
/// commits do, as JSON. The index grows by what is added.
///
/// Arguments: an index of dateline's, how many seconds.
public final class ConcurrentLoad {

    private static final int THREADS = 16;
    private static final int ARTICLES_PER_COMMIT = 200;

    private ConcurrentLoad() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int seconds = Integer.parseInt(args[1]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Double> times = new ArrayList<>();
        long added = 0;
        double slowest = 0;
        try (ArticleIndex index = ArticleIndex.open(Path.of(args[0]));
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Double>>> asking = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SampleWords words = new SampleWords(index, i);
                asking.add(threads.submit(() -> ask(index, words, end)));
            }
            SampleWords words = new SampleWords(index, THREADS);
            while (System.nanoTime() < end) {
                for (int i = 0; i < ARTICLES_PER_COMMIT; i++) {
                    index.add(Article.builder("load-" + added++)
                            .title(String.join(" ", words.words(6)))
                            .body(String.join(" ", words.words(200)))
                            .build());
                }
                long begun = System.nanoTime();
                index.commit();
                slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e6);
            }
            for (Future<List<Double>> each : asking) {
                times.addAll(each.get());
            }
        }
        times.sort(null);
        JsonGenerator out = new JsonFactory().createGenerator(System.out);
        out.writeStartObject();
        out.writeNumberField("asked", (double) times.size() / seconds);
        out.writeNumberField("median", times.get(times.size() / 2));
        out.writeNumberField("high", times.get(times.size() * 99 / 100));
        out.writeNumberField("added", (double) added / seconds);
        out.writeNumberField("commit", slowest);
        out.writeEndObject();
        out.flush();
    }

    private static List<Double> ask(ArticleIndex index, SampleWords words, long end) {
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            String text = times.size() % 3 == 0 ? '"' + words.pair() + '"' : String.join(" ", words.words(2));
            long begun = System.nanoTime();
            index.search(SearchRequest.builder(index.parser().parse(text)).build());
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }
}
