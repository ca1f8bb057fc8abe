package dateline.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// A cluster of two OpenSearch nodes, started once for all tests. Where it cannot be started, the tests are skipped
/// with a line that says why.
public final class Nodes {

    private static Optional<Nodes> running = Optional.empty();
    private static String why = "";

    private final ClusterProcess process;

    private Nodes(ClusterProcess process) {
        this.process = process;
    }

    /// {@return the cluster}
    public static synchronized Nodes running() {
        if (running.isEmpty() && why.isEmpty()) {
            if (System.getProperty("fast") != null && System.getProperty("cluster") == null) {
                why = "-Dfast leaves the cluster out; -Dfast -Dcluster runs them";
            } else {
                try {
                    Path classes = Path.of(System.getProperty("cluster.classes", "none"));
                    running = Optional.of(new Nodes(ClusterProcess.start(classes, ClusterProcess.SMALL)));
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

    /// {@return the address of an index}
    public OpenSearch index(String name) {
        return process.index(name).shards(3, 0);
    }

    /// {@return the address of one node}
    ///
    /// @param number from 1
    public String address(int number) {
        return process.addresses().get(number - 1);
    }

    /// Stops a node, as if its machine had lost power but for a last word.
    void stop(int number) throws IOException {
        process.say("stop " + number);
    }

    /// Starts a node that was stopped.
    void start(int number) throws IOException {
        process.say("start " + number);
    }

    /// {@return whether an index got a status, `yellow` when all its primary shards are there, `green` when all copies}
    boolean waitFor(String status, String index) throws IOException {
        return get("/_cluster/health/" + index + "?timeout=60s&wait_for_status=" + status)
                        .statusCode()
                == 200;
    }

    /// {@return what a node answers}
    ///
    /// @param path of what is asked for
    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address(1) + path)));
    }

    /// {@return what a node answers when a setting is changed}
    ///
    /// @param path of the settings
    /// @param json what is changed
    HttpResponse<String> put(String path, String json) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address(1) + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
