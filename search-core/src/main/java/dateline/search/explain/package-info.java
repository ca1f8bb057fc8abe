/// Internal: why an answer is as it is ([RequestExplainer]), what else could be asked ([QuerySuggestions]), and what
/// there is to ask for ([FieldBrowser]).
package dateline.search.explain;
