package dateline.cli.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts programs apart from the terminal: what they write is dropped, they read nothing, and, where there is
/// `setsid`, they have no terminal to take and do not end with Ctrl-C in this one.
final class DetachedLauncher implements Launcher {

    private static final String APART = "setsid";

    @Override
    public void start(List<String> command, Map<String, String> variables) throws IOException {
        List<String> whole = new ArrayList<>(command);
        if (isFound(APART) && isFound(command.getFirst())) {
            whole.addFirst(APART);
        }
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
    }

    private static boolean isFound(String program) {
        if (program.contains("/")) {
            return new File(program).canExecute();
        }
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
            if (new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }
}
