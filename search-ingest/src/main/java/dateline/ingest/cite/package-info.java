/// Internal: references as reference managers keep them, RIS and BibTeX.
package dateline.ingest.cite;
