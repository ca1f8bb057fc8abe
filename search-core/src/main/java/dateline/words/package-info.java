/// Internal: words and phrases of human languages as data. [dateline.words.WordLists] reads files of them; whoever uses
/// such a file keeps it among the resources of its package, and those that several packages use lie in this one's.
package dateline.words;
