/// Internal: collections of longs in plain arrays, without an object for each, by open addressing with linear probing.
package dateline.util;
