import org.jspecify.annotations.NullMarked;

/// Search for assistants, by the Model Context Protocol: over standard input and output, or over HTTP.
@NullMarked
module dateline.mcp {
    requires static org.jspecify;
    requires io.modelcontextprotocol.sdk.mcp.core;
    requires dateline.format;
    requires reactor.core;
    requires transitive dateline.serve;

    // The two ways to plug it in.
    exports dateline.mcp;
}
