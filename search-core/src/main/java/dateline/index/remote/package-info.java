/// Internal: keeps the stories of an index right whose articles an engine elsewhere keeps. Start at
/// [dateline.index.remote.StoryCommit].
package dateline.index.remote;
