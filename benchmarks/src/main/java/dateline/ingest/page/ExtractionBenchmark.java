package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Measures the extraction on pages with their truth (see [BenchmarkPage]) and prints a table: word F1 of the text,
/// share of right titles, F1 of days and of authors' names, the share of pages whose authors are named exactly (of
/// those with a true author), by kind of page, and pages and MB per CPU second. Further arguments: `half=0` or `half=1`
/// for every other page, `part=0` or `part=1` for the halves by chance, `worst=N` for the pages that went worst,
/// `authors=1` for each page with other authors than the truth's.
final class ExtractionBenchmark {

    private final Scores text = new Scores();
    private final Scores title = new Scores();
    private final Map<String, Matches> dates = new TreeMap<>();
    private final Map<String, Matches> authors = new TreeMap<>();
    private final Scores exact = new Scores();
    private final StringBuilder otherAuthors = new StringBuilder();
    private final List<Result> results = new ArrayList<>();
    private long characters;
    private long nanos;

    private record Result(String id, String type, double f1, String note) {}

    private static final class Matches {
        private int right;
        private int given;
        private int expected;

        double f1() {
            return given + expected == 0 ? 1 : 2.0 * right / (given + expected);
        }
    }

    private ExtractionBenchmark() {}

    public static void main(String[] args) throws IOException {
        int half = option(args, "half=").orElse(-1);
        int part = option(args, "part=").orElse(-1);
        List<BenchmarkPage> pages = new ArrayList<>();
        List<BenchmarkPage> all = BenchmarkPage.all(Path.of(args[0]));
        for (int i = 0; i < all.size(); i++) {
            if ((half < 0 || i % 2 == half) && (part < 0 || part(all.get(i)) == part)) {
                pages.add(all.get(i));
            }
        }
        ExtractionBenchmark warmUp = new ExtractionBenchmark();
        pages.forEach(warmUp::measure);
        ExtractionBenchmark benchmark = new ExtractionBenchmark();
        pages.forEach(benchmark::measure);
        benchmark.print(option(args, "worst=").orElse(0));
        if (option(args, "authors=").orElse(0) != 0) {
            System.out.print(benchmark.otherAuthors);
        }
    }

    /// {@return which half by chance a page is in, 0 or 1}
    private static int part(BenchmarkPage page) {
        return new Random(Long.parseLong(page.id())).nextInt(1000) % 2;
    }

    private static Optional<Integer> option(String[] args, String name) {
        for (String arg : args) {
            if (arg.startsWith(name)) {
                return Optional.of(Integer.parseInt(arg.substring(name.length())));
            }
        }
        return Optional.empty();
    }

    private void measure(BenchmarkPage page) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Page answer = new PageExtractor().extract(page.html(), page.url());
        nanos += threads.getCurrentThreadCpuTime() - start;
        characters += page.html().getBytes(StandardCharsets.UTF_8).length;

        StringBuilder note = new StringBuilder();
        double f1 = WordF1.of(page.mainContent(), answer.body());
        text.add(page.type(), f1);

        String expectedTitle = page.truth().getOrDefault("title", "");
        String givenTitle = answer.title().map(Found::value).orElse("");
        boolean rightTitle = Text.skeleton(expectedTitle).equals(Text.skeleton(givenTitle));
        title.add(page.type(), rightTitle ? 1 : 0);
        if (!rightTitle) {
            note.append("\n    title '")
                    .append(givenTitle)
                    .append("' for '")
                    .append(expectedTitle)
                    .append("'");
        }

        Optional<LocalDate> day = day(page.truth().get("publish_date"));
        Optional<Found<PageDate>> given = answer.date();
        count(
                dates,
                page.type(),
                day.map(Set::of).orElse(Set.of()),
                given.map(found -> Set.of(found.value().day())).orElse(Set.of()));
        if (!day.equals(given.map(found -> found.value().day()))) {
            note.append("\n    date ")
                    .append(answer.published())
                    .append(answer.modified())
                    .append(" for ")
                    .append(day);
        }

        Set<String> names = new HashSet<>();
        answer.authors().forEach(author -> names.add(Text.skeleton(author.value())));
        Set<String> expectedNames = new HashSet<>();
        Bylines.split(page.truth().getOrDefault("author", "")).forEach(name -> expectedNames.add(Text.skeleton(name)));
        count(authors, page.type(), expectedNames, names);
        if (!expectedNames.isEmpty()) {
            exact.add(page.type(), names.equals(expectedNames) ? 1 : 0);
        }
        if (!names.equals(expectedNames)) {
            otherAuthors
                    .append(page.id())
                    .append(' ')
                    .append(page.type())
                    .append(' ')
                    .append(page.url())
                    .append("\n    ")
                    .append(answer.authors())
                    .append(" for ")
                    .append(page.truth().get("author"))
                    .append('\n');
            note.append("\n    author ")
                    .append(answer.authors())
                    .append(" for ")
                    .append(page.truth().get("author"));
        }
        results.add(new Result(page.id(), page.type(), f1, note.toString()));
    }

    private static Optional<LocalDate> day(String text) {
        return text == null ? Optional.empty() : PageDate.read(text).map(PageDate::day);
    }

    private static <T> void count(Map<String, Matches> all, String type, Set<T> expected, Set<T> given) {
        for (String name : List.of(type, "all")) {
            Matches matches = all.computeIfAbsent(name, key -> new Matches());
            matches.expected += expected.size();
            matches.given += given.size();
            matches.right += (int) given.stream().filter(expected::contains).count();
        }
    }

    private void print(int worst) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %5s %8s %8s %8s %8s %8s%n",
                "type",
                "pages",
                "text F1",
                "title",
                "date F1",
                "author F1",
                "exact");
        for (String type : text.types()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %5d %8.4f %8.4f %8.4f %8.4f %8.4f%n",
                    type,
                    text.count(type),
                    text.mean(type),
                    title.mean(type),
                    dates.get(type).f1(),
                    authors.get(type).f1(),
                    exact.mean(type));
        }
        double seconds = nanos / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%.0f pages, %.1f MB per CPU second%n",
                results.size() / seconds,
                characters / 1e6 / seconds);
        results.stream()
                .sorted(Comparator.comparingDouble(Result::f1))
                .limit(worst)
                .forEach(result -> System.out.printf(
                        Locale.ROOT, "%s %s %.3f%s%n", result.id(), result.type(), result.f1(), result.note()));
    }
}
