/// Internal: words of human languages as data: resource files with a section for each language, read by
/// [dateline.ingest.words.WordFile].
package dateline.ingest.words;
