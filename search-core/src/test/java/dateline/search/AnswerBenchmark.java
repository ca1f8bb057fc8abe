package dateline.search;

import dateline.ArticleIndex;
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
        try (ArticleIndex index = ArticleIndex.openReadOnly(Path.of(args[0]))) {
            for (boolean snippets : new boolean[] {true, false}) {
                benchmark.table(snippets ? "answer with passages" : "answer without passages", QUESTIONS, text -> {
                    SearchRequest request = SearchRequest.builder(index.parser().parse(text))
                            .stories(StoryView.FOLD)
                            .snippets(snippets ? 2 : 0)
                            .build();
                    index.search(request);
                });
            }
            benchmark.table("completion", BEGINNINGS, text -> index.complete(text, 8));
        }
    }

    private interface Asking {
        void ask(String text);
    }

    private void table(String title, List<String> texts, Asking asking) {
        out.printf(Locale.ROOT, "| %s | ms |%n|---|---|%n", title);
        double[] medians = new double[texts.size()];
        for (int i = 0; i < medians.length; i++) {
            String text = texts.get(i);
            double[] times = new double[rounds];
            for (int round = -WARM_UP; round < rounds; round++) {
                long begun = cpu();
                asking.ask(text);
                if (round >= 0) {
                    times[round] = (cpu() - begun) / 1e6;
                }
            }
            Arrays.sort(times);
            medians[i] = times[rounds / 2];
            out.printf(Locale.ROOT, "| `%s` | %.2f |%n", text.replace("|", "\\|"), medians[i]);
        }
        Arrays.sort(medians);
        out.printf(
                Locale.ROOT,
                "| median, worst | %.2f, %.2f |%n%n",
                medians[medians.length / 2],
                medians[medians.length - 1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
