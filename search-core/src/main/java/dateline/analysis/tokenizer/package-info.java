/// Internal: cuts text into compounds and their parts. Start at [dateline.analysis.tokenizer.WordScanner].
package dateline.analysis.tokenizer;
