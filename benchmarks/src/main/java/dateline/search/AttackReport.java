package dateline.search;

import dateline.SearchIndex;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import dateline.result.ResultPage;
import dateline.story.JsonLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks an index everything that a file of hostile queries holds, leniently and strictly, and says what was refused,
/// where the fault was seen, and how much CPU time the answer took.
///
/// Arguments: an index of dateline's, files of JSON lines with a member `query` or `q`.
public final class AttackReport {

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final SearchIndex index;
    private int asked;
    private int refused;
    private int broken;
    private double worst;

    private AttackReport(SearchIndex index) {
        this.index = index;
    }

    /// Prints the report.
    ///
    /// @param args index, files
    /// @throws IOException if they cannot be read
    public static void main(String[] args) throws IOException {
        try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
            AttackReport report = new AttackReport(index);
            for (String file : Arrays.asList(args).subList(1, args.length)) {
                for (String line : Files.readAllLines(Path.of(file))) {
                    Map<String, String> members = JsonLines.members(line);
                    report.ask(members.getOrDefault("query", members.getOrDefault("q", "")));
                }
            }
            report.out.printf(
                    Locale.ROOT,
                    "%d queries, %d with a fault in strict reading, %d that failed, slowest %.0f ms of CPU%n",
                    report.asked,
                    report.refused,
                    report.broken,
                    report.worst);
        }
    }

    private void ask(String text) {
        asked++;
        QueryParser parser = index.parser();
        long begun = cpu();
        try {
            ParseResult parsed = parser.parse(text);
            ResultPage page = index.search(SearchRequest.builder(parsed).build());
            double took = (cpu() - begun) / 1e6;
            worst = Math.max(worst, took);
            out.printf(
                    Locale.ROOT,
                    "%7.1f ms %s  %s%n",
                    took,
                    page.total(),
                    brief(parsed.query().toString()));
            page.warnings().forEach(warning -> out.println("              " + brief(warning)));
        } catch (RuntimeException | StackOverflowError e) {
            broken++;
            out.println("FAILED " + brief(text) + ": " + e);
        }
        try {
            parser.parseStrict(text);
        } catch (QuerySyntaxException e) {
            refused++;
            List<String> lines = e.prettyPrint().lines().toList();
            lines.forEach(line -> out.println("    | " + line));
        } catch (RuntimeException | StackOverflowError e) {
            broken++;
            out.println("FAILED strictly " + brief(text) + ": " + e);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String brief(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
