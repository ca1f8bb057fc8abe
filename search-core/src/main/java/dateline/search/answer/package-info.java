/// Internal: what is shown of the articles found: one hit for each story ([StoryCollapser]), passages with their marks
/// ([Snippets]), facets and the histogram.
package dateline.search.answer;
