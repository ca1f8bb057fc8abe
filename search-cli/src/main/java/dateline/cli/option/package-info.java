/// Internal: the options of the commands, each defined once.
///
/// An [dateline.cli.option.Option] knows its names, what it says in the help, and how its value is read and checked;
/// they stand together by subject in [dateline.cli.option.CommonOptions], [dateline.cli.option.QueryOptions] and
/// [dateline.cli.option.ReadingOptions]. A [dateline.cli.option.Manual] describes a command with its options, and
/// [dateline.cli.option.Syntax] makes picocli's model of it, which parses, converts and completes; help and the
/// reference in the documentation come from the manual.
///
/// The flow: arguments → `Syntax` → `Arguments` → typed values.
package dateline.cli.option;
