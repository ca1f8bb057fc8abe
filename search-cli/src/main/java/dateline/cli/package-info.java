/// Internal: the `dateline` command. [dateline.cli.Main] is where it starts.
///
/// `Main` gives the arguments and the process's own [dateline.cli.command.Session] to `Cli`, which finds the
/// [dateline.cli.command.Command], reads its options, runs it, and turns what goes wrong into one line and an exit
/// code. Nothing below knows of the process, so the whole command runs in a test as well.
package dateline.cli;
