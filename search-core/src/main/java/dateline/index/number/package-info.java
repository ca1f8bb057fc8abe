/// Internal: the numbers that articles are given when they are added, [AddedNumbers].
package dateline.index.number;
