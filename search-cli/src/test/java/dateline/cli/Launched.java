package dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Runs lines of shell in which `dateline` is the command as it is being tested, in processes of its own.
final class Launched {

    private final Path bin;

    /// Puts a `dateline` in a folder, to be found there by the shell.
    ///
    /// @param bin the folder, which is created
    Launched(Path bin) throws IOException {
        this.bin = Files.createDirectories(bin);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path launcher = bin.resolve("dateline");
        String script = """
                #!/bin/sh
                exec 'JAVA' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \\
                    -Dstdout.encoding=UTF-8 -Djava.util.logging.config.file='LOGGING' \\
                    -cp 'CLASSES' dateline.cli.Main "$@"
                """.replace("JAVA", java.toString())
                .replace(
                        "LOGGING",
                        Path.of("src", "assembly", "logging.properties")
                                .toAbsolutePath()
                                .toString())
                .replace("CLASSES", absolute(System.getProperty("java.class.path")));
        Files.writeString(launcher, script);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(System.getProperty("path.separator"), -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    /// Runs lines of shell to their end.
    ///
    /// @param directory where
    /// @param lines     what to run
    /// @return the exit code of the last line, or of the first that fails, and the outputs
    Ran sh(Path directory, String lines) throws IOException, InterruptedException {
        Path out = Files.createTempFile(bin, "out", "");
        Path err = Files.createTempFile(bin, "err", "");
        Process process = builder(directory, lines)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        int code = process.waitFor();
        return new Ran(code, Files.readString(out), Files.readString(err));
    }

    /// Starts lines of shell, whose outputs and input are then at hand.
    ///
    /// @param directory where
    /// @param lines     what to run
    Process start(Path directory, String lines) throws IOException {
        return builder(directory, lines).start();
    }

    private ProcessBuilder builder(Path directory, String lines) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-euc", lines).directory(directory.toFile());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("XDG_CACHE_HOME", bin.resolve("cache").toString());
        builder.environment().keySet().removeAll(List.of("DATELINE_INDEX", "COLUMNS", "NO_COLOR", "CLICOLOR_FORCE"));
        return builder;
    }
}
