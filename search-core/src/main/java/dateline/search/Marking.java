package dateline.search;

import org.apache.lucene.search.Query;

/// What marks the words of an article that answers a query.
///
/// @param query      asks its texts, each in its own field
/// @param withValues whether it asks for names, labels, numbers and dates too, since those need not hold
record Marking(Query query, boolean withValues) {}
