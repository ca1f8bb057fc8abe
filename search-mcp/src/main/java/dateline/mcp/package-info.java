/// Tools for assistants: search, read, follow copies, and check what was quoted.
///
/// Start at [dateline.mcp.McpStdio] or [dateline.mcp.McpEndpoint]; both offer the same [dateline.mcp.Tools]. Every
/// answer stays within a budget of tokens, and every passage can be checked later by its offsets and hash.
///
/// The flow: call → `Arguments` → a tool → a map → structured content.
///
/// @since 0.1
package dateline.mcp;
