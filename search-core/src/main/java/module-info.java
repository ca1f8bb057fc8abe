import org.jspecify.annotations.NullMarked;

/// The search engine as a library: articles in, ranked answers out.
@NullMarked
module dateline.core {
    requires static org.jspecify;
    requires org.apache.lucene.analysis.common;
    requires transitive org.apache.lucene.core;
    requires org.apache.lucene.facet;
    requires org.apache.lucene.memory;
    requires org.apache.lucene.queries;
    requires org.apache.lucene.queryparser;

    // The door: an index, created or opened, filled and asked.
    exports dateline;
    // What an article is.
    exports dateline.article;
    // Internal: what becomes of words; readers detect languages by it, and the command shows it.
    exports dateline.analysis to
            dateline.ingest,
            dateline.format,
            dateline.cli;
    exports dateline.analysis.language to
            dateline.ingest,
            dateline.cli;
    exports dateline.analysis.sentence to
            dateline.format,
            dateline.cli;
    exports dateline.analysis.token to
            dateline.cli;

    // Internal: words and phrases of human languages, read from files.
    exports dateline.words to
            dateline.ingest;

    // Internal: what an engine elsewhere is asked and given, for those that ask one.
    exports dateline.remote to
            dateline.opensearch;
    exports dateline.remote.query to
            dateline.opensearch;
    exports dateline.search.span to
            dateline.opensearch;

    // The escape hatch to Lucene.
    exports dateline.lucene;
    // What is asked.
    exports dateline.query;
    // How queries are read from text.
    exports dateline.query.parser;
    // Who said what in an article.
    exports dateline.quote;
    // What is answered.
    exports dateline.result;
    // What is new on a subject.
    exports dateline.alert;
    // What was changed.
    exports dateline.revision;
    // How what is asked for went through time.
    exports dateline.timeline;
    // Texts as vectors: what a model of meaning has to offer.
    exports dateline.vector;

    uses dateline.vector.EmbeddingModelProvider;

    // How Lucene reads the segments that name it.
    provides org.apache.lucene.codecs.Codec with
            dateline.index.store.DatelineCodec;
}
