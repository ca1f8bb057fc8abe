package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.remote.query.RemoteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Names the shards of an index by routing values, one for each, so that a request for documents reaches all of them at
/// once: a cluster takes the shard of a number, but not of several numbers in one request.
///
/// The values are found as a cluster divides documents by itself. Whether it does so with this index it is asked once.
/// Safe for use by many threads.
final class ShardRoutes {

    /// An index may be split until it has so many shards, unless it was made otherwise.
    private static final int MOST_SPLIT = 1024;

    private final HttpCluster cluster;
    private final String path;
    private Optional<List<String>> known = Optional.empty();
    private boolean isAsked;

    /// @param path of the index
    ShardRoutes(HttpCluster cluster, String path) {
        this.cluster = cluster;
        this.path = path;
    }

    /// {@return a routing value for each shard, in any order; empty where the cluster does not tell, or divides the
    /// documents otherwise}
    ///
    /// @param shards how many primary shards it has
    synchronized Optional<List<String>> of(int shards) throws IOException {
        if (!isAsked) {
            List<String> values = values(shards);
            known = reached(values) == shards ? Optional.of(values) : Optional.empty();
            isAsked = true;
        }
        return known;
    }

    /// {@return how many shards some routing values lead to}
    private int reached(List<String> values) throws IOException {
        try {
            ClusterResponse response =
                    cluster.call("GET", path + "/_search_shards?routing=" + String.join(",", values), "");
            return response.isOk() ? response.body().at("shards").elements().size() : 0;
        } catch (RemoteException e) {
            if (e.kind() == RemoteException.Kind.DENIED) {
                // Who may search may not be allowed to ask for this.
                return 0;
            }
            throw e;
        }
    }

    /// {@return numbers of which each leads to another shard, as far as a cluster divides by itself}
    ///
    /// @param shards how many there are
    static List<String> values(int shards) {
        int parts = shards;
        while (2 * parts <= MOST_SPLIT || parts == shards) {
            parts *= 2;
        }
        String[] values = new String[shards];
        int found = 0;
        for (int i = 0; found < shards; i++) {
            String value = Integer.toString(i);
            int shard = Math.floorMod(hash(value), parts) / (parts / shards);
            if (values[shard] == null) {
                values[shard] = value;
                found++;
            }
        }
        return List.copyOf(Arrays.asList(values));
    }

    /// MurmurHash3 of 32 bits (Austin Appleby, public domain) with seed 0, of the text in UTF-16, the lower byte first,
    /// which has an even number of bytes.
    static int hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        int hash = 0;
        int whole = bytes.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            int block = Byte.toUnsignedInt(bytes[i])
                    | Byte.toUnsignedInt(bytes[i + 1]) << 8
                    | Byte.toUnsignedInt(bytes[i + 2]) << 16
                    | Byte.toUnsignedInt(bytes[i + 3]) << 24;
            hash ^= mixed(block);
            hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
        }
        if (whole < bytes.length) {
            hash ^= mixed(Byte.toUnsignedInt(bytes[whole]) | Byte.toUnsignedInt(bytes[whole + 1]) << 8);
        }
        hash ^= bytes.length;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    private static int mixed(int block) {
        return Integer.rotateLeft(block * 0xcc9e2d51, 15) * 0x1b873593;
    }
}
