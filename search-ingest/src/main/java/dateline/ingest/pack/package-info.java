/// Internal: compressed files and archives, unpacked as they are read and never to disk.
package dateline.ingest.pack;
