/// A server for one index or several: pages for people, JSON and exports for programs.
///
/// Start at [dateline.serve.SearchServer]. A [dateline.serve.index.ServedIndex] is an index under a name that follows
/// its commits; [dateline.serve.ServeOptions] says where to listen and who may do what.
///
/// The flow: request → `http.SafetyFilter` → `Routes` → a page or answer → response.
///
/// @since 0.1
package dateline.serve;
