/// Internal: what pages state about themselves in data: JSON-LD, meta elements, microdata, RDFa.
package dateline.ingest.page.data;
