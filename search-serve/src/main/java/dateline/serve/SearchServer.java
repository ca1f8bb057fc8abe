package dateline.serve;

import com.sun.net.httpserver.HttpServer;
import dateline.serve.http.SafetyFilter;
import dateline.serve.index.ServedIndex;
import dateline.serve.page.Site;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A running server for one index or several.
///
/// ```java
/// ServedIndex news = ServedIndex.reading("news", () -> SearchIndex.open(folder));
/// try (SearchServer server = SearchServer.start(List.of(news), ServeOptions.builder().build())) {
///     System.out.println(server.address());
///     ...
/// }
/// ```
///
/// Each request runs on a virtual thread of its own. Safe for use by many threads.
///
/// @since 0.1
public final class SearchServer implements AutoCloseable {

    private static final int BACKLOG = 512;

    /// How the JDK's server treats slow and idle clients: without these it waits for ever, and for 40 ms before each
    /// answer on a connection that is kept. A header that is too large for it ends the connection without an answer, so
    /// it takes more than [ServerLimits#headerBytes], which is refused in words. It reads them once, when its classes
    /// are loaded.
    private static final Map<String, String> SETTINGS = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.maxRspTime", "600",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxIdleConnections", "200",
            "sun.net.httpserver.maxReqHeaderSize", "131072",
            "sun.net.httpserver.maxReqHeaders", "1000",
            "jdk.httpserver.maxConnections", "4000");

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<ServedIndex> indexes;
    private final URI address;

    private SearchServer(HttpServer server, ExecutorService threads, List<ServedIndex> indexes, URI address) {
        this.server = server;
        this.threads = threads;
        this.indexes = List.copyOf(indexes);
        this.address = address;
    }

    /// Starts a server.
    ///
    /// @param indexes what it serves, at least one; closed with it
    /// @param options where it listens, and who may do what
    /// @return the server, which answers from now on
    /// @throws IllegalArgumentException if another address than this machine's own is to be served without a token
    /// @throws IOException              if the address or port cannot be had
    public static SearchServer start(List<ServedIndex> indexes, ServeOptions options) throws IOException {
        Objects.requireNonNull(indexes, "indexes must not be null");
        Objects.requireNonNull(options, "options must not be null");
        if (indexes.isEmpty()) {
            throw new IllegalArgumentException("there must be an index to serve");
        }
        InetAddress host = InetAddress.getByName(options.address());
        if (!host.isLoopbackAddress() && options.token().isEmpty()) {
            throw new IllegalArgumentException("the address " + options.address()
                    + " can be reached from other machines: to serve there, a token is needed");
        }
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        HttpServer server = listening(host, options);
        int port = server.getAddress().getPort();
        SafetyFilter filter = new SafetyFilter(
                hosts(host, options),
                port,
                options.limits(),
                host.isLoopbackAddress() ? Optional.empty() : options.token());
        Site site = new Site(indexes, options.zone(), options.limits(), options.ranking());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new Dispatcher(site, options, filter));
        server.start();
        return new SearchServer(server, threads, indexes, URI.create("http://" + name(host) + ":" + port + "/"));
    }

    private static HttpServer listening(InetAddress host, ServeOptions options) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(host, options.port()), BACKLOG);
        } catch (BindException e) {
            throw new IOException(
                    "cannot listen on " + name(host) + ":" + options.port()
                            + ", which is in use or not for this user; choose another port, or none for any that is free ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    private static Set<String> hosts(InetAddress host, ServeOptions options) throws IOException {
        Set<String> hosts = new HashSet<>(options.names());
        hosts.add(options.address().toLowerCase(Locale.ROOT));
        hosts.add(name(host));
        if (host.isLoopbackAddress() || host.isAnyLocalAddress()) {
            hosts.addAll(Set.of("127.0.0.1", "localhost", "[::1]"));
        }
        if (host.isAnyLocalAddress()) {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(each -> hosts.add(name(each)));
        }
        return hosts;
    }

    /// {@return an address as it stands in a URI}
    private static String name(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String number = zone < 0 ? text : text.substring(0, zone);
        return number.contains(":") ? "[" + (address.isLoopbackAddress() ? "::1" : number) + "]" : number;
    }

    /// {@return where it listens, as a browser opens it}
    public URI address() {
        return address;
    }

    /// Stops it, and closes what it serves.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        indexes.forEach(ServedIndex::close);
    }
}
