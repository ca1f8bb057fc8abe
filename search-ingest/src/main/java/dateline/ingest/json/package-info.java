/// Internal: JSON in the shapes that articles come in.
///
/// [dateline.ingest.json.JsonLines] takes one object from each line, so that a broken line costs only itself;
/// [dateline.ingest.json.JsonDocument] reads everything else, an array, an object that holds an array, a single object
/// or several in a row, as a stream. Both make flat records of what they find
/// ([dateline.ingest.json.ObjectReader]).
package dateline.ingest.json;
