/// Internal: markup to plain text with its paragraphs kept, and records out of files of markup.
package dateline.ingest.markup;
