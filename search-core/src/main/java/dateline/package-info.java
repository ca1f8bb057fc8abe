/// Where to begin with dateline, full-text search for collections of articles.
///
/// [dateline.ArticleIndex] is all that most programs need: create or open an index, add
/// [articles][dateline.article.Article], search. Questions in more detail are
/// [requests][dateline.query.SearchRequest], answers are [result pages][dateline.result.ResultPage].
///
/// The flow: `Article` → `ArticleIndex.add` → `commit` → `ArticleIndex.search` → `ResultPage`.
///
/// @since 0.1
package dateline;
