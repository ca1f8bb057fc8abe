package dateline.cli.story;

import dateline.IndexOptions;
import dateline.SearchIndex;
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
import dateline.cli.option.UsageException;
import dateline.cli.output.Answer;
import dateline.cli.output.OutputFormat;
import dateline.cli.output.PeriodPages;
import dateline.cli.query.Footer;
import dateline.cli.query.QueryTextSource;
import dateline.cli.query.SearchRequestFactory;
import dateline.format.Amount;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.query.parser.Match;
import dateline.result.PeriodCount;
import dateline.result.ResultPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `dateline stories`: the stories that were printed most. Also takes stories out and in.
public final class StoriesCommand implements Command {

    private static final Choice<QueryOptions.Bars> BY = new Choice<>(
            "--by",
            "PERIOD",
            QueryOptions.Bars.NONE,
            "Show the largest of each day, week, month or year instead, counting the copies printed "
                    + "then; --limit says how many of each (default 1).");

    @Override
    public Manual manual() {
        return new Manual(
                "stories",
                List.of(),
                Topic.FIND,
                "Show the stories with most copies",
                new Operands("WORDS…", 0, Integer.MAX_VALUE, true),
                List.of(
                        "Of all articles, of those of a period, or of those that match a query. Each story is shown by its "
                                + "earliest article; only stories with copies are.",
                        "The stories of hundreds of millions of articles can be found by a job on many machines, between "
                                + "--export-bands and --import-labels; docs/scale.md says how."),
                List.of(
                        Group.of(
                                "Usual options",
                                QueryOptions.LIMIT,
                                BY,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.OFFSET,
                                CommonOptions.JSON,
                                CommonOptions.INDEX),
                        Group.of(
                                "What to find",
                                QueryOptions.MATCH,
                                QueryOptions.FILTER,
                                QueryOptions.UNDATED,
                                QueryOptions.ZONE,
                                CommonOptions.PARTIAL),
                        Group.of("Very large collections", StoryTransfer.EXPORT, StoryTransfer.IMPORT),
                        CommonOptions.LOOKS,
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline stories --by month", "the largest story of each month"),
                        new Example("dateline stories --since 2024-09 --until 2024-09", "the stories of a month"),
                        new Example("dateline stories flood -n 3", "the three most printed stories on a subject")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        if (StoryTransfer.isWanted(arguments)) {
            return StoryTransfer.run(arguments, session);
        }
        String text = QueryTextSource.of(arguments.operands());
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            Match match = arguments.get(QueryOptions.MATCH);
            SearchRequestFactory requests = new SearchRequestFactory(arguments, index, match);
            SearchRequest request = requests.request(requests.query(text)).toBuilder()
                    .snippets(0)
                    .build();
            Optional<PeriodLength> by = arguments.get(BY).length();
            Answers answers = new Answers(arguments, session, index, text);
            return by.isPresent() ? answers.byPeriod(request, by.get()) : answers.largest(request);
        }
    }

    /// Asks and shows.
    private record Answers(Arguments arguments, Session session, SearchIndex index, String text) {

        ExitCode largest(SearchRequest request) {
            ResultPage page = index.stories().largest(request);
            if (!isJson() && !arguments.get(CommonOptions.QUIET)) {
                page.warnings().forEach(session.console()::warn);
            }
            (isJson() ? OutputFormat.JSON : OutputFormat.TEXT)
                    .writer(Layouts.of(arguments, session))
                    .write(new Answer(text, page, List.of()), session.console().out());
            session.console().out().flush();
            if (!isJson() && !arguments.get(CommonOptions.QUIET)) {
                long stories = page.stories().orElse(0);
                session.console()
                        .note(Footer.lacking(request, page) + (page.total().exact() ? "" : "at least ")
                                + Amount.of(page.total().articles(), "article") + " of " + Amount.number(stories)
                                + (stories == 1 ? " story · " : " stories · ") + Amount.time(page.took()));
            }
            if (!page.complete()) {
                return ExitCode.PARTIAL;
            }
            return page.hits().isEmpty() ? ExitCode.NONE : ExitCode.OK;
        }

        /// Shows the largest of each period that has copies.
        ExitCode byPeriod(SearchRequest request, PeriodLength length) {
            if (arguments.get(QueryOptions.OFFSET) > 0) {
                throw new UsageException("--offset has no meaning with --by: use --since and --until");
            }
            SearchRequest counting = request.toBuilder()
                    .limit(0)
                    .stories(StoryView.FOLD)
                    .histogram(length)
                    .build();
            PeriodPages pages = new PeriodPages(
                    length, Layouts.of(arguments, session), session.console().out());
            int limit = arguments.has(QueryOptions.LIMIT) ? arguments.get(QueryOptions.LIMIT) : 1;
            boolean any = false;
            ResultPage counted = index.search(counting);
            Optional<ResultPage> incomplete = Optional.of(counted).filter(page -> !page.complete());
            for (PeriodCount period : counted.histogram()) {
                if (period.stories().orElse(period.articles()) == period.articles()) {
                    continue;
                }
                LocalDate last = length.next(period.start()).minusDays(1);
                ResultPage page = index.stories()
                        .largest(request.toBuilder()
                                .limit(limit)
                                .filter(Query.published(period.start() + ".." + last))
                                .build());
                any |= !page.hits().isEmpty();
                incomplete = incomplete.or(() -> Optional.of(page).filter(each -> !each.complete()));
                if (isJson()) {
                    pages.keep(period.start(), new Answer(text, page, List.of()));
                } else if (!page.hits().isEmpty()) {
                    pages.write(period.start(), new Answer(text, page, List.of()));
                }
            }
            if (isJson()) {
                pages.writeJson();
            }
            if (incomplete.isPresent()) {
                if (!isJson() && !arguments.get(CommonOptions.QUIET)) {
                    session.console()
                            .note(Footer.lacking(request, incomplete.get()) + (any ? "some stories" : "no story"));
                }
                return ExitCode.PARTIAL;
            }
            return any ? ExitCode.OK : ExitCode.NONE;
        }

        private boolean isJson() {
            return arguments.get(CommonOptions.JSON);
        }
    }
}
