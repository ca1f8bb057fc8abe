/// Internal: which files there are to read, in which order.
package dateline.ingest.walk;
