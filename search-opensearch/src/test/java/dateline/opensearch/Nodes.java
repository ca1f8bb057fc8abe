package dateline.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A cluster of two OpenSearch nodes on loopback, in a process of its own, started once for all tests. Where it cannot
/// be started, the tests are skipped with a line that says why.
final class Nodes {

    private static final int NUMBER = 2;

    private static Optional<Nodes> running = Optional.empty();
    private static String why = "";

    private final Process process;
    private final BufferedReader answers;
    private final List<String> addresses;

    private Nodes(Process process, BufferedReader answers, List<String> addresses) {
        this.process = process;
        this.answers = answers;
        this.addresses = addresses;
    }

    /// {@return the cluster}
    static synchronized Nodes running() {
        if (running.isEmpty() && why.isEmpty()) {
            if (System.getProperty("fast") != null && System.getProperty("cluster") == null) {
                why = "-Dfast leaves the cluster out; -Dfast -Dcluster runs them";
            } else {
                try {
                    running = Optional.of(start());
                } catch (IOException | UncheckedIOException e) {
                    why = "no cluster can be started here: " + e.getMessage();
                }
            }
            if (running.isEmpty()) {
                System.out.println("SKIP tests on a cluster: " + why);
            }
        }
        Assumptions.assumeTrue(running.isPresent(), why);
        return running.orElseThrow();
    }

    private static Nodes start() throws IOException {
        Path own = Path.of(System.getProperty("cluster.classes", "none"));
        Path list = own.resolve("dateline/testcluster/class-path.txt");
        if (!Files.exists(list)) {
            throw new IOException("the module test-cluster is not built, -pl test-cluster,search-opensearch builds it");
        }
        String jars = Files.readString(list).strip();
        Path folder = Files.createTempDirectory("dateline-nodes");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        own + System.getProperty("path.separator") + jars,
                        "dateline.testcluster.TestCluster",
                        folder.toString(),
                        Integer.toString(NUMBER))
                .redirectError(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        String ready = answers.readLine();
        if (ready == null) {
            throw new IOException("the cluster ended at once: " + lastLine(log));
        }
        return new Nodes(
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

    /// {@return the address of an index}
    OpenSearch index(String name) {
        String nodes = addresses.stream()
                .map(address -> address.substring("http://".length()))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return OpenSearch.at("http://" + nodes + "/" + name).shards(3, 0);
    }

    /// {@return the address of one node}
    ///
    /// @param number from 1
    String address(int number) {
        return addresses.get(number - 1);
    }

    /// Stops a node, as if its machine had lost power but for a last word.
    void stop(int number) throws IOException {
        say("stop " + number);
    }

    /// Starts a node that was stopped.
    void start(int number) throws IOException {
        say("start " + number);
    }

    /// {@return whether an index got a status, `yellow` when all its primary shards are there, `green` when all copies}
    boolean waitFor(String status, String index) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address(1) + "/_cluster/health/" + index + "?timeout=60s&wait_for_status=" + status))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void say(String command) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (answers.readLine() == null) {
            throw new IOException("the cluster has ended");
        }
    }
}
