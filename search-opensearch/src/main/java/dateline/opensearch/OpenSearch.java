package dateline.opensearch;

import dateline.Storage;
import dateline.opensearch.index.ClusterEngine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/// Says where an index is on an OpenSearch cluster, and how the cluster is reached.
///
/// ```java
/// Storage news = OpenSearch.at("https://search1:9200/news").user("reader", password).storage();
/// try (SearchIndex index = SearchIndex.open(news, IndexOptions.defaults())) {
///     index.search("letter").forEach(System.out::println);
/// }
/// ```
///
/// The index is then read and written like one in a folder, with the same queries, scores, values and errors; what a
/// cluster cannot do is refused with [Reason#BAD_REQUEST][dateline.ArticleIndexException.Reason#BAD_REQUEST] and a
/// message that says what to do instead. OpenSearch 3.x is tested and needs no plug-in.
///
/// Immutable.
///
/// @since 0.1
public final class OpenSearch {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.+-]{0,254}");

    private final List<URI> nodes;
    private final String index;
    private final Optional<String> user;
    private final Optional<SSLContext> trusted;
    private final Duration timeout;
    private final int shards;
    private final int replicas;
    private final boolean partial;

    private OpenSearch(
            List<URI> nodes,
            String index,
            Optional<String> user,
            Optional<SSLContext> trusted,
            Duration timeout,
            int shards,
            int replicas,
            boolean partial) {
        this.nodes = List.copyOf(nodes);
        this.index = index;
        this.user = user;
        this.trusted = trusted;
        this.timeout = timeout;
        this.shards = shards;
        this.replicas = replicas;
        this.partial = partial;
    }

    /// {@return whether a text is the address of an index on a cluster, and no folder}
    ///
    /// @param text what someone gave as an index
    public static boolean isAddress(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /// {@return the index of an address}
    ///
    /// @param address `https://host:9200/name`; several nodes are separated by commas, `https://a:9200,b:9200/name`
    /// @throws IllegalArgumentException if it is no such address, or holds a password
    public static OpenSearch at(String address) {
        Objects.requireNonNull(address, "address must not be null");
        int scheme = address.indexOf("://");
        int slash = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
        if (!isAddress(address) || slash < 0) {
            throw new IllegalArgumentException(
                    "'" + withoutPassword(address) + "' is not the address of an index: write https://host:9200/name");
        }
        String name = address.substring(slash + 1);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot name an index on a cluster: use small letters,"
                    + " digits, '-' and '_', and begin with a letter or digit");
        }
        List<URI> nodes = new ArrayList<>();
        for (String host : address.substring(scheme + 3, slash).split(",", -1)) {
            nodes.add(node(address.substring(0, scheme + 3) + host));
        }
        return new OpenSearch(nodes, name, Optional.empty(), Optional.empty(), Duration.ofSeconds(60), 1, 1, false);
    }

    private static String withoutPassword(String address) {
        return address.replaceAll("//[^/@]*@", "//…@");
    }

    private static URI node(String text) {
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException("an address must not hold a password, others can read it:"
                    + " give user and password apart from it");
        }
        try {
            URI node = URI.create(text);
            if (node.getHost() == null) {
                throw new IllegalArgumentException("there is no host in it");
            }
            return node;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not the address of a node: write https://host:9200", e);
        }
    }

    /// {@return the same index for a user whom the cluster asks for a password}
    ///
    /// @param name     the user's name, without a colon
    /// @param password the password
    public OpenSearch user(String name, String password) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(password, "password must not be null");
        if (name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user's name must not hold a colon");
        }
        return new OpenSearch(
                nodes, index, Optional.of(name + ":" + password), trusted, timeout, shards, replicas, partial);
    }

    /// {@return the same index on a cluster whose certificates come from a private authority}
    ///
    /// @param certificates a file of certificates in PEM, which are trusted instead of those that Java trusts
    /// @throws IllegalArgumentException if the file cannot be read or holds none
    public OpenSearch trusting(Path certificates) {
        Objects.requireNonNull(certificates, "certificates must not be null");
        return new OpenSearch(
                nodes,
                index,
                user,
                Optional.of(TrustedCertificates.of(certificates)),
                timeout,
                shards,
                replicas,
                partial);
    }

    /// {@return the same index with another time-out}
    ///
    /// @param longest how long an answer of the cluster may take; 60 seconds by default
    public OpenSearch timeout(Duration longest) {
        Objects.requireNonNull(longest, "longest must not be null");
        return new OpenSearch(nodes, index, user, trusted, longest, shards, replicas, partial);
    }

    /// {@return the same index, divided so when it is new; one shard with one copy by default}
    ///
    /// @param number how many primary shards, from 1 to 1024
    /// @param copies how many copies each has, from 0
    public OpenSearch shards(int number, int copies) {
        if (number < 1 || number > 1024 || copies < 0) {
            throw new IllegalArgumentException(
                    "shards must be 1 to 1024, not " + number + ", and copies must not be negative, not " + copies);
        }
        return new OpenSearch(nodes, index, user, trusted, timeout, number, copies, partial);
    }

    /// {@return the same index, whose answers may leave out shards that do not answer; such an answer says that it is
    /// not complete. By default it is refused}
    ///
    /// @param allowed whether it is
    public OpenSearch partial(boolean allowed) {
        return new OpenSearch(nodes, index, user, trusted, timeout, shards, replicas, allowed);
    }

    /// {@return storage for [dateline.SearchIndex] and [dateline.ArticleIndex]; nothing is asked of the cluster yet}
    public Storage storage() {
        return new ClusterStorage(
                nodes, index, user, trusted, timeout, new ClusterEngine.Shape(shards, replicas), partial);
    }

    /// {@return the address, without user and password}
    @Override
    public String toString() {
        return storage().toString();
    }
}
