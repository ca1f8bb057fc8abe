package dateline.cli.query;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.ArticleId;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.LastAnswer;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.format.JsonWriter;
import dateline.format.WhyJson;
import dateline.query.ParseResult;
import dateline.result.MatchExplanation;
import java.util.List;
import java.util.Optional;

/// `dateline why`: why an article matches a query, or why it does not.
public final class WhyCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show it as JSON.");

    @Override
    public Manual manual() {
        return new Manual(
                "why",
                List.of(),
                Topic.FIND,
                "Show why an article matches a query, or why not",
                new Operands("ID WORDS…", 2, Integer.MAX_VALUE, true),
                List.of(
                        "The query is written as for dateline query. Each of its clauses is shown with whether it holds, "
                                + "and where; then the score, in parts that sum up to it.",
                        "The exit code is 0 if the article matches the query, and 1 if it does not or there is no such "
                                + "article."),
                List.of(
                        Group.of("Output", JSON, CommonOptions.COLOR, QueryOptions.MARKS),
                        Group.of(
                                "The query",
                                QueryOptions.MATCH,
                                QueryOptions.FILTER,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.LEADING_WILDCARD,
                                QueryOptions.STRICT,
                                QueryOptions.SYNTAX,
                                QueryOptions.RANK,
                                QueryOptions.MODEL,
                                QueryOptions.BUDGET,
                                QueryOptions.RECENCY,
                                QueryOptions.AS_OF,
                                QueryOptions.ZONE,
                                QueryOptions.TIMEOUT),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline why hw-240918-flood dyke w/8 flood", "is the flood near the dyke?"),
                        new Example("dateline why hw-240918-flood flood --json", "the score in parts, for a program")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        String text = QueryTextSource.of(
                arguments.operands().subList(1, arguments.operands().size()));
        try (SearchIndex index = Indexes.read(
                arguments,
                session,
                EmbeddingModels.with(IndexOptions.builder().once(true).build(), arguments, session))) {
            String id = LastAnswer.named(arguments.operands().getFirst(), index, session);
            SearchRequestFactory requests =
                    new SearchRequestFactory(arguments, index, arguments.get(QueryOptions.MATCH));
            ParseResult query = requests.query(text);
            Optional<MatchExplanation> why =
                    id.length() > ArticleId.MAX_LENGTH ? Optional.empty() : index.why(id, requests.request(query));
            if (why.isEmpty()) {
                session.console().note("there is no article " + id);
                return ExitCode.NONE;
            }
            if (arguments.get(JSON)) {
                WhyJson.write(why.get(), new JsonWriter(session.console().out(), true));
            } else {
                WhyPage.show(
                        why.get(),
                        arguments.get(QueryOptions.RANK).isSemantic(),
                        Layouts.of(arguments, session),
                        session.console().out());
                session.console().out().flush();
                query.warnings().forEach(session.console()::warn);
            }
            return why.get().matches() ? ExitCode.OK : ExitCode.NONE;
        }
    }
}
