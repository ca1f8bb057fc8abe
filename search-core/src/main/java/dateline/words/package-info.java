/// Internal: words and phrases of human languages as data. [dateline.words.WordLists] reads files of them; a package
/// that uses such a file keeps it among its resources, and those that several packages use lie in this one's.
package dateline.words;
