/// Internal: the best articles compared with the query by meaning. [SemanticStage] does it, [QueryText] is what it
/// compares with, and a [ComparisonBudget] says how many new vectors may be made.
package dateline.search.semantic;
