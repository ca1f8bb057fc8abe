/// Internal: all formats, in the order in which they are tried.
package dateline.ingest.format;
