/// Internal: what a page shows. One hit for each story ([StoryCollapser]), snippets with highlights ([Snippets]),
/// facets and the histogram.
package dateline.search.answer;
