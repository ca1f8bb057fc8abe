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

    // Where to begin: an index, created or opened, filled and searched.
    exports dateline;
    // What an article is.
    exports dateline.article;
    // Internal: analysis; readers detect languages with it, and the command shows it.
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

    // Internal: beginnings of texts, for messages; values that are kept in bounded memory.
    exports dateline.util to
            dateline.format,
            dateline.opensearch;

    // Internal: words and phrases of human languages, read from files.
    exports dateline.words to
            dateline.ingest;

    // Internal: requests to a remote engine and its answers.
    exports dateline.remote to
            dateline.opensearch;
    exports dateline.remote.query to
            dateline.opensearch;
    exports dateline.search.span to
            dateline.opensearch;

    // The escape hatch to Lucene.
    exports dateline.lucene;
    // Queries and requests.
    exports dateline.query;
    // The parser of the query language.
    exports dateline.query.parser;
    // Who said what in an article.
    exports dateline.quote;
    // Answers.
    exports dateline.result;
    // Stories of very large collections, found elsewhere.
    exports dateline.batch;
    // What is new on a subject.
    exports dateline.alert;
    // What was changed.
    exports dateline.revision;
    // Timelines.
    exports dateline.timeline;
    // Texts as vectors: the interface of embedding models.
    exports dateline.vector;

    uses dateline.vector.EmbeddingModelProvider;

    // How Lucene reads the segments that name it.
    provides org.apache.lucene.codecs.Codec with
            dateline.index.store.Dateline1Codec,
            dateline.index.store.DatelineCodec;
}
