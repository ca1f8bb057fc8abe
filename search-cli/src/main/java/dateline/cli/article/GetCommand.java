package dateline.cli.article;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
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
import dateline.cli.output.ArticleText;
import dateline.cli.output.Out;
import dateline.format.ArticleJson;
import dateline.format.JsonWriter;
import java.util.List;
import java.util.Optional;

/// `dateline get`: whole articles by id.
public final class GetCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show each article as JSON, one per line, as export does.");
    private static final Flag PROVENANCE =
            new Flag("--provenance", "Show where the article was read, and what each of its fields rests on.");

    @Override
    public Manual manual() {
        return new Manual(
                "get",
                List.of(),
                Topic.FIND,
                "Show whole articles",
                new Operands("ID…", 1, Integer.MAX_VALUE, false),
                List.of("Ids are as query shows them, at the end of the dim line under a title. Write -- before an id "
                        + "that "
                        + "begins with a dash."),
                List.of(
                        Group.of("Output", JSON, PROVENANCE, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline get hw-240918-flood", "read an article"),
                        new Example("dateline get hw-240918-flood --provenance", "see where each field came from")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        boolean missing = false;
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            Out out = session.console().out();
            JsonWriter json = new JsonWriter(out, false);
            ArticleText text = new ArticleText(Layouts.of(arguments, session), out);
            boolean first = true;
            for (String id : arguments.operands()) {
                Optional<Article> article =
                        id.isBlank() || id.length() > ArticleId.MAX_LENGTH ? Optional.empty() : index.article(id);
                if (article.isEmpty()) {
                    session.console().note("there is no article " + id);
                    missing = true;
                } else if (arguments.get(JSON)) {
                    ArticleJson.write(article.get(), json);
                } else {
                    out.print(first ? "" : "\n\n");
                    first = false;
                    write(article.get(), arguments.get(PROVENANCE), text);
                }
            }
        }
        return missing ? ExitCode.NONE : ExitCode.OK;
    }

    private static void write(Article article, boolean provenance, ArticleText text) {
        if (provenance) {
            text.writeProvenance(article);
        } else {
            text.write(article);
        }
    }
}
