/// Internal: quotes of the articles that a request finds. [QuoteSearch] reads the articles, [QuoteFolder] joins copies.
package dateline.search.quote;
