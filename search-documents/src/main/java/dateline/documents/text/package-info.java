/// Internal: what the readers of documents share: files that can be read at any place, and what is made of a document's
/// paragraphs.
package dateline.documents.text;
