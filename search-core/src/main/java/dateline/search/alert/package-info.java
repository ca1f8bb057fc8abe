/// Internal: what is new to an index. [AlertSearch] asks for the articles that came since, and reports a story when
/// none of its earlier articles matches.
package dateline.search.alert;
