package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.JsonValue;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Checks the responses of a cluster to requests about an index, and makes the paths of such requests.
final class IndexAnswers {

    private static final int UNAVAILABLE = 503;

    private IndexAnswers() {}

    /// {@return the path of an index}
    static String path(String index) {
        return "/" + URLEncoder.encode(index, StandardCharsets.UTF_8);
    }

    /// {@return a response, if it reports success}
    ///
    /// @param index    the name of the index
    /// @param response what the cluster answered
    /// @throws RemoteException with the reason that the cluster gives, if it reports a failure
    static ClusterResponse ok(String index, ClusterResponse response) throws RemoteException {
        if (response.isOk()) {
            return response;
        }
        String failure = response.failure();
        throw switch (failure) {
            case "index_not_found_exception" ->
                new RemoteException(Kind.MISSING, "there is no index '" + index + "' on the cluster");
            case "resource_already_exists_exception" ->
                new RemoteException(Kind.EXISTS, "there is an index '" + index + "' on the cluster already");
            case "cluster_block_exception" ->
                new RemoteException(
                        Kind.UNAVAILABLE,
                        "the cluster has blocked this (" + response.reason()
                                + "): free disk space, or take the block off the index");
            default -> other(response);
        };
    }

    private static RemoteException other(ClusterResponse response) {
        if (response.isFull()) {
            return new RemoteException(
                    Kind.UNAVAILABLE,
                    "the cluster has no room for this at the moment (" + response.reason()
                            + "): ask for less at once, or wait until it has less to do");
        }
        if (response.isUnavailable()) {
            return new RemoteException(
                    Kind.INCOMPLETE,
                    "a part of the index does not answer (" + response.reason() + "): see that all nodes run");
        }
        return new RemoteException(
                response.status() == 400 ? Kind.UNSUPPORTED : Kind.FAILED,
                "the cluster refuses this: " + response.reason());
    }

    /// {@return the documents that were asked for by their ids}
    ///
    /// @throws RemoteException if the cluster cannot tell whether one of them exists
    static List<JsonValue> documents(String index, ClusterResponse response) throws RemoteException {
        List<JsonValue> documents = response.body().at("docs").elements();
        for (JsonValue each : documents) {
            if (each.at("error").isPresent()) {
                ok(index, new ClusterResponse(UNAVAILABLE, each));
            }
        }
        return documents;
    }
}
