/// Internal: RTF.
package dateline.documents.rtf;
