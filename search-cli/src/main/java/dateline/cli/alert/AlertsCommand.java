package dateline.cli.alert;

import dateline.SearchIndex;
import dateline.alert.AlertHit;
import dateline.alert.AlertHit.Kind;
import dateline.alert.AlertOrder;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.Choice;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.HalfLife;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.Texts;
import dateline.cli.option.Timeout;
import dateline.cli.option.UsageException;
import dateline.cli.option.WholeNumber;
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.cli.query.QueryTextSource;
import dateline.format.AlertNotice;
import dateline.format.Amount;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `dateline alerts`: adds, lists, runs, tests and removes alerts.
public final class AlertsCommand implements Command {

    private static final Flag COPIES =
            new Flag("--copies", "add: report further copies of stories that were reported before, too.");

    private static final Flag CHANGED =
            new Flag("--changed", "add: report articles, too, that replaced one with the same id.");

    private static final Text EXEC = new Text(
            "--exec",
            "PROGRAM",
            "add: hand what is new to this program, as JSON Lines on its standard input, instead of showing it. It is started directly, "
                    + "without a shell, and only for the user who added it.");

    private static final Texts ARG = new Texts("--arg", "ARG", "add: an argument of the program. Repeatable.");

    private static final Timeout LIMIT = new Timeout(
            "--exec-timeout",
            "TIME",
            Alert.USUAL_LIMIT,
            "add: stop the program after this time, and keep what is new for the next run (default 30s).");

    private static final HalfLife SINCE = new HalfLife(
            "--since",
            "TIME",
            "a time",
            "run: show what was added within this time, such as 30d, 12h or 2w, without counting it as "
                    + "seen. test: search what was published within this time (default 30d). add: count what was "
                    + "added within this time as new.");

    private static final Choice<AlertPrinter.Form> FORMAT = new Choice<>(
            "--format",
            "FORMAT",
            AlertPrinter.Form.TEXT,
            "run: show what is new as text, jsonl, a feed in atom or rss, or a mail in mbox.");

    private static final Choice<Match> MATCH = new Choice<>(
            "--match",
            "HOW",
            Match.ALL,
            "add: whether all words of the query must match (all, the default), or any of them (best).");

    private static final WholeNumber SHOWN =
            new WholeNumber("-n --limit", "N", 0, 10_000, 10, "test: show the last N hits (default 10).");

    private static final Duration TEST_TIME = Duration.ofDays(30);

