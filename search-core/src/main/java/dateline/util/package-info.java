/// Internal: collections of longs in plain arrays, without an object for each, by open addressing with linear probing;
/// the values that were asked for last, in bounded memory; and the beginnings of texts, for messages.
package dateline.util;
