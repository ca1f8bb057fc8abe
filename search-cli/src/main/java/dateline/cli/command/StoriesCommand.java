package dateline.cli.command;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.output.Amount;
import dateline.cli.output.Answer;
import dateline.cli.output.Format;
import dateline.query.Match;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import java.util.List;

/// `dateline stories`: the stories that were printed most.
final class StoriesCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "stories",
                List.of(),
                Topic.FIND,
                "Show the stories with most copies",
                new Operands("WORDS…", 0, Integer.MAX_VALUE, true),
                List.of(
                        "Of all articles, of those of a period, or of those that answer a query. Each story is shown by its "
                                + "earliest article; only stories with copies are."),
                List.of(
                        Group.of(
                                "Usual options",
                                QueryOptions.LIMIT,
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
                                QueryOptions.ZONE),
                        Group.of("How it looks", CommonOptions.COLOR, CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline stories --since 2024-09 --until 2024-09", "the stories of a month"),
                        new Example("dateline stories flood -n 3", "the three most printed stories on a subject")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        String text = QueryText.of(arguments.operands());
        try (ArticleIndex index = ArticleIndex.openReadOnly(
                IndexFolder.one(arguments, session), IndexOptions.defaults().forOneQuestion())) {
            Match match = arguments.get(QueryOptions.MATCH);
            Question question = new Question(arguments, index, match);
            SearchRequest request = question.request(question.query(text)).toBuilder()
                    .snippets(0)
                    .build();
            ResultPage page = index.largestStories(request);
            boolean json = arguments.get(CommonOptions.JSON);
            if (!json && !arguments.get(CommonOptions.QUIET)) {
                page.warnings().forEach(session.console()::warn);
            }
            (json ? Format.JSON : Format.TEXT)
                    .writer(Layouts.of(arguments, session))
                    .write(new Answer(text, page, List.of()), session.console().out());
            session.console().out().flush();
            if (!json && !arguments.get(CommonOptions.QUIET)) {
                session.console()
                        .note(Amount.of(page.total().articles(), "article") + " of "
                                + Amount.number(page.stories().orElse(0)) + " stories · " + Amount.time(page.took()));
            }
            return page.hits().isEmpty() ? ExitCode.NONE : ExitCode.OK;
        }
    }
}
