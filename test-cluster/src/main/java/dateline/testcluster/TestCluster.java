package dateline.testcluster;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// Runs OpenSearch nodes on loopback until its standard input ends. It prints `ready` and the addresses of the nodes,
/// and obeys `stop N` and `start N`, each answered by `done`.
public final class TestCluster {

    private final Path folder;
    private final List<Integer> http = new ArrayList<>();
    private final List<Integer> transport = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private TestCluster(Path folder, int size) throws IOException {
        this.folder = folder;
        List<ServerSocket> free = new ArrayList<>();
        for (int i = 0; i < 2 * size; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            free.add(socket);
            (i < size ? http : transport).add(socket.getLocalPort());
        }
        for (ServerSocket each : free) {
            each.close();
        }
    }

    /// Runs a cluster.
    ///
    /// @param arguments the folder of the nodes, and how many there are
    public static void main(String[] arguments) throws IOException, NodeValidationException {
        // Answers go to standard output, and whatever else is said to standard error.
        PrintStream out = stream(FileDescriptor.out);
        System.setOut(stream(FileDescriptor.err));
        TestCluster cluster = new TestCluster(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        for (int number = 0; number < cluster.http.size(); number++) {
            cluster.nodes.add(cluster.started(number));
        }
        StringBuilder ready = new StringBuilder("ready");
        cluster.http.forEach(port -> ready.append(" http://127.0.0.1:").append(port));
        out.println(ready);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] command = line.split(" ", 2);
            int number = Integer.parseInt(command[1]) - 1;
            if (command[0].equals("stop")) {
                cluster.nodes.get(number).close();
            } else {
                cluster.nodes.set(number, cluster.started(number));
            }
            out.println("done");
        }
        // Nothing of it is needed any more, and closing nodes takes seconds.
        Runtime.getRuntime().halt(0);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private Node started(int number) throws IOException, NodeValidationException {
        String name = "node" + (number + 1);
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("config"));
        List<String> seeds = transport.stream().map(port -> "127.0.0.1:" + port).toList();
        Settings settings = Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "dateline-test")
                .put("node.name", name)
                .put("network.host", "127.0.0.1")
                .put("http.port", http.get(number))
                .put("transport.port", transport.get(number))
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("node.processors", 2)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .putList("discovery.seed_hosts", seeds)
                .putList("cluster.initial_cluster_manager_nodes", "node1")
                .build();
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> name);
        Node node = new TestNode(
                environment,
                List.of(
                        described(Netty4ModulePlugin.class),
                        described(PainlessModulePlugin.class),
                        described(TokenPlugin.class)));
        node.start();
        return node;
    }

    private static PluginInfo described(Class<? extends Plugin> plugin) {
        return new PluginInfo(
                plugin.getName(), "", "NA", Version.CURRENT, "21", plugin.getName(), null, List.of(), false);
    }

    private static final class TestNode extends Node {
        TestNode(Environment environment, Collection<PluginInfo> plugins) {
            super(environment, plugins, true);
        }
    }
}
