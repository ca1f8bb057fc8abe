package dateline.opensearch;

import dateline.Storage;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.index.ClusterEngine;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteStorage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// An index on a cluster as storage.
record ClusterStorage(
        List<URI> nodes,
        String index,
        Optional<String> user,
        Optional<SSLContext> trusted,
        Duration timeout,
        ClusterEngine.Shape shape,
        boolean partial)
        implements Storage, RemoteStorage {

    @Override
    public RemoteEngine engine() {
        HttpCluster cluster = new HttpCluster(nodes, user, trusted, timeout);
        return new ClusterEngine(cluster, toString(), index, shape, partial);
    }

    /// {@return the address of the index, without user and password}
    @Override
    public String toString() {
        return nodes.getFirst() + "/" + index;
    }
}
