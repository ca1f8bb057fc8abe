/// Internal: the stories of a snapshot. Which article belongs to which story ([StoryMap]), how many there are, and what
/// each consists of.
package dateline.search.story;
