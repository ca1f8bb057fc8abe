/// Internal: EPUB: pages in a zip, with a list of their order.
package dateline.documents.book;
