/// Internal: mail and newsgroup messages, single, in mailboxes and in batches, and web pages saved in the form of one.
package dateline.ingest.mail;
