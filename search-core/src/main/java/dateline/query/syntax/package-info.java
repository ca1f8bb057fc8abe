/// Internal: what the strings in a query may contain, and the names of fields. Shared by queries and their parser.
package dateline.query.syntax;
