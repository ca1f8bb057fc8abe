package dateline.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The browser of the user.
public final class Browser {

    private Browser() {}

    /// Opens an address, where there is a browser; else nothing happens, for the address is printed anyway.
    ///
    /// @param address the address
    /// @param session has the environment
    /// @return whether there is one
    public static boolean open(String address, Session session) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean hasScreen = !session.variable("DISPLAY").isEmpty()
                || !session.variable("WAYLAND_DISPLAY").isEmpty();
        List<String> command;
        if (system.contains("mac")) {
            command = List.of("open", address);
        } else if (system.contains("windows")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
        } else if (hasScreen) {
            command = List.of("xdg-open", address);
        } else {
            return false;
        }
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            session.console().note("no browser could be opened");
            return false;
        }
    }
}
