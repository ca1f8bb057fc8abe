/// Internal: what every command is and runs in; the commands themselves are by subject in the packages beside this one.
///
/// A [dateline.cli.command.Command] describes itself by a manual, reads its options, builds a request, calls the
/// library and prints the result; it decides nothing that a user of the library would miss. `Commands` of the help
/// knows them all by name and makes only the requested one, which keeps the start short.
///
/// The flow: `Arguments` and `Session` → `Command.run` → results on the session's console →
/// [dateline.cli.command.ExitCode].
package dateline.cli.command;
