package dateline.eval;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.StringTokenizer;
import java.util.TreeMap;

/// Holds the measures against trec_eval itself: both judge the same files, and every value of every topic must be
/// printed with the same digits.
///
/// Usage: `TrecEvalCheck TREC_EVAL ROUNDS [RUN QRELS]...`, where TREC_EVAL is the program, ROUNDS the number of files
/// made by chance that are judged as well, and RUN and QRELS are files of TREC. Ends with status 1 at a difference.
public final class TrecEvalCheck {
    /// What is compared, as trec_eval is asked for it and as it names its answers.
    private static final List<String> ASKED = List.of(
            "ndcg",
            "ndcg_cut.1,5,10,100",
            "map",
            "map_cut.10,100",
            "P.1,5,10,100",
            "recall.5,10,100,1000",
            "recip_rank",
            "bpref",
            "Rprec",
            "success.1,5,10",
            "num_ret",
            "num_rel",
            "num_rel_ret");

    private final Path program;
    private final SequencedMap<String, Integer> compared = new TreeMap<>();
    private int differences;
    private int refused;

    private TrecEvalCheck(Path program) {
        this.program = program;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var check = new TrecEvalCheck(Path.of(args[0]));
        for (int i = 2; i < args.length; i += 2) {
            for (int level = 1; level <= 2; level++) {
                check.compare(Path.of(args[i]), Path.of(args[i + 1]), level);
            }
        }
        Path run = Files.createTempFile("check", ".run");
        Path qrels = Files.createTempFile("check", ".qrels");
        try {
            for (int seed = 1; seed <= Integer.parseInt(args[1]); seed++) {
                var files = new RandomFiles(new Random(seed));
                Files.writeString(run, files.run());
                Files.writeString(qrels, files.qrels());
                check.compare(run, qrels, 1 + seed % 2);
            }
        } finally {
            Files.delete(run);
            Files.delete(qrels);
        }
        check.compared.forEach((measure, values) -> System.out.println(measure + "\t" + values));
        System.out.println(check.differences + " different, " + check.refused + " files not judged by trec_eval");
        System.exit(check.differences == 0 ? 0 : 1);
    }

    private void compare(Path run, Path qrels, int level) throws IOException, InterruptedException {
        Run ours = Run.read(new StringReader(Files.readString(run)), run.toString());
        Qrels judgements = Qrels.read(new StringReader(Files.readString(qrels)), qrels.toString());
        var evaluations = new HashMap<String, Evaluation>();
        for (List<String> line : answers(run, qrels, level)) {
            Measure measure = Measure.parse(line.get(0));
            String topic = line.get(1);
            if (topic.equals("all") && measure == Measure.Count.RELEVANT && level > 1) {
                continue; // trec_eval counts every grade above zero of topics without results
            }
            Evaluation evaluation = evaluations.computeIfAbsent(
                    measure.toString(),
                    unused -> Evaluation.of(ours, judgements, List.of(measure), TopicSet.JUDGED, level));
            double value = topic.equals("all")
                    ? evaluation.overall(measure)
                    : evaluation.values(measure).getOrDefault(topic, Double.NaN);
            compared.merge(measure.toString(), 1, Integer::sum);
            if (!measure.format(value).equals(line.get(2))) {
                differences++;
                System.out.println(run + " level " + level + " topic " + topic + ": " + measure + " "
                        + measure.format(value) + ", trec_eval " + line.get(2));
            }
        }
    }

    /// What trec_eval prints: lines of measure, topic (or `all`) and value. None where it gives up: version 9.0.4 does
    /// when all that a topic has in its judgements is -1.
    private List<List<String>> answers(Path run, Path qrels, int level) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-q", "-c", "-l", Integer.toString(level)));
        ASKED.forEach(measure -> command.addAll(List.of("-m", measure)));
        command.addAll(List.of(qrels.toString(), run.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<List<String>> lines = process.inputReader()
                .lines()
                .map(line -> new StringTokenizer(line))
                .filter(words -> words.countTokens() == 3)
                .map(words -> List.of(words.nextToken(), words.nextToken(), words.nextToken()))
                .toList();
        if (process.waitFor() != 0) {
            refused++;
            return List.of();
        }
        return lines;
    }
}
