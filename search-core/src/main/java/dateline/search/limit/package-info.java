/// Internal: the limits of a query. Its deadline, the number of clauses it may execute, and the exceptions for requests
/// that cannot be answered.
package dateline.search.limit;
