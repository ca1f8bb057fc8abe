package dateline.opensearch.http;

import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/// Sends requests to the nodes of a cluster in turn. A node that cannot be reached is left out for a while, and its
/// request goes to the next.
///
/// Safe for use by many threads.
public final class HttpCluster implements AutoCloseable {

    private static final Duration AVOIDED = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final List<URI> nodes;
    private final Optional<String> authorization;
    private final Duration timeout;
    private final HttpClient client;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> avoidedSince = new ConcurrentHashMap<>();
    private volatile boolean answered;

    /// Reaches a cluster.
    ///
    /// @param nodes    the addresses of its nodes, at least one
    /// @param user     the user and the password, separated by a colon, if it asks for them
    /// @param trusted  which certificates are trusted; those that Java trusts if empty
    /// @param timeout  how long an answer may take
    public HttpCluster(List<URI> nodes, Optional<String> user, Optional<SSLContext> trusted, Duration timeout) {
        this.nodes = List.copyOf(nodes);
        this.authorization =
                user.map(each -> "Basic " + Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8)));
        this.timeout = timeout;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        trusted.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /// {@return the answer to a request, whatever its status but one that refuses credentials}
    ///
    /// @param method `GET`, `PUT`, `POST`, `DELETE` or `HEAD`
    /// @param path   with a slash at first
    /// @param body   JSON, or lines of it; empty for none
    /// @throws RemoteException of kind `UNAVAILABLE` if no node can be reached, `DENIED` if the credentials are refused
    public ClusterResponse call(String method, String path, String body) throws IOException {
        return call(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the answer to a request, as above}
    ///
    /// @param method `GET`, `PUT`, `POST`, `DELETE` or `HEAD`
    /// @param path   with a slash at first
    /// @param body   JSON, or lines of it, in UTF-8; empty for none
    public ClusterResponse call(String method, String path, byte[] body) throws IOException {
        List<String> failures = new ArrayList<>();
        Set<String> advice = new LinkedHashSet<>();
        Exception last = null;
        for (URI node : inTurn()) {
            ConnectionFailure failure;
            try {
                ClusterResponse response = send(node, method, path, body);
                avoidedSince.remove(node);
                answered = true;
                if (response.isDenied()) {
                    throw denied(node, response);
                }
                return response;
            } catch (RemoteException | InterruptedIOException e) {
                throw e;
            } catch (HttpTimeoutException e) {
                avoidedSince.put(node, System.nanoTime());
                if (!(e instanceof HttpConnectTimeoutException)) {
                    // It may be at work on it: another node would not be quicker, and a write would be done twice.
                    throw new RemoteException(
                            Kind.UNAVAILABLE,
                            node + " did not answer within " + timeout.toSeconds()
                                    + " s: ask again, or allow more time",
                            e);
                }
                failure = ConnectionFailure.tooLate();
                last = e;
            } catch (IOException e) {
                avoidedSince.put(node, System.nanoTime());
                failure = ConnectionFailure.of(node, e, answered);
                last = e;
            }
            failures.add(node + " " + failure.what());
            advice.addAll(failure.advice());
        }
        throw new RemoteException(
                Kind.UNAVAILABLE,
                "no node of the cluster can be reached, " + String.join(", ", failures) + ": "
                        + String.join("; ", advice),
                last == null ? new IOException("no address") : last);
    }

    private RemoteException denied(URI node, ClusterResponse response) {
        String why = response.status() != 401
                ? "does not allow this to the user: " + response.reason()
                : authorization.isPresent()
                        ? "refuses the user and password: see that they are right, in the environment or a file"
                        : "asks for a user and password: set them in the environment or a file";
        return new RemoteException(Kind.DENIED, node + " " + why);
    }

    /// {@return the nodes, the next in turn first, those that could not be reached of late last}
    private List<URI> inTurn() {
        List<URI> order = new ArrayList<>();
        List<URI> avoided = new ArrayList<>();
        int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            URI node = nodes.get((first + i) % nodes.size());
            Long since = avoidedSince.get(node);
            boolean isAvoided = since != null && System.nanoTime() - since < AVOIDED.toNanos();
            (isAvoided ? avoided : order).add(node);
        }
        order.addAll(avoided);
        return order;
    }

    private ClusterResponse send(URI node, String method, String path, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path))
                .timeout(timeout)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json");
        }
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            boolean zipped = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            return new ClusterResponse(response.statusCode(), json(response.body(), zipped));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the thread was interrupted while it waited for " + node);
        }
    }

    private static JsonValue json(byte[] body, boolean zipped) throws IOException {
        try (InputStream in =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
            return Json.read(in);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // A proxy in between answers in HTML; the status says enough.
            return JsonValue.ABSENT;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
