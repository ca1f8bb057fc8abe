/// Internal: what a query may cost. The time that a request has, the number of clauses that are searched for, and the
/// exceptions for requests that the index cannot answer.
package dateline.search.limit;
