package dateline.cli.inspect;

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
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.Amount;
import dateline.format.FieldsJson;
import dateline.format.JsonWriter;
import dateline.result.FacetCount;
import dateline.result.FieldSummary;
import java.util.List;
import java.util.Locale;

/// `dateline fields`: what a query can name by name.
public final class FieldsCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show them as JSON.");
    private static final int NAME_COLUMNS = 12;

    @Override
    public Manual manual() {
        return new Manual(
                "fields",
                List.of(),
                Topic.INSPECT,
                "Show the fields that queries can name",
                Operands.NONE,
                List.of(
                        "Of each its type, other names, how many articles have a value, and its most frequent values. A "
                                + "query searches a field as name:value; a field of running text by words, of a name or label by "
                                + "its words unstemmed, of a number by value or range, of a date by period."),
                List.of(
                        Group.of("Output", JSON, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline fields", "what a query can name"),
                        new Example("dateline fields --json", "the same for a program")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            Out out = session.console().out();
            if (arguments.get(JSON)) {
                FieldsJson.write(index.fields(), new JsonWriter(out, true));
            } else {
                show(index.fields(), Layouts.of(arguments, session), out);
            }
        }
        return ExitCode.OK;
    }

    /// Shows fields for people.
    public static void show(List<FieldSummary> fields, TextLayout layout, Out out) {
        for (FieldSummary field : fields) {
            StyledText name = new StyledText().add(field.name(), Style.TITLE);
            name.indent(Math.max(2, NAME_COLUMNS - field.name().length()));
            StyledText text = new StyledText()
                    .add(field.type().name().toLowerCase(Locale.ROOT), Style.PLAIN)
                    .add(" · " + Amount.of(field.articles(), "article"), Style.META);
            if (!field.aliases().isEmpty()) {
                text.add(" · also " + String.join(", ", field.aliases()), Style.META);
            }
            if (!field.examples().isEmpty()) {
                text.add(
                        " · such as "
                                + String.join(
                                        ", ",
                                        field.examples().stream()
                                                .map(FacetCount::value)
                                                .toList()),
                        Style.META);
            }
            text.writeTo(out, layout, name);
        }
    }
}
