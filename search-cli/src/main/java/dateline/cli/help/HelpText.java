package dateline.cli.help;

import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Session;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Option;
import dateline.cli.output.ColorChoice;
import dateline.cli.output.Out;
import dateline.cli.output.Palette;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import java.util.List;

/// Help for reading at a terminal, made from manuals.
public final class HelpText {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int MOST_COLUMNS = 100;
    private static final int COMMAND_MARGIN = 14;
    private static final int OPTION_MARGIN = 24;
    private static final StyledText NO_MARGIN = new StyledText();

    private final Out out;
    private final TextLayout layout;

    private HelpText(Session session) {
        int columns = session.console().terminal().columns();
        Palette palette = Palette.choose(
                ColorChoice.AUTO,
                session.environment(),
                session.console().terminal().out());
        this.out = session.console().out();
        this.layout = new TextLayout(palette, Math.min(columns == 0 ? DEFAULT_COLUMNS : columns, MOST_COLUMNS), false);
    }

    /// Shows what commands there are.
    ///
    /// @param commands all of them
    /// @param session  where to
    public static void showOverview(List<Command> commands, Session session) {
        new HelpText(session).overview(commands);
    }

    /// Shows what a command is and takes.
    ///
    /// @param manual  the command
    /// @param session where to
    public static void show(Manual manual, Session session) {
        HelpText help = new HelpText(session);
        help.usage(manual);
        for (String paragraph : manual.details()) {
            help.out.print("\n");
            help.paragraph(paragraph);
        }
        help.examples(manual);
        for (Group group : manual.groups()) {
            help.options(group);
        }
    }

    /// Shows examples of a command, and its usual options.
    ///
    /// @param manual  the command
    /// @param session where to
    public static void showUsual(Manual manual, Session session) {
        HelpText help = new HelpText(session);
        help.usage(manual);
        help.examples(manual);
        help.options(manual.groups().getFirst());
        help.out.print("\n");
        help.paragraph("dateline help " + manual.name() + " shows all options.");
    }

    private void overview(List<Command> commands) {
        paragraph("Full-text search for collections of articles.");
        heading("Usage");
        indented("dateline COMMAND [ARGUMENTS] [OPTIONS]");
        for (Topic topic : Topic.values()) {
            heading(topic.heading());
            for (Command command : commands) {
                Manual manual = command.manual();
                if (manual.topic() == topic) {
                    entry(manual.name(), manual.summary() + ".", COMMAND_MARGIN);
                }
            }
        }
        heading("Examples");
        example(new Example("dateline query northern ferry --in articles", "search a folder of files"));
        example(new Example("dateline index articles", "make an index, in ./.dateline"));
        example(new Example("dateline query \"northern ferry\" --since 2023 -n 5", "search the index"));
        heading("Exit codes");
        for (ExitCode code : ExitCode.values()) {
            entry(Integer.toString(code.number()), code.meaning(), 7);
        }
        out.print("\n");
        paragraph("dateline help COMMAND says more about a command; dateline --version tells the version.");
    }

    private void usage(Manual manual) {
        paragraph(manual.summary() + ".");
        heading("Usage");
        indented(manual.synopsis());
        for (String alias : manual.aliases()) {
            indented("dateline " + alias + " does the same");
        }
    }

    private void examples(Manual manual) {
        heading("Examples");
        for (Example example : manual.examples()) {
            example(example);
        }
    }

    private void options(Group group) {
        heading(group.heading());
        for (Option<?> option : group.options()) {
            entry(option.toString(), option.doc(), OPTION_MARGIN);
        }
    }

    private void heading(String heading) {
        out.print("\n");
        new StyledText().add(heading, Style.TITLE).writeTo(out, layout, NO_MARGIN);
    }

    private void paragraph(String text) {
        new StyledText().add(text, Style.PLAIN).writeTo(out, layout, NO_MARGIN);
    }

    private void indented(String text) {
        new StyledText().add(text, Style.PLAIN).writeTo(out, layout, new StyledText().indent(2));
    }

    private void example(Example example) {
        indented(example.command());
        new StyledText().add(example.purpose(), Style.META).writeTo(out, layout, new StyledText().indent(6));
    }

    private void entry(String name, String text, int margin) {
        StyledText before = new StyledText().indent(2).add(name, Style.PLAIN);
        if (name.length() + 2 > margin - 2) {
            before.writeTo(out, layout, NO_MARGIN);
            before = new StyledText().indent(margin);
        } else {
            before.indent(margin - 2 - name.length());
        }
        new StyledText().add(text, Style.PLAIN).writeTo(out, layout, before);
    }
}
