/// Internal: the commands that take an index as files: verify, repair, copy, restore, and look at what it stands on.
package dateline.cli.files;
