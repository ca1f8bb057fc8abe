/// Internal: where sentences and paragraphs begin. Start at [dateline.analysis.sentence.SentenceSplitter].
package dateline.analysis.sentence;
