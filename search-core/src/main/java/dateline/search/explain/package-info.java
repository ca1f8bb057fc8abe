/// Internal: why an answer is as it is ([RequestExplainer]), other queries that would find something
/// ([QuerySuggestions]), and what can be searched for ([FieldBrowser]).
package dateline.search.explain;
