/// Internal: what is kept of a text so that its copies can be found without reading it again. Start at
/// [dateline.story.fingerprint.Fingerprinter].
package dateline.story.fingerprint;
