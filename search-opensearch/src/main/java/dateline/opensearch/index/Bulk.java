package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Writes and deletes documents, many with one request.
///
/// What a cluster has no room for at the moment (HTTP status 429 or 503) is sent again, only that, after a pause that
/// grows from one second to thirty. The later of two versions of a document stays, in whatever order they arrive.
final class Bulk {

    /// What is told of each change: whether it was made.
    private static final String BULK = "/_bulk?filter_path=errors,items.*.status,items.*.error";

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PAUSES = 12;
    private static final long SHORTEST_MS = 1_000;
    private static final long LONGEST_MS = 30_000;

    private final HttpCluster cluster;
    private final String path;

    /// @param path of the index
    Bulk(HttpCluster cluster, String path) {
        this.cluster = cluster;
        this.path = path;
    }

    /// One change.
    static final class Change {

        private final String id;
        private final byte[] lines;

        /// @param id    the article's id, for messages
        /// @param lines what is sent, in UTF-8, each line ended
        Change(String id, byte[] lines) {
            this.id = id;
            this.lines = lines;
        }

        String id() {
            return id;
        }

        /// {@return how many bytes are sent}
        int size() {
            return lines.length;
        }

        /// {@return what is sent}
        String text() {
            return new String(lines, StandardCharsets.UTF_8);
        }
    }

    /// Makes changes, all of them or none after the first that is refused.
    void send(List<Change> changes) throws IOException {
        int size = 0;
        List<Change> together = new ArrayList<>();
        for (Change change : changes) {
            if (!together.isEmpty() && size + change.size() > MOST_BYTES) {
                sendTogether(together);
                together = new ArrayList<>();
                size = 0;
            }
            together.add(change);
            size += change.size();
        }
        if (!together.isEmpty()) {
            sendTogether(together);
        }
    }

    private void sendTogether(List<Change> changes) throws IOException {
        List<Change> left = changes;
        String why = "";
        for (int pauses = 0; pauses <= MOST_PAUSES; pauses++) {
            if (pauses > 0) {
                pause(pauses);
            }
            ClusterResponse response = cluster.call("POST", path + BULK, body(left));
            if (isBusy(response.status()) && !response.isBlocked()) {
                why = response.reason();
                continue;
            }
            IndexAnswers.ok(path.substring(1), response);
            List<Change> again = new ArrayList<>();
            List<JsonValue> items = response.body().at("items").elements();
            for (int i = 0; i < items.size(); i++) {
                JsonValue item = items.get(i).entries().values().iterator().next();
                int status = (int) item.at("status").whole();
                ClusterResponse result = new ClusterResponse(status, item);
                String reason = result.reason();
                if (result.isBlocked()) {
                    // A disk that is full stays so until somebody does something.
                    IndexAnswers.ok(path.substring(1), result);
                } else if (isBusy(status)) {
                    again.add(left.get(i));
                    why = reason;
                } else if (status >= 300 && status != 409 && status != 404) {
                    throw new RemoteException(
                            Kind.FAILED,
                            "the cluster refuses article " + left.get(i).id() + ": " + reason);
                }
            }
            if (again.isEmpty()) {
                return;
            }
            left = again;
        }
        throw new RemoteException(
                Kind.UNAVAILABLE,
                "the cluster has had no room for " + left.size() + " articles for minutes (" + why
                        + "): what was written before is kept; see what keeps it busy, and go on");
    }

    private static byte[] body(List<Change> changes) {
        byte[] body = new byte[changes.stream().mapToInt(Change::size).sum()];
        int size = 0;
        for (Change change : changes) {
            System.arraycopy(change.lines, 0, body, size, change.size());
            size += change.size();
        }
        return body;
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 503;
    }

    private static void pause(int pauses) throws IOException {
        long most = Math.min(LONGEST_MS, SHORTEST_MS << (pauses - 1));
        Pause.of(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    /// {@return the change that writes a document}
    ///
    /// @param json the document, in UTF-8 on one line
    static Change write(String id, long version, byte[] json) {
        byte[] action = action("index", id, version);
        byte[] lines = Arrays.copyOf(action, action.length + json.length + 1);
        System.arraycopy(json, 0, lines, action.length, json.length);
        lines[lines.length - 1] = '\n';
        return new Change(id, lines);
    }

    /// {@return the change that deletes a document}
    static Change delete(String id, long version) {
        return new Change(id, action("delete", id, version));
    }

    private static byte[] action(String action, String id, long version) {
        String json = Json.write(Json.object(
                action, Json.object("_id", DocumentJson.id(id), "version", version, "version_type", "external_gte")));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
