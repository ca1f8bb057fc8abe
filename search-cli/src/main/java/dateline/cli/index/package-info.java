/// Internal: writing. [dateline.cli.index.IndexCommand] reads files into an index; the commands that rename fields,
/// compact and check are beside it.
package dateline.cli.index;
