/// Internal: a few documents as a segment that was never written, for articles of an index elsewhere, which are
/// searched once.
///
/// Begin with [dateline.index.window.WindowBuilder].
package dateline.index.window;
