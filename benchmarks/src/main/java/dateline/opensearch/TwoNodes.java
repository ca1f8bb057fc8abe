package dateline.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The cluster that programs here measure: two nodes in one process, with the memory of a small server.
final class TwoNodes {

    private TwoNodes() {}

    /// {@return the cluster, which ends with this process}
    ///
    /// @throws IOException if it cannot be started
    static ClusterProcess start() throws IOException {
        Path classes = Path.of(System.getProperty("cluster.classes", "test-cluster/target/fast/classes"));
        return ClusterProcess.start(
                classes, List.of("-Xmx3g", "-XX:+UseParallelGC", "-XX:-UseDynamicNumberOfCompilerThreads"));
    }
}
