/// Internal: articles by their ids or by a query: shown, exported, deleted.
package dateline.cli.article;
