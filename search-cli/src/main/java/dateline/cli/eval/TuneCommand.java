package dateline.cli.eval;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.Choice;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.EvalOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.PeriodOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.Texts;
import dateline.cli.option.UsageException;
import dateline.cli.option.WholeNumber;
import dateline.eval.CrossValidation;
import dateline.eval.Evaluation;
import dateline.eval.Measure;
import dateline.eval.Qrels;
import dateline.eval.Run;
import dateline.eval.TopicRanker;
import dateline.eval.Topics;
import dateline.eval.Tuner;
import dateline.format.JsonWriter;
import dateline.query.RankingModel;
import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// `dateline tune`: the numbers that the ranking uses, fitted to a collection.
public final class TuneCommand implements Command {

    private static final int MOST_FOLDS = 1000;

    private static final Text MEASURE = new Text(
            "--measure", "NAME", "The measure to optimize: ndcg@10 (the default) or any other of dateline eval.");
    private static final WholeNumber FOLDS =
            new WholeNumber("--folds", "N", 2, MOST_FOLDS, 5, "The number of folds (default 5).");
    private static final WholeNumber SEED = new WholeNumber(
            "--seed", "N", 0, Integer.MAX_VALUE, 1, "The seed by which topics are divided into folds (default 1).");
    private static final Choice<Tuner.Search> SEARCH = new Choice<>(
            "--search",
            "HOW",
            Tuner.Search.COORDINATE,
            "Try one parameter after the other until nothing helps (coordinate, the default), or all combinations "
                    + "(grid).");
    private static final Texts TRY = new Texts(
            "--try",
            "NAME=LIST",
            "Try these values of this parameter, comma-separated, as in title=1,2,4, and keep the "
                    + "parameters that are not named. Repeatable. Parameters: title, lead, length, function-words, "
                    + "near; with --rank deep also feedback; with --rank bm25 k1 and b.");
    private static final Flag STORE =
            new Flag("--store", "Store the best parameters in the index, if they were better on held-out topics.");
    private static final Flag CLEAR = new Flag("--clear", "Remove the stored parameters from the index.");
    private static final Flag JSON = new Flag("--json", "Show the report as JSON.");

