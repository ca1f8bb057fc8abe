package dateline.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The browser of the user: that of `$BROWSER` (commands separated by `:`, in which `%s` stands for the address), else
/// the one that the desktop opens addresses with.
///
/// None is opened over SSH, where it would run on the wrong machine, and none that would take the terminal.
public final class Browser {

    private static final String VARIABLE = "BROWSER";
    private static final String ADDRESS = "%s";

    /// Set by the SSH server in its sessions.
    private static final List<String> REMOTE = List.of("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY");

    private static final Set<String> IN_TERMINAL = Set.of(
            "browsh",
            "carbonyl",
            "cha",
            "edbrowse",
            "elinks",
            "links",
            "links2",
            "lynx",
            "netrik",
            "none",
            "retawq",
            "w3m",
            "www-browser");

    /// What `xdg-open` tries where the desktop names no browser; of its own accord it would go on to those of the
    /// terminal.
    private static final String ON_SCREEN =
            "x-www-browser:firefox:firefox-esr:chromium:chromium-browser:google-chrome:epiphany:konqueror";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+");

    private final Map<String, String> environment;
    private final String system;
    private final Launcher launcher;

    /// Makes one.
    ///
    /// @param environment the environment variables
    /// @param system      the name of the operating system
    /// @param launcher    starts the browser
    Browser(Map<String, String> environment, String system, Launcher launcher) {
        this.environment = Map.copyOf(environment);
        this.system = system.toLowerCase(Locale.ROOT);
        this.launcher = launcher;
    }

    /// Opens an address, where there is a browser; else nothing happens, for the address is printed anyway.
    ///
    /// @param address the address
    /// @param session has the environment, and is notified when no browser could be started
    public static void open(String address, Session session) {
        Browser browser = new Browser(session.environment(), System.getProperty("os.name", ""), new DetachedLauncher());
        if (!browser.open(address)) {
            session.console().note("no browser could be opened");
        }
    }

    /// {@return whether the user came over SSH, and so sits before another machine}
    ///
    /// @param environment the environment variables
    public static boolean isRemote(Map<String, String> environment) {
        return REMOTE.stream().anyMatch(name -> isSet(name, environment));
    }

    /// {@return false if there should be a browser, but none could be started}
    ///
    /// @param address the address to open
    boolean open(String address) {
        List<List<String>> commands = isRemote(environment) ? List.of() : commands(address);
        for (List<String> command : commands) {
            try {
                launcher.start(command, variables());
                return true;
            } catch (IOException e) {
                // The next one is tried.
            }
        }
        return commands.isEmpty();
    }

    private List<List<String>> commands(String address) {
        if (isSet(VARIABLE, environment)) {
            return chosen(environment.getOrDefault(VARIABLE, ""), address);
        }
        if (system.contains("mac")) {
            return List.of(List.of("open", address));
        }
        if (system.contains("windows")) {
            return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        boolean hasScreen = isSet("DISPLAY", environment) || isSet("WAYLAND_DISPLAY", environment);
        return hasScreen ? List.of(List.of("xdg-open", address)) : List.of();
    }

    /// {@return the commands of the variable, but for those that would run in the terminal}
    private List<List<String>> chosen(String variable, String address) {
        List<List<String>> commands = new ArrayList<>();
        for (String entry : variable.split(system.contains("windows") ? ";" : ":", -1)) {
            List<String> words = new ArrayList<>();
            for (Matcher word = WORD.matcher(entry); word.find(); ) {
                words.add(word.group(1) == null ? word.group() : word.group(1));
            }
            if (words.isEmpty() || IN_TERMINAL.contains(program(words.getFirst()))) {
                continue;
            }
            if (!entry.contains(ADDRESS)) {
                words.add(ADDRESS);
            }
            words.replaceAll(word -> word.replace(ADDRESS, address));
            commands.add(List.copyOf(words));
        }
        return commands;
    }

    private static String program(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        return name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
    }

    private Map<String, String> variables() {
        return isSet(VARIABLE, environment) ? Map.of() : Map.of(VARIABLE, ON_SCREEN);
    }

    private static boolean isSet(String name, Map<String, String> environment) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
