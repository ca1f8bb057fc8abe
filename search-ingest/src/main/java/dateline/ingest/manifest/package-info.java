/// Internal: what was read before, so that only what changed is read again.
///
/// [dateline.ingest.manifest.Manifest] is the record of files, articles and repeated lines; it lies in a Lucene index
/// of its own, in the folder `manifest` inside that of the articles' index ([dateline.ingest.manifest.ManifestFolder]),
/// so that checksums, whole commits and failures are Lucene's. It is committed after the articles' index; so whenever a
/// run is killed, what the manifest says was read is in the index. Why Lucene, with figures:
/// `docs/decisions/0010-manifest.md`.
package dateline.ingest.manifest;
