/// Internal: the tokens of a field in plain text, as a remote engine is given them, [CellWriter].
package dateline.index.cells;
