package dateline.cli.story;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
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
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `dateline background` and `dateline followups`: what to read before an article, and what followed from it.
public final class BackgroundCommand implements Command {

    private final boolean later;

    private BackgroundCommand(boolean later) {
        this.later = later;
    }

    /// {@return the command that finds what to read first}
    public static BackgroundCommand background() {
        return new BackgroundCommand(false);
    }

    /// {@return the command that finds what followed from an article}
    public static BackgroundCommand followUps() {
        return new BackgroundCommand(true);
    }

    @Override
    public Manual manual() {
        String name = later ? "followups" : "background";
        return new Manual(
                name,
                List.of(),
                Topic.FIND,
                later ? "Find what followed from an article" : "Find what to read before an article",
                new Operands("ID|FILE", 1, 1, false),
                List.of(
                        later
                                ? "Other stories that are later and about the same, preferably sharing rare names "
                                        + "with it; the best ones, in the order of time."
                                : "Other stories on what the article is about, best first. Those that were published before "
                                        + "it are preferred, and those that share rare names with it. "
                                        + "--rank semantic looks at meaning too.",
                        "The article is one of the index, or the first of a file. Each story is shown once, its own is left "
                                + "out, and so are stories that say much the same as it or as another one "
                                + "shown. 'dateline related' ignores time."),
                groups(),
                List.of(
                        later
                                ? new Example(
                                        "dateline followups hw-240918-flood || true", "what followed from the flood")
                                : new Example("dateline background hw-240918-flood -n 3", "what led to the flood")));
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(Group.of(
                "Usual options",
                QueryOptions.LIMIT,
                QueryOptions.FORMAT,
                QueryOptions.FIELDS,
                QueryOptions.SINCE,
                QueryOptions.UNTIL,
                CommonOptions.JSON,
                CommonOptions.INDEX_FOLDER));
        if (!later) {
            groups.add(Group.of("By meaning", QueryOptions.RANK, QueryOptions.MODEL, QueryOptions.BUDGET));
        }
        groups.add(Group.of("How it looks", CommonOptions.COLOR));
        groups.add(CommonOptions.GENERAL);
        return groups;
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        IndexOptions once = IndexOptions.builder().once(true).build();
        IndexOptions options = later ? once : EmbeddingModels.with(once, arguments, session);
        try (SearchIndex index = Indexes.read(arguments, session, options)) {
            Optional<Article> article =
                    RelatedCommand.article(arguments.operands().getFirst(), index, session);
            if (article.isEmpty()) {
                return ExitCode.NONE;
            }
            SearchRequest request = request(arguments);
            ResultPage page = later
                    ? index.stories().followUps(article.get(), request)
                    : index.stories().background(article.get(), request);
            return RelatedCommand.show(article.get(), page, arguments, session);
        }
    }

    private SearchRequest request(Arguments arguments) {
        SearchRequest.Builder request =
                SearchRequest.builder(Query.everything()).limit(arguments.get(QueryOptions.LIMIT));
        if (!later) {
            request.ranking(arguments.get(QueryOptions.RANK))
                    .timeout(QueryOptions.timeout(arguments))
                    .embeddingBudget(arguments.get(QueryOptions.BUDGET));
        }
        PeriodOptions.period(arguments).ifPresent(request::filter);
        return request.build();
    }
}
