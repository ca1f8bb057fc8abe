package dateline.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A cluster of two OpenSearch nodes on loopback, in a process of its own that ends with this one.
public final class ClusterProcess {

    /// As little memory and time as tests need.
    public static final List<String> SMALL = List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int NUMBER = 2;

    private final Process process;
    private final BufferedReader answers;
    private final List<String> addresses;

    private ClusterProcess(Process process, BufferedReader answers, List<String> addresses) {
        this.process = process;
        this.answers = answers;
        this.addresses = addresses;
    }

    /// {@return a cluster that runs}
    ///
    /// @param classes where the module test-cluster is built
    /// @param options for its Java
    /// @throws IOException if it cannot be started
    public static ClusterProcess start(Path classes, List<String> options) throws IOException {
        Path list = classes.resolve("dateline/testcluster/class-path.txt");
        if (!Files.exists(list)) {
            throw new IOException("the module test-cluster is not built, -pl test-cluster,search-opensearch builds it");
        }
        Path folder = Files.createTempDirectory("dateline-nodes");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes
                        + System.getProperty("path.separator")
                        + Files.readString(list).strip(),
                "dateline.testcluster.TestCluster",
                folder.toString(),
                Integer.toString(NUMBER)));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        String ready = answers.readLine();
        if (ready == null) {
            throw new IOException("the cluster ended at once: " + lastLine(log));
        }
        return new ClusterProcess(
                process, answers, List.of(ready.substring("ready ".length()).split(" ", -1)));
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it says nothing" : lines.getLast();
    }

    private static void end(Process process, Path folder) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            List<Path> files = new ArrayList<>();
            try (var walk = Files.walk(folder)) {
                walk.forEach(files::add);
            }
            for (Path file : files.reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | InterruptedException e) {
            // The temporary folder is left to the system.
        }
    }

    /// {@return the addresses of the nodes}
    public List<String> addresses() {
        return addresses;
    }

    /// {@return the address of an index}
    public OpenSearch index(String name) {
        String nodes = addresses.stream()
                .map(address -> address.substring("http://".length()))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return OpenSearch.at("http://" + nodes + "/" + name);
    }

    /// Tells the cluster to stop or start a node, and waits until it has.
    ///
    /// @param command `stop 2`
    public void say(String command) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (answers.readLine() == null) {
            throw new IOException("the cluster has ended");
        }
    }
}
