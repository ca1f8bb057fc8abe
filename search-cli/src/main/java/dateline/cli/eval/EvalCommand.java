package dateline.cli.eval;

import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.EvalOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.UsageException;
import dateline.cli.output.TextLayout;
import dateline.eval.Comparison;
import dateline.eval.Evaluation;
import dateline.eval.Measure;
import dateline.eval.Qrels;
import dateline.eval.Run;
import dateline.eval.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `dateline eval`: how good a ranking is, by topics and judgements.
public final class EvalCommand implements Command {

    private static final String MEASURES = "ndcg@10,map,p@10,recall@100,recall@1000,mrr,rbp(0.8),bpref,judged@10";
    private static final Flag JSON = new Flag("--json", "Show the values as JSON.");
    private static final Flag NO_BARS = new Flag("--no-bars", "Show numbers without bars.");
    private static final Text SVG = new Text("--svg", "FILE", "Draw the values into this file as SVG as well.");

    @Override
    public Manual manual() {
        return new Manual(
                "eval",
                List.of(),
                Topic.MEASURE,
                "Measure how good a ranking is, by topics and judgements",
                Operands.NONE,
                List.of(
                        "Topics are searched in the index, and the articles found are compared with the judgements. The "
                                + "definitions are those of trec_eval: an article without a judgement counts as not "
                                + "relevant, and topics without a relevant article are left out. A topic is text unless "
                                + "--topic-syntax query is given. What is counted is articles.",
                        "--run keeps the ranking for other tools, with a manifest of all that it depends on; --rerun makes "
                                + "it again from that."),
                List.of(
                        Group.of(
                                "Usual options",
                                EvalOptions.TOPICS,
                                EvalOptions.QRELS,
                                QueryOptions.RANK,
                                QueryOptions.MODEL,
                                EvalOptions.MEASURES,
                                EvalOptions.PER_TOPIC,
                                EvalOptions.COMPARE,
                                EvalOptions.FAIL_UNDER,
                                CommonOptions.INDEX),
                        Group.of(
                                "Topics",
                                EvalOptions.TOPIC_SYNTAX,
                                EvalOptions.TOPIC_PARTS,
                                EvalOptions.DEPTH,
                                EvalOptions.PARAMETER,
                                QueryOptions.RECENCY,
                                QueryOptions.AS_OF),
                        Group.of("Runs", EvalOptions.RUN, EvalOptions.FROM_RUN, EvalOptions.RERUN),
                        Group.of("Output", JSON, NO_BARS, SVG, CommonOptions.COLOR, CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(
                        new Example(
                                "dateline eval --topics examples/topics.tsv --qrels examples/qrels.txt",
                                "how well the topics of the sample are answered"),
                        new Example(
                                "dateline eval --topics examples/topics.tsv --qrels examples/qrels.txt --compare bm25 "
                                        + "--per-query",
                                "where the ranking is better than plain BM25"),
                        new Example(
                                "dateline eval --topics examples/topics.tsv --qrels examples/qrels.txt --run sample.run "
                                        + "--fail-under ndcg@10=0.40",
                                "for a build: keep the run, and fail when the ranking gets worse")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        requireSense(arguments);
        List<Threshold> thresholds = thresholds(arguments);
        List<Measure> measures = measures(arguments, thresholds);
        Optional<Qrels> qrels = Optional.empty();
        if (arguments.has(EvalOptions.QRELS)) {
            qrels = Optional.of(Qrels.read(path(EvalOptions.QRELS, arguments, session)));
        }
        try (RunMaker maker = new RunMaker(arguments, session)) {
            Run run = arguments.has(EvalOptions.FROM_RUN)
                    ? Run.read(path(EvalOptions.FROM_RUN, arguments, session))
                    : maker.run();
            ExitCode code = ExitCode.OK;
            if (qrels.isPresent()) {
                code = judge(run, qrels.get(), measures, thresholds, maker, arguments, session);
            }
            return maker.isRepeated() ? code : ExitCode.NONE;
        }
    }

    private static ExitCode judge(
            Run run,
            Qrels qrels,
            List<Measure> measures,
            List<Threshold> thresholds,
            RunMaker maker,
            Arguments arguments,
            Session session)
            throws IOException {
        Evaluation evaluation = evaluation(run, qrels, measures);
        Optional<EvalReport.Compared> compared = Optional.empty();
        if (arguments.has(EvalOptions.COMPARE)) {
            Run other = maker.other(arguments.get(EvalOptions.COMPARE).orElseThrow());
            Evaluation before = evaluation(other, qrels, measures);
            List<Comparison> comparisons = new ArrayList<>();
            for (Measure measure : measures) {
                comparisons.add(Comparison.of(before, evaluation, measure));
            }
            compared = Optional.of(new EvalReport.Compared(other.tag(), comparisons));
        }
        TextLayout layout = Layouts.of(arguments, session);
        EvalReport report = new EvalReport(
                run.tag(), evaluation, compared, arguments.get(EvalOptions.PER_TOPIC), !arguments.get(NO_BARS));
        if (arguments.get(JSON)) {
            report.writeJson(session.console().out());
        } else {
            report.writeText(session.console().out(), layout);
        }
        session.console().out().flush();
        Optional<String> svg = arguments.get(SVG);
        if (svg.isPresent()) {
            Files.writeString(session.path(svg.get()), report.chart().file());
        }
        boolean reached = true;
        for (Threshold threshold : thresholds) {
            if (!threshold.isReachedBy(evaluation)) {
                reached = false;
                Measure measure = threshold.measure();
                session.console()
                        .note(measure + " is " + measure.format(evaluation.overall(measure)) + ", below "
                                + threshold.least());
            }
        }
        return reached ? ExitCode.OK : ExitCode.NONE;
    }

    private static Evaluation evaluation(Run run, Qrels qrels, List<Measure> measures) {
        try {
            return Evaluation.of(run, qrels, measures);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void requireSense(Arguments arguments) {
        boolean fromRun = arguments.has(EvalOptions.FROM_RUN);
        boolean rerun = arguments.has(EvalOptions.RERUN);
        if (fromRun && (arguments.has(EvalOptions.RUN) || rerun)) {
            throw new UsageException("--from-run judges a run that is there: it goes with neither --run nor --rerun");
        }
        if (!fromRun && !rerun && !arguments.has(EvalOptions.TOPICS)) {
            throw new UsageException("--topics is missing: name a file of topics");
        }
        if (!arguments.has(EvalOptions.QRELS)) {
            if (fromRun || !(arguments.has(EvalOptions.RUN) || rerun)) {
                throw new UsageException("--qrels is missing: name a file of judgements");
            }
            if (arguments.has(EvalOptions.COMPARE) || arguments.has(EvalOptions.FAIL_UNDER)) {
                throw new UsageException("--compare and --fail-under need --qrels");
            }
            if (arguments.has(SVG)) {
                throw new UsageException("--svg needs --qrels: without judgements there are no values to draw");
            }
        }
    }

    private static List<Threshold> thresholds(Arguments arguments) {
        try {
            return arguments.get(EvalOptions.FAIL_UNDER).stream()
                    .map(Threshold::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--fail-under: " + e.getMessage());
        }
    }

    private static List<Measure> measures(Arguments arguments, List<Threshold> thresholds) {
        Set<Measure> measures = new LinkedHashSet<>();
        try {
            for (String name :
                    arguments.get(EvalOptions.MEASURES).orElse(MEASURES).split(",", -1)) {
                measures.add(Measure.parse(name.strip()));
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException("--measures: " + e.getMessage());
        }
        thresholds.forEach(threshold -> measures.add(threshold.measure()));
        return List.copyOf(measures);
    }

    static Path path(Text option, Arguments arguments, Session session) {
        return session.path(arguments.get(option).orElseThrow(() -> new UsageException(option.name() + " is missing")));
    }
}
