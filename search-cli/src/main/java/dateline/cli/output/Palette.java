package dateline.cli.output;

import java.util.Map;

/// How styles look: in colours, or not at all.
public enum Palette {
    /// Text alone.
    NONE,
    /// Bold, dim and the terminal's own sixteen colours.
    ANSI;

    /// {@return the palette for an output}
    ///
    /// What the user chose comes first; then, in this order, `NO_COLOR` (no-color.org), `CLICOLOR_FORCE` and
    /// `CLICOLOR=0` (bixense.com/clicolors), `TERM=dumb`, and whether the output is a terminal.
    ///
    /// @param choice      what the user chose
    /// @param environment the environment variables
    /// @param terminal    whether the output is a terminal
    public static Palette choose(ColorChoice choice, Map<String, String> environment, boolean terminal) {
        return switch (choice) {
            case ALWAYS -> ANSI;
            case NEVER -> NONE;
            case AUTO -> isColoured(environment, terminal) ? ANSI : NONE;
        };
    }

    private static boolean isColoured(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return terminal
                && !environment.getOrDefault("CLICOLOR", "").equals("0")
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /// Appends what begins a style.
    void begin(StringBuilder to, Style style) {
        if (this == ANSI && style != Style.PLAIN) {
            to.append("\u001b[").append(style.sgr()).append('m');
        }
    }

    /// Appends what ends a style.
    void end(StringBuilder to, Style style) {
        if (this == ANSI && style != Style.PLAIN) {
            to.append("\u001b[0m");
        }
    }
}
