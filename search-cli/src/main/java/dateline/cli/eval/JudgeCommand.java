package dateline.cli.eval;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.EvalOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Text;
import dateline.cli.option.Texts;
import dateline.cli.option.UsageException;
import dateline.cli.option.WholeNumber;
import dateline.eval.Run;
import dateline.eval.Topics;
import dateline.query.RankingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `dateline judge`: which articles are relevant to which topics, asked of a person.
public final class JudgeCommand implements Command {

    private static final int MOST_POOLED = 1000;

    private static final Text QRELS = new Text(
            "--qrels", "FILE", "Where the judgements are, and are added, in TREC's form; it need not exist yet.");
    private static final Text RANKINGS = new Text(
            "--rankings",
            "LIST",
            "The rankings whose best articles are judged, comma-separated (default: default,deep,bm25).");
    private static final Texts WITH_RUN =
            new Texts("--with-run", "FILE", "Judge the best articles of this TREC run too, of any engine. Repeatable.");
    private static final WholeNumber DEPTH = new WholeNumber(
            "--pool-depth", "N", 1, MOST_POOLED, 10, "Judge the N best of each ranking and topic (default 10).");

    @Override
    public Manual manual() {
        return new Manual(
                "judge",
                List.of(),
                Topic.MEASURE,
                "Judge which articles are relevant, one key for each",
                Operands.NONE,
                List.of(
                        "For each topic the best articles of several rankings are shown one after the other, each "
                                + "once, in an order that favours no ranking and does not show which one found it. A key "
                                + "judges an article: 0 not relevant, 1 relevant, 2 and 3 more so. Other keys show the whole "
                                + "article, skip it, or take the last judgement back: ? lists them.",
                        "Each judgement is written at once. q, Ctrl-D or Ctrl-C ends; the same command continues "
                                + "where it stopped. Input from a file or a pipe is read line by line. The file is what "
                                + "dateline eval and dateline tune take as --qrels."),
                List.of(
                        Group.of("Usual options", EvalOptions.TOPICS, QRELS, CommonOptions.INDEX),
                        Group.of("What is judged", DEPTH, RANKINGS, WITH_RUN),
                        Group.of("Topics", EvalOptions.TOPIC_SYNTAX, EvalOptions.TOPIC_PARTS),
                        Group.of("Output", CommonOptions.COLOR, CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(new Example(
                        "printf '1\\n0\\nq\\n' | dateline judge --topics examples/topics.tsv --qrels my.qrels",
                        "the first is relevant, the second is not, and that is enough for now")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        if (!arguments.has(EvalOptions.TOPICS)) {
            throw new UsageException("--topics is missing: name a file of topics");
        }
        if (!arguments.has(QRELS)) {
            throw new UsageException("--qrels is missing: where are the judgements to go?");
        }
        Topics topics = Topics.read(
                EvalCommand.path(EvalOptions.TOPICS, arguments, session),
                RunMaker.partsOf(arguments.get(EvalOptions.TOPIC_PARTS)));
        JudgementFile file = JudgementFile.open(EvalCommand.path(QRELS, arguments, session));
        List<RankingModel> models = models(arguments);
        List<Run> runs = new ArrayList<>();
        for (String run : arguments.get(WITH_RUN)) {
            runs.add(Run.read(session.path(run)));
        }
        try (SearchIndex index = Indexes.read(
                arguments, session, EmbeddingModels.with(IndexOptions.defaults(), models, arguments, session))) {
            boolean queries = arguments.get(EvalOptions.TOPIC_SYNTAX) == EvalOptions.TopicSyntax.QUERY;
            Judging judging = new Judging(
                    index,
                    new JudgePools(index, models, runs, arguments.get(DEPTH), queries),
                    file,
                    Layouts.of(arguments, session),
                    session.console());
            boolean done;
            boolean interactive = session.console().terminal().out() && session.readsTerminal();
            try (KeySource keys = interactive ? TerminalKeySource.open() : new LineKeySource(session.in())) {
                done = judging.run(topics, keys);
            }
            session.console().out().flush();
            if (!arguments.get(CommonOptions.QUIET)) {
                judging.summary(topics, done).forEach(session.console()::note);
            }
        }
        return ExitCode.OK;
    }

    private static List<RankingModel> models(Arguments arguments) {
        List<RankingModel> models = new ArrayList<>();
        for (String name : arguments.get(RANKINGS).orElse("default,deep,bm25").split(",", -1)) {
            models.add(RankingModel.named(name.strip())
                    .orElseThrow(() -> new UsageException(
                            "--rankings takes " + String.join(", ", RankingModel.words()) + ", not '" + name + "'")));
        }
        return models;
    }
}
