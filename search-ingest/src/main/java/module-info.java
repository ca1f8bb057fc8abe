import org.jspecify.annotations.NullMarked;

/// Readers: files of any kind in, articles out.
@NullMarked
module dateline.ingest {
    requires static org.jspecify;
    requires aircompressor.v3;
    requires com.fasterxml.jackson.core;
    requires com.github.albfernandez.juniversalchardet;
    requires de.siegmar.fastcsv;
    requires jwarc;
    requires org.apache.commons.compress;
    requires org.commonmark;
    requires org.jsoup;
    requires org.snakeyaml.engine;
    requires org.tukaani.xz;
    requires transitive dateline.core;
}
