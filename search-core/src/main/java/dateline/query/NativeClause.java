package dateline.query;

/// A condition in the terms of the engine beneath, for what the query language cannot say.
/// `dateline.lucene.LuceneClause` makes one. [Object#toString] says what it is; it cannot be parsed.
///
/// @since 0.1
public interface NativeClause {}
