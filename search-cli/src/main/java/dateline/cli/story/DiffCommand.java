package dateline.cli.story;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.LastAnswer;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.command.Versions;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.output.DiffText;
import dateline.revision.Revision;
import java.util.List;
import java.util.Optional;

/// `dateline diff`: how two articles differ.
public final class DiffCommand implements Command {

    private static final Flag WHOLE =
            new Flag("--whole", "Show all of what both have, instead of leaving out the middle of long stretches.");

    @Override
    public Manual manual() {
        return new Manual(
                "diff",
                List.of(),
                Topic.FIND,
                "Show how two articles differ, word by word",
                new Operands("ID ID", 2, 2, false),
                List.of("Words of the first article only are in [-…-], words of the second only in {+…+}; on "
                        + "a terminal they are red and green instead. Two versions of an article are compared as ID@1 and ID@2, see 'help "
                        + "revisions'."),
                List.of(
                        Group.of("Output", WHOLE, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(new Example("dateline diff hw-240918-flood tg-1377", "what the second made of the first")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        String first = arguments.operands().get(0);
        String second = arguments.operands().get(1);
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            Optional<Article> a = article(index, first, session);
            Optional<Article> b = article(index, second, session);
            if (a.isEmpty() || b.isEmpty()) {
                return ExitCode.NONE;
            }
            new DiffText(Layouts.of(arguments, session), session.console().out(), arguments.get(WHOLE))
                    .write(first, a.get(), second, b.get());
        }
        return ExitCode.OK;
    }

    private static Optional<Article> article(SearchIndex index, String id, Session session) {
        Optional<Article> article = id.isBlank() || id.length() > ArticleId.MAX_LENGTH
                ? Optional.empty()
                : index.article(LastAnswer.named(id, index, session));
        if (article.isEmpty()) {
            article = Versions.named(id, index).map(Revision::article);
        }
        if (article.isEmpty()) {
            session.console().note("there is no article " + id);
        }
        return article;
    }
}
