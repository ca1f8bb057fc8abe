package dateline;

/// Where an index lies, when that is neither a folder nor memory. `dateline.lucene.LuceneStorage` makes one.
public interface Storage {}
