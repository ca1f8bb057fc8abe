package dateline.cli.command;

import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.output.Hyperlinks;
import dateline.cli.output.Palette;
import dateline.cli.output.Terminal;
import dateline.cli.output.TextLayout;

/// How results are laid out: by what the user chose, and by what standard output is connected to.
public final class Layouts {

    /// Longer lines are hard to read.
    private static final int MOST_COLUMNS = 110;

    private Layouts() {}

    /// {@return the layout of results}
    ///
    /// @param arguments may hold `--color` and `--marks`
    /// @param session   has the terminal
    public static TextLayout of(Arguments arguments, Session session) {
        Terminal terminal = session.console().terminal();
        Palette palette = Palette.choose(arguments.get(CommonOptions.COLOR), session.environment(), terminal.out());
        boolean links = terminal.out() && palette == Palette.ANSI && Hyperlinks.areKnown(session.environment());
        return new TextLayout(
                palette, Math.min(terminal.columns(), MOST_COLUMNS), arguments.get(QueryOptions.MARKS), links);
    }
}
