package dateline.serve;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts load on a running `dateline serve`, for `docs/benchmarks/serve.md`: what a page costs beyond the search itself,
/// how many requests a second are answered and at which cost, whether memory grows, and whether idle and slow
/// connections harm others.
///
/// Arguments: the address that the server printed, its process id, how many requests the long phase sends.
public final class ServerLoad {

    private static final int CLIENTS = 8;
    private static final int IDLE = 1000;
    private static final int TRICKLING = 200;
    private static final int ALONE = 300;
    private static final int TENTHS = 10;
    private static final Pattern TOOK = Pattern.compile("id=\"total\">[^<]*? · ([0-9.,]+) (ms|s)</p>");

    private final URI server;
    private final ServerProcess process;
    private final LoadQueries queries;

    private ServerLoad(URI server, ServerProcess process) throws IOException {
        this.server = server;
        this.process = process;
        this.queries = new LoadQueries(server, 1);
    }

    public static void main(String[] args) throws Exception {
        ServerLoad load = new ServerLoad(URI.create(args[0]), new ServerProcess(Long.parseLong(args[1])));
        int requests = Integer.parseInt(args[2]);
        load.phase("warm-up", "/search?", 2000);
        load.alone();
        load.phase("pages", "/search?", 2000);
        load.phase("answers as JSON", "/search.json?", 2000);
        try (Crowd crowd = new Crowd(load.server, IDLE, TRICKLING)) {
            load.phase("pages beside " + IDLE + " idle and " + TRICKLING + " trickling connections", "/search?", 2000);
            print("%s%n", crowd.report());
        }
        load.phase("pages after them", "/search?", 2000);
        for (int i = 1; requests > 0 && i <= TENTHS; i++) {
            load.phase("pages, tenth " + i + " of " + requests, "/search?", requests / TENTHS);
            print("%.1f MB live after a full collection%n", load.process.liveMegabytes());
        }
    }

    /// One client: how long a page takes beside what the engine took of it, as the page itself says.
    private void alone() throws IOException {
        List<Double> pages = new ArrayList<>();
        List<Double> beyond = new ArrayList<>();
        double before = process.cpuMillis();
        try (LoadClient client = new LoadClient(server)) {
            for (int i = 0; i < ALONE; i++) {
                LoadClient.Answer page = client.get("/search?" + queries.next());
                pages.add(page.millis());
                beyond.add(page.millis() - engineMillis(page.body()));
            }
        }
        print(
                "one client: a page %.1f ms at the median (p95 %.1f), beyond the engine %.1f ms (p95 %.1f), %.1f ms of CPU%n",
                quantile(pages, .5),
                quantile(pages, .95),
                quantile(beyond, .5),
                quantile(beyond, .95),
                (process.cpuMillis() - before) / ALONE);
    }

    private static double engineMillis(String page) throws IOException {
        Matcher took = TOOK.matcher(page);
        if (!took.find()) {
            throw new IOException("the page does not say how long its search took");
        }
        double time = Double.parseDouble(took.group(1).replace(",", ""));
        return took.group(2).equals("s") ? 1000 * time : time;
    }

    private void phase(String name, String path, int requests) throws Exception {
        double before = process.cpuMillis();
        long begun = System.nanoTime();
        AtomicInteger left = new AtomicInteger(requests);
        AtomicInteger errors = new AtomicInteger();
        List<Double> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(threads.submit(() -> ask(path, left, errors)));
            }
            for (Future<List<Double>> each : all) {
                times.addAll(each.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        print(
                "%s: %.0f a second, %.2f ms of CPU each, median %.1f ms, p99 %.1f ms, %d errors; %d MB, %d threads%n",
                name,
                requests / seconds,
                (process.cpuMillis() - before) / requests,
                quantile(times, .5),
                quantile(times, .99),
                errors.get(),
                process.ownMegabytes(),
                process.threads());
    }

    private List<Double> ask(String path, AtomicInteger left, AtomicInteger errors) throws IOException {
        List<Double> times = new ArrayList<>();
        try (LoadClient client = new LoadClient(server)) {
            while (left.getAndDecrement() > 0) {
                LoadClient.Answer answer = client.get(path + queries.next());
                times.add(answer.millis());
                if (answer.status() != 200) {
                    errors.incrementAndGet();
                }
            }
        }
        return times;
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency for this line only
    private static void print(String form, Object... values) {
        System.out.printf(Locale.ROOT, form, values);
    }
}
