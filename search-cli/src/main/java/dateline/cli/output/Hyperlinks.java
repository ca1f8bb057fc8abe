package dateline.cli.output;

import java.util.Map;

/// Which terminals follow links in text (OSC 8). The others mostly ignore them, some print them: so only those that are
/// known.
public final class Hyperlinks {

    private static final int VTE = 5000;

    private Hyperlinks() {}

    /// {@return whether a terminal is known to follow links}
    ///
    /// @param environment the environment variables; `FORCE_HYPERLINK` decides where it is set
    public static boolean areKnown(Map<String, String> environment) {
        String force = environment.getOrDefault("FORCE_HYPERLINK", "");
        if (!force.isEmpty()) {
            return !force.equals("0");
        }
        if (environment.containsKey("TMUX") || environment.containsKey("STY")) {
            return false;
        }
        boolean program = switch (environment.getOrDefault("TERM_PROGRAM", "")) {
            case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby" -> true;
            default -> false;
        };
        boolean term = switch (environment.getOrDefault("TERM", "")) {
            case "xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm", "contour" -> true;
            default -> false;
        };
        return program
                || term
                || environment.containsKey("WT_SESSION")
                || environment.containsKey("KONSOLE_VERSION")
                || isLate(environment.getOrDefault("VTE_VERSION", ""));
    }

    private static boolean isLate(String vte) {
        return vte.matches("[0-9]{4,8}") && Integer.parseInt(vte) >= VTE;
    }
}
