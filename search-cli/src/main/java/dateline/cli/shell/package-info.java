/// Internal: one query after another. [dateline.cli.shell.Shell] reads lines from a
/// [dateline.cli.shell.LineSource], a terminal or an input, and answers each.
package dateline.cli.shell;
