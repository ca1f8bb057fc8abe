/// Internal: the pages, rendered whole on the server, each by one class.
///
/// [dateline.serve.page.PageFrame] is what all have in common. Nothing of an article reaches a page but through
/// [dateline.serve.html.Html].
package dateline.serve.page;
