import org.jspecify.annotations.NullMarked;

/// Articles and answers in the forms that programs read, the same from the command and over HTTP.
@NullMarked
module dateline.format {
    requires static org.jspecify;
    requires java.xml;
    requires transitive dateline.core;

    // JSON, tables, citations.
    exports dateline.format;
}
