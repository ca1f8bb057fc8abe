/// Internal: web archives, WARC and ARC.
///
/// The file is cut into records here, so that a damaged one is lost alone: where a record's stated length does not lead
/// to the next one's beginning, that is searched for. What is in a record is left to the jwarc library.
package dateline.ingest.warc;
