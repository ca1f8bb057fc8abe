/// Internal: what articles quote, as a condition of a query. A [SpeechQuery] reads the quotes of the articles that may
/// match, by [QuotedArticles].
package dateline.search.speech;
