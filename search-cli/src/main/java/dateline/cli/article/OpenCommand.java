package dateline.cli.article;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.cli.command.Browser;
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
import java.util.List;
import java.util.Optional;

/// `dateline open`: the page of an article, in a browser.
public final class OpenCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "open",
                List.of(),
                Topic.FIND,
                "Open the page of an article in a browser",
                new Operands("ID", 1, 1, false),
                List.of("ID is an article's id, or the number of a hit in the last answer that a terminal showed. The "
                        + "address is printed as well, and alone where there is no browser."),
                List.of(Group.of("Index", CommonOptions.INDEX), CommonOptions.GENERAL),
                List.of(new Example("dateline open hw-240918-flood", "where it was published")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        String id = arguments.operands().getFirst();
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            Optional<Article> article = ArticleOperands.find(id, index, session);
            Optional<String> url = article.flatMap(Article::url);
            if (url.isEmpty()) {
                session.console()
                        .note(
                                article.isEmpty()
                                        ? "there is no article " + id
                                        : "article " + article.get().id() + " has no address");
                return ExitCode.NONE;
            }
            session.console().out().data(url.get()).print("\n");
            if (session.console().isProcess() && url.get().matches("https?://.*")) {
                Browser.open(url.get(), session);
            }
            return ExitCode.OK;
        }
    }
}
