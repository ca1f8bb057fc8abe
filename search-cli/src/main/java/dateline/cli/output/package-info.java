/// Internal: what the command shows, and the only place that writes to the terminal.
///
/// Start at [dateline.cli.output.Console]: results go to its [dateline.cli.output.Out], everything else to its notes on
/// standard error. A page of hits is written by the [dateline.cli.output.PageWriter] of the
/// [dateline.cli.output.OutputFormat] chosen; running text is put together as [dateline.cli.output.StyledText], which
/// shows control characters in visible form, colours by a [dateline.cli.output.Palette] and wraps to the terminal's
/// width.
///
/// The flow: `ResultPage` → `PageWriter` → `Out` → file descriptor.
package dateline.cli.output;
