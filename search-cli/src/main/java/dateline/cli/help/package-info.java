/// Internal: all commands by name, their help, and completion scripts.
package dateline.cli.help;
