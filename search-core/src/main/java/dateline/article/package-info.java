/// What an article is.
///
/// Start at [dateline.article.Article], an immutable value with a builder. Its identity is an
/// [dateline.article.ArticleId], its time of publication an [dateline.article.ArticleDate] that says how precise it
/// is, and [dateline.article.Field] names the parts that every article has, as queries and facets call them.
///
/// This package is where all imports of the library point to; it imports nothing but `java.base`.
///
/// @since 0.1
package dateline.article;
