/// What is new on a subject: the result of an alert, [dateline.alert.AlertReport], which `SearchIndex.alert`
/// returns.
///
/// It is a function of the index and of a [sequence number][dateline.alert.AlertOrder]: nothing is remembered of what
/// was shown. So the same number gives the same answer again, after a crash as well.
///
/// @since 0.1
package dateline.alert;
