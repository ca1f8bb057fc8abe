/// Internal: the pairs of copies of a collection and the stories that they form. Start at
/// [dateline.story.graph.StoryJoin].
package dateline.story.graph;
