/// Internal: the `dateline` command. [dateline.cli.Main] is where it starts.
package dateline.cli;
