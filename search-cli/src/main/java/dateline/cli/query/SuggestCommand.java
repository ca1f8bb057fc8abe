package dateline.cli.query;

import dateline.IndexOptions;
import dateline.SearchIndex;
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
import dateline.cli.option.WholeNumber;
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.Amount;
import dateline.format.CompletionsJson;
import dateline.format.JsonWriter;
import dateline.result.Completion;
import java.util.List;

/// `dateline suggest`: how the beginning of a query can go on.
public final class SuggestCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show it as JSON.");
    private static final WholeNumber LIMIT =
            new WholeNumber("-n --limit", "N", 1, 1000, 8, "Show up to N of each kind (default 8).");

    @Override
    public Manual manual() {
        return new Manual(
                "suggest",
                List.of("complete"),
                Topic.FIND,
                "Complete a query from the words, titles and values of the index",
                new Operands("BEGINNING…", 1, Integer.MAX_VALUE, false),
                List.of("The last word is completed from the words of the articles, most frequent first; then come "
                        + "titles with the words. After field: come its values. Queries are never stored, and so never "
                        + "suggested to others."),
                List.of(
                        Group.of("Output", LIMIT, JSON, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX_FOLDER),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline suggest ferr", "words and titles"),
                        new Example("dateline suggest northern fe -n 3", "the last of several words"),
                        new Example("dateline suggest publisher:har", "values of a field")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            List<Completion> completions = index.suggest(String.join(" ", arguments.operands()), arguments.get(LIMIT));
            Out out = session.console().out();
            if (arguments.get(JSON)) {
                CompletionsJson.write(completions, new JsonWriter(out, true));
            } else {
                TextLayout layout = Layouts.of(arguments, session);
                completions.forEach(completion -> write(completion, layout, out));
            }
            return completions.isEmpty() ? ExitCode.NONE : ExitCode.OK;
        }
    }

    private static void write(Completion completion, TextLayout layout, Out out) {
        StyledText line = new StyledText().add(completion.text(), Style.PLAIN);
        if (completion.kind() != Completion.Kind.TITLE) {
            line.add(" · " + Amount.of(completion.articles(), "article"), Style.META);
        }
        line.writeTo(out, layout, new StyledText());
    }
}