    @Override
    public Manual manual() {
        return new Manual(
                "alerts",
                List.of(),
                Topic.FIND,
                "Keep searches that report what is new",
                new Operands(
                        "ACTION [NAME] [WORDS…]",
                        1,
                        Integer.MAX_VALUE,
                        true,
                        List.of("add", "list", "run", "test", "remove")),
                List.of(
                        "'add NAME WORDS…' keeps a search, 'remove NAME' deletes it, 'list' shows all. 'run', or "
                                + "'run NAME…', reports what came into the index since the last run. 'test NAME' says how much "
                                + "it would have reported of what was published in the last 30 days, or since another --since.",
                        "A story is reported once, by the first of its articles that matches, whatever copies follow "
                                + "and however many runs they come in. What is new counts as seen after it was shown: an "
                                + "interrupted run is repeated by the next one.",
                        "'dateline index', also with --watch, runs all of them after it added articles, unless it is "
                                + "--quiet or writes --json. The searches are kept in alerts.txt in the folder of the index.",
                        "run ends with 0 if something is new, with 1 if nothing is, and with 3 if a program failed."),
                List.of(
                        Group.of(
                                "Usual options",
                                FORMAT,
                                SINCE,
                                COPIES,
                                CHANGED,
                                QueryOptions.FILTER,
                                MATCH,
                                CommonOptions.INDEX_FOLDER),
                        Group.of("Programs", EXEC, ARG, LIMIT),
                        Group.of("What to find", QueryOptions.LEADING_WILDCARD, SHOWN),
                        CommonOptions.LOOKS,
                        CommonOptions.GENERAL),
                List.of(
                        new Example(
                                "dateline alerts add floods flood --since 5y", "report stories on floods from now on"),
                        new Example("dateline alerts run", "what is new"),
                        new Example("dateline alerts test floods --since 50y", "how much would it have reported?"),
                        new Example(
                                "dateline alerts run --since 30d --format atom > new.xml || true", "a feed of a month"),
                        new Example("dateline alerts remove floods", "delete it")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        List<String> rest = arguments.operands().subList(1, arguments.operands().size());
        Work work = new Work(arguments, session, IndexFolder.one(arguments, session));
        return switch (arguments.operands().getFirst()) {
            case "add" -> work.add(rest);
            case "list" -> work.list(rest);
            case "run" -> work.run(rest);
            case "test" -> work.test(rest);
            case "remove" -> work.remove(rest);
            default ->
                throw new UsageException("alerts takes add, list, run, test or remove, not '"
                        + arguments.operands().getFirst() + "'");
        };
    }

    /// One action.
    private record Work(Arguments arguments, Session session, Path folder) {

        ExitCode add(List<String> operands) throws IOException {
            if (operands.size() < 2) {
                throw new UsageException("alerts add takes a name and a query: dateline alerts add floods flood");
            }
            String name = operands.getFirst();
            if (!Alert.isName(name)) {
                throw new UsageException(
                        "the name of an alert has letters, digits, '.', '_' and '-', not '" + name + "'");
            }
            if (arguments.get(EXEC).isEmpty() && arguments.has(ARG)) {
                throw new UsageException("--arg is an argument of the program that --exec names: give both");
            }
            try (SearchIndex index = SearchIndex.open(folder);
                    AlertFile file = AlertFile.open(folder)) {
                if (find(file, name).isPresent()) {
                    throw new UsageException("there is an alert " + name + " already: remove it first");
                }
                Alert alert = alert(name, QueryTextSource.of(operands.subList(1, operands.size())), index);
                SearchRequest request = AlertRunner.request(index, alert);
                // What cannot be asked is refused now, not at night.
                long matching = index.count(request.query());
                List<Alert> more = new ArrayList<>(file.alerts());
                more.add(alert);
                if (!alert.program().isEmpty()) {
                    ApprovedPrograms.of(session).approve(alert.program());
                }
                file.save(more);
                if (!isQuiet()) {
                    request.warnings().forEach(session.console()::warn);
                    session.console()
                            .note("alert " + name + " added; " + Amount.of(matching, "article") + " of the index "
                                    + (matching == 1 ? "matches" : "match") + " its query");
                }
            }
            return ExitCode.OK;
        }

        private Alert alert(String name, String query, SearchIndex index) {
            List<String> program = new ArrayList<>(arguments.get(EXEC).stream().toList());
            program.addAll(arguments.get(ARG));
            Instant now = Instant.now();
            return new Alert(
                    name,
                    query,
                    arguments.get(QueryOptions.FILTER),
                    arguments.get(MATCH),
                    arguments.get(QueryOptions.LEADING_WILDCARD),
                    arguments.get(COPIES),
                    arguments.get(CHANGED),
                    program,
                    arguments.get(LIMIT),
                    now.truncatedTo(ChronoUnit.SECONDS),
                    arguments
                            .get(SINCE)
                            .map(time -> now.minus(time).toEpochMilli())
                            .orElseGet(index::sequence));
        }

        ExitCode list(List<String> operands) throws IOException {
            refuse(operands, "list");
            Out out = session.console().out();
            TextLayout layout = Layouts.of(arguments, session);
            List<Alert> alerts = AlertFile.read(folder);
            for (Alert alert : alerts) {
                List<String> options = new ArrayList<>(alert.filters());
                if (alert.match() != Match.ALL) {
                    options.add("match " + alert.match().name().toLowerCase(Locale.ROOT));
                }
                if (alert.copies()) {
                    options.add("copies too");
                }
                if (alert.changed()) {
                    options.add("changed too");
                }
                if (!alert.program().isEmpty()) {
                    options.add("to " + String.join(" ", alert.program()));
                }
                new StyledText()
                        .add(alert.name(), Style.TITLE)
                        .add(" · ", Style.META)
                        .add(alert.query(), Style.PLAIN)
                        .add(options.isEmpty() ? "" : " · " + String.join(" · ", options), Style.META)
                        .writeTo(out, layout, new StyledText());
            }
            out.flush();
            return alerts.isEmpty() ? ExitCode.NONE : ExitCode.OK;
        }

        ExitCode remove(List<String> names) throws IOException {
            if (names.isEmpty()) {
                throw new UsageException("alerts remove takes the names of alerts");
            }
            try (AlertFile file = AlertFile.open(folder)) {
                List<Alert> gone = named(file, names);
                file.save(file.alerts().stream()
                        .filter(alert -> !gone.contains(alert))
                        .toList());
            }
            return ExitCode.OK;
        }

        ExitCode run(List<String> names) throws IOException {
            try (SearchIndex index = SearchIndex.open(folder);
                    AlertFile file = AlertFile.open(folder)) {
                List<Alert> alerts = names.isEmpty() ? file.alerts() : named(file, names);
                Optional<Duration> since = arguments.get(SINCE);
                if (since.isPresent()) {
                    long from = Instant.now().minus(since.get()).toEpochMilli();
                    List<AlertNotice> notices = alerts.stream()
                            .map(alert -> AlertRunner.run(index, alert, AlertOrder.ADDED, from)
                                    .notice())
                            .toList();
                    show(notices);
                    return notices.stream().allMatch(notice -> notice.hits().isEmpty()) ? ExitCode.NONE : ExitCode.OK;
                }
                AlertRunner.Results results = AlertRunner.run(index, alerts);
                show(results.printed());
                if (!AlertRunner.deliver(results, file, session)) {
                    return ExitCode.PARTIAL;
                }
                return results.isEmpty() ? ExitCode.NONE : ExitCode.OK;
            }
        }

        private void show(List<AlertNotice> notices) {
            AlertPrinter.write(
                    notices,
                    arguments.get(FORMAT),
                    Layouts.of(arguments, session),
                    session.console().out());
        }

        ExitCode test(List<String> names) throws IOException {
            if (names.size() != 1) {
                throw new UsageException("alerts test takes the name of one alert");
            }
            try (SearchIndex index = SearchIndex.open(folder);
                    AlertFile file = AlertFile.open(folder)) {
                Alert alert = named(file, names).getFirst();
                Duration time = arguments.get(SINCE).orElse(TEST_TIME);
                Instant from = Instant.now().minus(time);
                List<AlertHit> hits = AlertRunner.run(index, alert, AlertOrder.PUBLISHED, from.toEpochMilli())
                        .notice()
                        .hits();
                Out out = session.console().out();
                TextLayout layout = Layouts.of(arguments, session);
                new StyledText()
                        .add(alert.name(), Style.TITLE)
                        .add(" · " + noise(hits, time), Style.META)
                        .writeTo(out, layout, new StyledText());
                int shown = Math.min(arguments.get(SHOWN), hits.size());
                hits.subList(hits.size() - shown, hits.size())
                        .reversed()
                        .forEach(hit -> AlertPrinter.write(hit, layout, out));
                out.flush();
                return hits.isEmpty() ? ExitCode.NONE : ExitCode.OK;
            }
        }

        private static String noise(List<AlertHit> hits, Duration time) {
            long days = Math.max(1, time.toDays());
            long stories = hits.stream().filter(hit -> hit.kind() == Kind.STORY).count();
            Map<LocalDate, Long> byDay = hits.stream()
                    .collect(Collectors.groupingBy(
                            hit -> Instant.ofEpochMilli(hit.number())
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate(),
                            TreeMap::new,
                            Collectors.counting()));
            String text = Amount.number(stories) + (stories == 1 ? " story" : " stories");
            if (hits.size() > stories) {
                long copies = hits.size() - stories;
                text += " and " + Amount.number(copies) + (copies == 1 ? " copy" : " copies");
            }
            text += " published in " + Amount.of(days, "day");
            Optional<Map.Entry<LocalDate, Long>> most =
                    byDay.entrySet().stream().max(Map.Entry.comparingByValue());
            if (most.isPresent()) {
                double daily = (double) hits.size() / days;
                text += daily < .05 ? ": " : String.format(Locale.ROOT, ": %.1f a day, ", daily);
                text += "at most " + Amount.number(most.get().getValue()) + " on "
                        + most.get().getKey();
            }
            return text;
        }

        private static Optional<Alert> find(AlertFile file, String name) {
            return file.alerts().stream()
                    .filter(alert -> alert.name().equals(name))
                    .findFirst();
        }

        private static List<Alert> named(AlertFile file, List<String> names) {
            List<Alert> found = new ArrayList<>();
            for (String name : names) {
                found.add(find(file, name)
                        .orElseThrow(() -> new UsageException(
                                "there is no alert " + name + ": 'dateline alerts list' shows all")));
            }
            return found;
        }

        private static void refuse(List<String> operands, String action) {
            if (!operands.isEmpty()) {
                throw new UsageException(
                        "alerts " + action + " takes nothing more: unexpected argument '" + operands.getFirst() + "'");
            }
        }

        private boolean isQuiet() {
            return arguments.get(CommonOptions.QUIET);
        }
    }
}
