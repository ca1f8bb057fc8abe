/// Internal: pages as text, with everything from outside escaped.
///
/// Start at [dateline.serve.html.Html], the only place that writes a `<`; addresses are [dateline.serve.html.Link]s.
package dateline.serve.html;
