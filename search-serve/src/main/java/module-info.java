import org.jspecify.annotations.NullMarked;

/// A local web page and an HTTP interface: an index, or several, in a browser and for programs.
@NullMarked
module dateline.serve {
    requires static org.jspecify;
    requires dateline.format;
    requires dateline.ingest;
    requires java.xml;
    requires jdk.httpserver;
    requires transitive dateline.core;

    // The server, what it serves, and its options.
    exports dateline.serve;
    // What is served.
    exports dateline.serve.index;
    // What an endpoint added to the server gets and gives.
    exports dateline.serve.http;
}
