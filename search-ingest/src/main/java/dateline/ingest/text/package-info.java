/// Internal: text without a structure of its own, taken apart by how articles look.
package dateline.ingest.text;
