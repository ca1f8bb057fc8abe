/// Internal: what can be asked for, path by path, and the answers for programs.
///
/// Start at [dateline.serve.api.Routes], the table of all paths.
package dateline.serve.api;
