import org.jspecify.annotations.NullMarked;

/// The search engine as a library: articles in, ranked answers out.
@NullMarked
module dateline.core {
    requires static org.jspecify;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.apache.lucene.facet;
    requires org.apache.lucene.memory;
    requires org.apache.lucene.queries;
    requires org.apache.lucene.queryparser;

    // The door: an index, created or opened, filled and asked.
    exports dateline;
    // What an article is.
    exports dateline.article;
    // How good the answers are.
    exports dateline.eval;
    // What is asked.
    exports dateline.query;
    // What is answered.
    exports dateline.result;
}
