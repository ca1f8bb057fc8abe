/// Internal: why an answer is as it is ([RequestExplainer]), what else could be asked ([Hints]), and what there is to
/// ask
/// for ([Catalogue]).
package dateline.search.explain;
