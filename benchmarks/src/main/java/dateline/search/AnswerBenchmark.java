package dateline.search;

import dateline.SearchIndex;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What an answer of the shell costs on a warm index, and a completion: CPU time of the asking thread, the median of
/// some rounds.
///
/// Arguments: an index of dateline's, how many rounds. `docs/benchmarks/queries.md` has the command and the table.
public final class AnswerBenchmark {

    private static final int WARM_UP = 20;

    private static final List<String> QUESTIONS = List.of(
            "oil",
            "climate change",
            "health care reform",
            "homeland security funding bill",
            "senate AND budget AND deficit",
            "\"interest rates\"",
            "\"prime minister\"",
            "oil w/5 prices",
            "wheat w/8 export",
            "medicare /s drug",
            "(troops OR soldiers) /s afghanistan",
            "atleast3(oil)",
            "first/50(oil)",
            "publisher:reuters opec date:1987-06",
            "title:(wheat OR grain) AND soviet",
            "missil*",
            "putin~1",
            "re:/colou?rs/",
            "exact(shares) w/5 offer",
            "caps(US) AND trade");

    private static final List<String> BEGINNINGS = List.of(
            "a",
            "th",
            "sen",
            "clima",
            "health ca",
            "oil pri",
            "publisher:reu",
            "author:ken",
            "title:whe",
            "Saudi",
            "xyzzy");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final int rounds;

    private AnswerBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /// Prints two tables.
    ///
    /// @param args index, rounds
    public static void main(String[] args) {
        AnswerBenchmark benchmark = new AnswerBenchmark(Integer.parseInt(args[1]));
        try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
            benchmark.table(
                    "question",
                    QUESTIONS,
                    List.of("with passages, ms", "without, ms"),
                    List.of(ask(index, 2), ask(index, 0)));
            benchmark.table("completion of", BEGINNINGS, List.of("ms"), List.of(text -> index.suggest(text, 8)));
        }
    }

    private static Consumer<String> ask(SearchIndex index, int snippets) {
        return text -> index.search(SearchRequest.builder(index.parser().parse(text))
                .stories(StoryView.FOLD)
                .snippets(snippets)
                .build());
    }

    /// All texts are run interleaved, in several ways, first to warm up.
    private void table(String title, List<String> texts, List<String> names, List<Consumer<String>> ways) {
        double[][][] times = new double[ways.size()][texts.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < texts.size(); i++) {
                for (int way = 0; way < ways.size(); way++) {
                    long begun = cpu();
                    ways.get(way).accept(texts.get(i));
                    if (round >= 0) {
                        times[way][i][round] = (cpu() - begun) / 1e6;
                    }
                }
            }
        }
        out.printf(
                Locale.ROOT, "| %s | %s |%n|---%s|%n", title, String.join(" | ", names), "|---".repeat(names.size()));
        for (int i = 0; i < texts.size(); i++) {
            StringBuilder row = new StringBuilder();
            for (double[][] way : times) {
                row.append(String.format(Locale.ROOT, " %.2f |", median(way[i])));
            }
            out.printf(Locale.ROOT, "| `%s` |%s%n", texts.get(i).replace("|", "\\|"), row);
        }
        StringBuilder last = new StringBuilder();
        for (double[][] way : times) {
            double[] medians =
                    Arrays.stream(way).mapToDouble(AnswerBenchmark::median).toArray();
            last.append(String.format(
                    Locale.ROOT,
                    " %.2f, %.2f |",
                    median(medians),
                    Arrays.stream(medians).max().orElseThrow()));
        }
        out.printf(Locale.ROOT, "| median, worst |%s%n%n", last);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
