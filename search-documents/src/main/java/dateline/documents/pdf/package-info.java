/// Internal: Text of PDF, in the order in which it is read: characters, lines, columns, paragraphs.
package dateline.documents.pdf;
