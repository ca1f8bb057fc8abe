package dateline.cli.article;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.cli.command.Command;
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
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.UsageException;
import dateline.cli.output.Console;
import dateline.cli.query.SearchRequestFactory;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.result.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `dateline delete`: articles out of an index, by id or query.
///
/// Without `--yes` it only shows what would go.
public final class DeleteCommand implements Command {

    private static final Text QUERY = new Text(
            "--query", "QUERY", "Delete every article that matches this query, in which all words must match.");
    private static final int SHOWN = 10;

    @Override
    public Manual manual() {
        return new Manual(
                "delete",
                List.of(),
                Topic.KEEP,
                "Delete articles from an index",
                new Operands("ID…", 0, Integer.MAX_VALUE, false),
                List.of("Shows what would be deleted, and deletes it with --yes. The files that the articles were "
                        + "read from "
                        + "stay as they are."),
                List.of(
                        Group.of("What", QUERY, QueryOptions.STRICT, QueryOptions.SYNTAX, CommonOptions.YES),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline delete hw-2022-lamps", "see what would be deleted"),
                        new Example("dateline delete hw-2022-lamps --yes", "delete it"),
                        new Example(
                                "dateline delete --query 'publisher:\"Tidewater Gazette\"' --yes", "delete by query")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Optional<String> query = arguments.get(QUERY);
        if (query.isPresent() != arguments.operands().isEmpty()) {
            throw new UsageException("say what to delete: either ids, or --query QUERY");
        }
        boolean sure = arguments.get(CommonOptions.YES);
        long articles = sure ? deleted(query, arguments, session) : shown(query, arguments, session);
        return articles == 0 ? ExitCode.NONE : ExitCode.OK;
    }

    private static long deleted(Optional<String> query, Arguments arguments, Session session) {
        Console console = session.console();
        try (ArticleIndex index = Indexes.write(arguments, session)) {
            long articles;
            if (query.isPresent()) {
                articles = index.delete(query(query.get(), arguments, index, console));
            } else {
                List<Article> found = byId(arguments.operands(), index, console);
                found.forEach(article -> index.delete(article.id().value()));
                articles = found.size();
            }
            index.commit();
            console.note("deleted " + Amount.of(articles, "article"));
            return articles;
        }
    }

    private static long shown(Optional<String> query, Arguments arguments, Session session) {
        Console console = session.console();
        try (SearchIndex index = Indexes.read(arguments, session, IndexOptions.defaults())) {
            long articles;
            if (query.isPresent()) {
                ResultPage page = index.search(SearchRequest.builder(query(query.get(), arguments, index, console))
                        .limit(SHOWN)
                        .snippets(0)
                        .build());
                page.forEach(hit -> show(hit.article(), console));
                articles = page.total().articles();
                if (articles > SHOWN) {
                    console.out().print("…\n");
                }
            } else {
                List<Article> found = byId(arguments.operands(), index, console);
                found.forEach(article -> show(article, console));
                articles = found.size();
            }
            console.out().flush();
            if (articles > 0) {
                console.note(Amount.of(articles, "article") + " would be deleted: to do so, add --yes");
            }
            return articles;
        }
    }

    private static Query query(String text, Arguments arguments, SearchIndex index, Console console) {
        ParseResult query = new SearchRequestFactory(arguments, index, Match.ALL).query(text);
        query.warnings().forEach(console::warn);
        return query.query();
    }

    private static List<Article> byId(List<String> ids, SearchIndex index, Console console) {
        List<Article> found = new ArrayList<>();
        for (String id : ids) {
            Optional<Article> article =
                    id.isBlank() || id.length() > ArticleId.MAX_LENGTH ? Optional.empty() : index.article(id);
            if (article.isPresent()) {
                found.add(article.get());
            } else {
                console.note("there is no article " + id);
            }
        }
        return found;
    }

    private static void show(Article article, Console console) {
        console.out()
                .print(ControlCharacterEscaper.escape(article.id().value() + "  " + article.title()))
                .print("\n");
    }
}
