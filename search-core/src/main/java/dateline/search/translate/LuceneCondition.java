package dateline.search.translate;

import org.apache.lucene.search.Query;

/// A native clause that is a Lucene query. `dateline.lucene` implements it, so that no exported type outside of that
/// package names Lucene.
public interface LuceneCondition {

    /// {@return the Lucene query, over the fields of [dateline.index.Layout]}
    Query luceneQuery();
}
