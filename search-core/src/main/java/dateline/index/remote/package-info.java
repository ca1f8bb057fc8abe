/// Internal: keeps the stories of an index right whose articles a remote engine keeps. Start at
/// [dateline.index.remote.StoryCommit].
package dateline.index.remote;
