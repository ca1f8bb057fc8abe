/// Internal: what an index holds: counts, fields, words and how text is analyzed.
package dateline.cli.inspect;
