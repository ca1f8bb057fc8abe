package dateline.cli.story;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
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
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.PeriodOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.output.Answer;
import dateline.cli.output.OutputFormat;
import dateline.cli.query.QueryCommand;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `dateline related`: what is like an article.
public final class RelatedCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "related",
                List.of(),
                Topic.FIND,
                "Find other stories that are like an article",
                new Operands("ID|FILE", 1, 1, false),
                List.of(
                        "The article is one of the index, or the first of a file. Each story is shown once, and its "
                                + "own story is left out: dateline story shows that. --rank semantic ranks them by meaning too."),
                List.of(
                        Group.of(
                                "Usual options",
                                QueryOptions.LIMIT,
                                QueryOptions.FORMAT,
                                QueryOptions.FIELDS,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                CommonOptions.JSON,
                                CommonOptions.INDEX),
                        Group.of("By meaning", QueryOptions.RANK, QueryOptions.MODEL, QueryOptions.BUDGET),
                        Group.of("How it looks", CommonOptions.COLOR),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline related hw-240918-flood -n 3", "what else there is on the subject"),
                        new Example(
                                "dateline related hw-240918-flood --rank semantic",
                                "also what says it in other words")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        String name = arguments.operands().getFirst();
        try (SearchIndex index = Indexes.read(
                arguments,
                session,
                EmbeddingModels.with(IndexOptions.builder().once(true).build(), arguments, session))) {
            Optional<Article> article = article(name, index, session);
            return article.isEmpty()
                    ? ExitCode.NONE
                    : show(
                            article.get(),
                            index.stories().related(article.get(), request(arguments)),
                            arguments,
                            session);
        }
    }

    /// {@return the article that an operand names: one of the index, or the first of a file}
    static Optional<Article> article(String name, SearchIndex index, Session session) {
        Optional<Article> article = name.isBlank() || name.length() > ArticleId.MAX_LENGTH
                ? Optional.empty()
                : index.article(LastAnswer.named(name, index, session));
        if (article.isEmpty()) {
            article = read(session.path(name));
        }
        if (article.isEmpty()) {
            session.console().note("there is no article " + name + " in the index, and no file with one");
        }
        return article;
    }

    /// Shows the stories that were found for an article.
    static ExitCode show(Article article, ResultPage page, Arguments arguments, Session session) {
        page.warnings().forEach(session.console()::note);
        OutputFormat format =
                arguments.get(CommonOptions.JSON) ? OutputFormat.JSON : arguments.get(QueryOptions.FORMAT);
        format.writer(Layouts.of(arguments, session))
                .write(
                        new Answer(article.title(), page, QueryCommand.columns(arguments, page)),
                        session.console().out());
        return page.hits().isEmpty() ? ExitCode.NONE : ExitCode.OK;
    }

    private static SearchRequest request(Arguments arguments) {
        SearchRequest.Builder request = SearchRequest.builder(Query.everything())
                .limit(arguments.get(QueryOptions.LIMIT))
                .ranking(arguments.get(QueryOptions.RANK))
                .timeout(QueryOptions.timeout(arguments))
                .embeddingBudget(arguments.get(QueryOptions.BUDGET));
        PeriodOptions.period(arguments).ifPresent(request::filter);
        return request.build();
    }

    /// {@return the first article of a file}
    private static Optional<Article> read(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (ArticleReader reader = ArticleReader.open(List.of(file.toString()))) {
            while (reader.hasNext()) {
                if (reader.next() instanceof ReadResult.Accepted accepted) {
                    return Optional.of(accepted.article());
                }
            }
        }
        return Optional.empty();
    }
}
