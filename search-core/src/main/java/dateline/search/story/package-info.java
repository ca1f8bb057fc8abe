/// Internal: stories as a snapshot has them: which article belongs to which, how many there are, and what each is made
/// of.
package dateline.search.story;
