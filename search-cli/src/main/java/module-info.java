import org.jspecify.annotations.NullMarked;

/// The `dateline` command: thin commands over the engine and the readers.
@NullMarked
module dateline.cli {
    requires static org.jspecify;
    requires dateline.core;
    requires dateline.eval;
    requires dateline.format;
    requires dateline.ingest;
    requires dateline.mcp;
    requires dateline.opensearch;
    requires dateline.serve;
    requires info.picocli;
    requires org.jline;
}
