/// Internal: collections of longs in plain arrays, without an object for each, by open addressing with linear probing;
/// and the beginnings of texts, for messages.
package dateline.util;
