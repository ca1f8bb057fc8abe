/// Internal: mail and newsgroup messages, single and in mailboxes.
package dateline.ingest.mail;
