package dateline.cli.story;

import dateline.SearchIndex;
import dateline.article.ArticleId;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.Choice;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.WholeNumber;
import dateline.cli.output.TimelineText;
import dateline.cli.query.SearchRequestFactory;
import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.format.SvgBarChart;
import dateline.format.SvgBarChart.Bar;
import dateline.format.TimelineJson;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.timeline.Timeline;
import dateline.timeline.TimelinePeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `dateline timeline`: how a subject or a story went through time.
public final class TimelineCommand implements Command {

    private static final Choice<QueryOptions.Bars> BY = new Choice<>(
            "--by",
            "PERIOD",
            QueryOptions.Bars.NONE,
            "Count by day, week, month or year, and find bursts by these; else by day, month or year, as suits what is "
                    + "found, and bursts by day.");

    private static final WholeNumber BURSTS =
            new WholeNumber("-n --limit", "N", 0, 1000, 10, "Show the N heaviest bursts (default 10).");

    private static final Choice<Match> MATCH = new Choice<>(
            "--match",
            "HOW",
            Match.ALL,
            "Whether all words of the query must match (all, the default), or any of them (best).");

    private static final Text SVG = new Text("--svg", "FILE", "Draw the timeline as SVG into this file, too.");

    @Override
    public Manual manual() {
        return new Manual(
                "timeline",
                List.of(),
                Topic.FIND,
                "Show a subject over time, and its bursts",
                new Operands("WORDS…|ID", 1, Integer.MAX_VALUE, true),
                List.of(
                        "Words are a query; each of them must match, unless --match best is given. The id of an article "
                                + "stands for its story and the stories most like it, a hundred at most.",
                        "The second number of a line says how many of 1,000 articles of the collection were found then. "
                                + "The collection is all articles that pass --since, --until and --filter.",
                        "A burst is an interval with about twice as many stories on the subject as usual, or "
                                + "more (Kleinberg's automaton with two states). It is shown with the story "
                                + "that came first, with the one that has most articles, or else matches best, and with the "
                                + "words that distinguish its articles from the others found. There are none below 20 "
                                + "stories."),
                List.of(
                        Group.of(
                                "Usual options",
                                BY,
                                BURSTS,
                                CommonOptions.JSON,
                                SVG,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.FILTER,
                                CommonOptions.INDEX_FOLDER),
                        QueryOptions.matching("What to count", MATCH),
                        CommonOptions.LOOKS,
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline timeline ferry", "when was it written about, and what set it off"),
                        new Example("dateline timeline hw-240918-flood --by day", "how a story unfolded"),
                        new Example("dateline timeline flood --by month --svg flood.svg", "a chart for a page")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        return Indexes.readAsOne(arguments, session, index -> show(index, arguments, session));
    }

    private static ExitCode show(SearchIndex index, Arguments arguments, Session session) throws IOException {
        String text = SearchRequestFactory.text(arguments, session);
        Timeline timeline = timeline(index, text, arguments);
        if (arguments.get(SVG).isPresent()) {
            Files.writeString(
                    session.path(arguments.get(SVG).get()),
                    chart(text, timeline).file());
        }
        boolean quiet = arguments.get(CommonOptions.QUIET);
        if (arguments.get(CommonOptions.JSON)) {
            TimelineJson.write(text, timeline, new JsonWriter(session.console().out(), true));
        } else {
            TimelineText.write(
                    timeline, Layouts.of(arguments, session), session.console().out());
        }
        session.console().out().flush();
        if (!quiet && !arguments.get(CommonOptions.JSON)) {
            timeline.warnings().forEach(session.console()::warn);
            session.console()
                    .note(Amount.of(timeline.articles(), "article") + " of " + Amount.number(timeline.stories())
                            + (timeline.stories() == 1 ? " story" : " stories") + " in "
                            + Amount.number(timeline.collection()));
        }
        if (!timeline.complete()) {
            return ExitCode.PARTIAL;
        }
        return timeline.articles() == 0 ? ExitCode.NONE : ExitCode.OK;
    }

    private static Timeline timeline(SearchIndex index, String text, Arguments arguments) {
        SearchRequestFactory requests = new SearchRequestFactory(arguments, index, arguments.get(MATCH));
        boolean isId = !text.isBlank()
                && text.length() <= ArticleId.MAX_LENGTH
                && index.article(text).isPresent();
        ParseResult query = isId ? new ParseResult(Query.everything(), List.of()) : requests.query(text);
        SearchRequest.Builder request = requests.request(query).toBuilder().limit(arguments.get(BURSTS));
        arguments.get(BY).length().ifPresent(request::histogram);
        Optional<Timeline> about = isId ? index.timeline(text, request.build()) : Optional.empty();
        return about.orElseGet(() -> index.timeline(request.build()));
    }

    private static SvgBarChart chart(String text, Timeline timeline) {
        List<Bar> bars = new ArrayList<>();
        for (TimelinePeriod period : timeline.periods()) {
            String begin = period.start().toString();
            String label = switch (timeline.length()) {
                case DAY, WEEK -> begin;
                case MONTH -> begin.substring(0, begin.length() - 3);
                case YEAR -> begin.substring(0, begin.length() - 6);
            };
            String said = label + ": " + Amount.of(period.articles(), "article") + " of "
                    + Amount.number(period.stories()) + (period.stories() == 1 ? " story" : " stories") + ", "
                    + Math.round(period.perThousand()) + " of 1,000";
            bars.add(new Bar(label, said, period.articles(), period.stories(), ""));
        }
        return new SvgBarChart(text + " over time; dark: stories", bars);
    }
}
