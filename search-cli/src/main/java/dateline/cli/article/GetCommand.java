package dateline.cli.article;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
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
import dateline.cli.option.PeriodOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.output.ArticleText;
import dateline.cli.output.Out;
import dateline.cli.output.Pager;
import dateline.cli.output.TextLayout;
import dateline.format.ArticleJson;
import dateline.format.JsonWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `dateline get`: whole articles by id.
public final class GetCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show each article as JSON, one per line, as export does.");
    private static final Flag PROVENANCE =
            new Flag("--provenance", "Show where the article was read, and what each of its fields rests on.");

    private static final Text AS_OF = new Text(
            "--as-of",
            "DATE",
            "Show each article as it stood in the index at the end of this period, such as 2024-05 or yesterday, where "
                    + "earlier versions are kept.");

    @Override
    public Manual manual() {
        return new Manual(
                "get",
                List.of(),
                Topic.FIND,
                "Show whole articles",
                new Operands("ID…", 1, Integer.MAX_VALUE, false),
                List.of(
                        "An id is shown by query, at the end of the dim line under a title. The number of a hit in "
                                + "the last answer on the terminal works too, here and for open, story, related, "
                                + "revisions, diff and why. Words after the ids are a query: what matches it "
                                + "is marked. ID@2 is the second version of an article, see 'help revisions'. Write -- before "
                                + "an id that begins with a dash.",
                        "On a terminal the articles are shown by $DATELINE_PAGER, $PAGER or less; cat turns it off."),
                List.of(
                        Group.of("Output", JSON, PROVENANCE, AS_OF, QueryOptions.MARKS, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline get hw-240918-flood", "read an article"),
                        new Example("dateline get hw-240918-flood bridge --marks", "see where it speaks of a bridge"),
                        new Example("dateline get hw-240918-flood --provenance", "see where each field came from")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            ArticleOperands operands = asOf(ArticleOperands.of(arguments.operands(), index, session), index, arguments);
            operands.missing().forEach(id -> session.console().note("there is no article " + id));
            if (arguments.get(JSON)) {
                JsonWriter json = new JsonWriter(session.console().out(), false);
                operands.articles().forEach(article -> ArticleJson.write(article, json));
            } else {
                boolean provenance = arguments.get(PROVENANCE);
                TextLayout layout = Layouts.of(arguments, session);
                Pager.show(
                        session.console(),
                        session.environment(),
                        out -> write(operands, provenance, index, layout, out));
            }
            return operands.missing().isEmpty() ? ExitCode.OK : ExitCode.NONE;
        }
    }

    /// {@return the articles as they stood at the time that is asked for}
    private static ArticleOperands asOf(ArticleOperands operands, SearchIndex index, Arguments arguments) {
        if (arguments.get(AS_OF).isEmpty()) {
            return operands;
        }
        Instant time = PeriodOptions.asOf(arguments.get(AS_OF).get(), ZoneId.systemDefault());
        List<Article> then = new ArrayList<>();
        List<String> missing = new ArrayList<>(operands.missing());
        for (Article article : operands.articles()) {
            String id = article.id().value();
            index.revisions().at(id, time).ifPresentOrElse(then::add, () -> missing.add(id));
        }
        // Marks are places in the text as it stands now.
        return new ArticleOperands(then, Map.of(), missing);
    }

    private static void write(
            ArticleOperands operands, boolean provenance, SearchIndex index, TextLayout layout, Out out) {
        ArticleText text = new ArticleText(layout, out);
        boolean first = true;
        for (Article article : operands.articles()) {
            out.print(first ? "" : "\n\n");
            first = false;
            if (provenance) {
                text.writeProvenance(article);
            } else {
                text.write(
                        article,
                        operands.marks().getOrDefault(article.id(), Map.of()),
                        index.stories().contents(article.id().value()));
            }
        }
    }
}