    @Override
    public Manual manual() {
        return new Manual(
                "tune",
                List.of(),
                Topic.MEASURE,
                "Tune the ranking to a collection, by topics and judgements",
                Operands.NONE,
                List.of(
                        "The default parameters of the ranking, such as the weight of the title, suit most "
                                + "collections. This command tries others and measures them by cross-validation: the topics "
                                + "are divided into folds, and each fold is ranked with the parameters chosen on the others.",
                        "Nothing is changed unless --store is given. Stored parameters belong to the index: searches "
                                + "use them, dateline stats shows them, and the manifest of a run names them."),
                List.of(
                        Group.of(
                                "Usual options",
                                EvalOptions.TOPICS,
                                EvalOptions.QRELS,
                                QueryOptions.RANK,
                                QueryOptions.MODEL,
                                MEASURE,
                                STORE,
                                CLEAR,
                                CommonOptions.INDEX),
                        Group.of("Search", TRY, SEARCH, FOLDS, SEED),
                        Group.of(
                                "Topics",
                                EvalOptions.TOPIC_SYNTAX,
                                EvalOptions.TOPIC_PARTS,
                                EvalOptions.DEPTH,
                                QueryOptions.AS_OF),
                        Group.of("Output", JSON, CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(
                        new Example(
                                "dateline tune --topics examples/topics.tsv --qrels examples/qrels.txt --folds 3",
                                "what other numbers would be worth for the sample"),
                        new Example(
                                "dateline tune --topics examples/topics.tsv --qrels examples/qrels.txt --folds 3 "
                                        + "--rank bm25 --try k1=0.9,1.2 --try b=0.4,0.75 --search grid --json",
                                "two parameters of plain BM25, for a program")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        boolean clear = arguments.get(CLEAR);
        boolean tunes = arguments.has(EvalOptions.TOPICS) || arguments.has(EvalOptions.QRELS);
        if (clear && (tunes || arguments.get(STORE))) {
            throw new UsageException("--clear forgets what the index keeps: it goes with no other work");
        }
        if (clear) {
            keep(RankingParameters.STANDARD, arguments, session);
            note("the index ranks by the standard again", arguments, session);
            return ExitCode.OK;
        }
        return tune(arguments, session);
    }

    private static ExitCode tune(Arguments arguments, Session session) throws IOException {
        if (!arguments.has(EvalOptions.TOPICS)) {
            throw new UsageException("--topics is missing: name a file of topics");
        }
        if (!arguments.has(EvalOptions.QRELS)) {
            throw new UsageException("--qrels is missing: name a file of judgements");
        }
        RankingModel model = arguments.get(QueryOptions.RANK);
        Map<String, double[]> choices = choices(arguments.get(TRY), model);
        Measure measure = measure(arguments.get(MEASURE).orElse("ndcg@10"));
        Topics topics = Topics.read(
                EvalCommand.path(EvalOptions.TOPICS, arguments, session),
                RunMaker.partsOf(arguments.get(EvalOptions.TOPIC_PARTS)));
        Qrels qrels = Qrels.read(EvalCommand.path(EvalOptions.QRELS, arguments, session));
        CrossValidation found;
        try (SearchIndex index =
                Indexes.read(arguments, session, EmbeddingModels.with(IndexOptions.defaults(), arguments, session))) {
            TopicRanker ranker = ranker(index, model, arguments);
            SortedMap<String, Double> standard = new TreeMap<>(RankingParameters.STANDARD.values(model));
            standard.keySet().retainAll(choices.keySet());
            Progress progress = new Progress(session, topics.size());
            Function<SortedMap<String, Double>, Evaluation> evaluate = setting -> {
                TopicRanker by = progress.watched(ranker, RankingParameters.of(setting));
                Run run = Run.of("tuned", topics, arguments.get(EvalOptions.DEPTH), progress.counting(by));
                return Evaluation.of(run, qrels, List.of(measure));
            };
            found = new Tuner(choices, standard, measure, evaluate)
                    .crossValidate(arguments.get(FOLDS), arguments.get(SEED), arguments.get(SEARCH));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } finally {
            session.console().status("");
        }
        RankingParameters best = RankingParameters.of(found.best());
        boolean better = found.heldOut().difference() > 0 && !best.isStandard();
        boolean store = arguments.get(STORE) && better;
        if (store) {
            keep(best, arguments, session);
        }
        TuneReport report = new TuneReport(model, found, store);
        if (arguments.get(JSON)) {
            report.writeJson(new JsonWriter(session.console().out(), true));
        } else {
            report.writeText(session.console().out());
        }
        session.console().out().flush();
        note(verdict(better, store, arguments.get(STORE)), arguments, session);
        return arguments.get(STORE) && !store ? ExitCode.NONE : ExitCode.OK;
    }

    private static String verdict(boolean better, boolean stored, boolean asked) {
        if (stored) {
            return "kept in the index: searches use it, --clear removes it";
        }
        if (!better) {
            return asked
                    ? "not kept: no better than the standard on topics held out"
                    : "nothing to gain: no better than the standard on topics held out";
        }
        return "nothing was changed: --store keeps what is best in the index";
    }

    private static void note(String text, Arguments arguments, Session session) {
        if (!arguments.get(CommonOptions.QUIET)) {
            session.console().note(text);
        }
    }

    private static void keep(RankingParameters parameters, Arguments arguments, Session session) {
        try (ArticleIndex index = Indexes.write(arguments, session)) {
            index.changeSettings(settings -> settings.withRanking(merged(settings.ranking(), parameters, arguments)));
            index.commit();
        }
    }

    /// {@return the new parameters, with those that were kept for another model}
    private static RankingParameters merged(RankingParameters kept, RankingParameters found, Arguments arguments) {
        if (found.isStandard()) {
            return found;
        }
        RankingParameters merged = kept;
        for (RankingParameter each : RankingParameter.of(arguments.get(QueryOptions.RANK))) {
            merged = merged.with(each, found.get(each));
        }
        return merged;
    }

    private static TopicRanker ranker(SearchIndex index, RankingModel model, Arguments arguments) {
        TopicRanker ranker = new TopicRanker(index).by(model);
        if (arguments.get(EvalOptions.TOPIC_SYNTAX) == EvalOptions.TopicSyntax.QUERY) {
            ranker = ranker.readingQueries();
        }
        Optional<String> asOf = arguments.get(QueryOptions.AS_OF);
        return asOf.isPresent() ? ranker.asOf(PeriodOptions.asOf(asOf.get(), ZoneOffset.UTC)) : ranker;
    }

    private static Measure measure(String name) {
        try {
            return Measure.parse(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--measure: " + e.getMessage());
        }
    }

    /// {@return the values to try by parameter: those that were typed, else the usual ones of all}
    private static Map<String, double[]> choices(List<String> typed, RankingModel model) {
        Map<String, double[]> choices = new TreeMap<>();
        List<RankingParameter> all = RankingParameter.of(model);
        if (typed.isEmpty()) {
            all.forEach(parameter -> choices.put(parameter.word(), doubles(parameter.choices())));
        }
        for (String text : typed) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            RankingParameter parameter = RankingParameter.named(name)
                    .filter(all::contains)
                    .orElseThrow(() -> new UsageException("--try: this ranking has no parameter '" + name
                            + "': there are "
                            + String.join(
                                    ", ",
                                    all.stream().map(RankingParameter::word).toList())));
            choices.put(name, values(parameter, equals < 0 ? "" : text.substring(equals + 1)));
        }
        return choices;
    }

    private static double[] values(RankingParameter parameter, String list) {
        String[] texts = list.split(",", -1);
        double[] values = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            try {
                values[i] = parameter.check(Double.parseDouble(texts[i].strip()));
            } catch (NumberFormatException e) {
                throw new UsageException("--try " + parameter.word() + ": '" + texts[i] + "' is not a number");
            } catch (IllegalArgumentException e) {
                throw new UsageException("--try: " + e.getMessage());
            }
        }
        return values;
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Tells on a terminal how far the search has come.
    private static final class Progress {

        private final Session session;
        private final int topics;
        private int settings;
        private int asked;
        private String setting = "";

        Progress(Session session, int topics) {
            this.session = session;
            this.topics = topics;
        }

        TopicRanker watched(TopicRanker ranker, RankingParameters parameters) {
            settings++;
            asked = 0;
            setting = parameters.isStandard() ? "the standard" : parameters.toString();
            return ranker.with(parameters);
        }

        dateline.eval.Ranker counting(TopicRanker ranker) {
            return (topic, depth) -> {
                session.console()
                        .status("setting " + settings + ", " + setting + ": topic " + ++asked + " of " + topics);
                return ranker.rank(topic, depth);
            };
        }
    }
}
