import org.jspecify.annotations.NullMarked;

/// Indexes of articles on an OpenSearch cluster, read and written like those in folders.
@NullMarked
module dateline.opensearch {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires transitive dateline.core;
    requires java.net.http;

    // Where the cluster is, and how it is reached.
    exports dateline.opensearch;
}
