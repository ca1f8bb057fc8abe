import org.jspecify.annotations.NullMarked;

/// Readers: files of any kind in, articles out.
@NullMarked
module dateline.ingest {
    requires static org.jspecify;
    requires apache.mime4j.core;
    requires com.fasterxml.jackson.core;
    requires com.github.albfernandez.juniversalchardet;
    requires jwarc;
    requires org.apache.commons.compress;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.jsoup;
    requires org.snakeyaml.engine;
    requires org.tukaani.xz;
    requires transitive dateline.core;

    // From files to articles.
    exports dateline.ingest;
    // Internal: how a reader of files of a further kind is made; that of documents is a module of its own.
    exports dateline.ingest.format to
            dateline.documents;
    exports dateline.ingest.markup to
            dateline.documents;
    exports dateline.ingest.record to
            dateline.documents;

    uses dateline.ingest.record.Format;
}
