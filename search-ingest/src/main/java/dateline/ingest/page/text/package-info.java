/// Internal: the text of elements, and small questions about it.
package dateline.ingest.page.text;
