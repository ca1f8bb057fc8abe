/// Internal: serving. [dateline.cli.serve.ServeCommand] shows indexes in the browser and over HTTP,
/// [dateline.cli.serve.McpCommand] lets an assistant search; both open the [dateline.cli.serve.ServedFolders] that were
/// named.
package dateline.cli.serve;
