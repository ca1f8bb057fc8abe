/// HTTP without any knowledge of search: what comes in, what goes out, and what is refused.
///
/// Start at [dateline.serve.http.Request] and [dateline.serve.http.Response]; an [dateline.serve.http.Endpoint] makes
/// one of the other. [dateline.serve.http.SafetyFilter] decides what is let in at all,
/// [dateline.serve.http.ServerLimits] how much.
///
/// @since 0.1
package dateline.serve.http;
