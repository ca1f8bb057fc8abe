/// Internal: DOCX, ODT and XLSX: XML in a zip.
package dateline.documents.office;
