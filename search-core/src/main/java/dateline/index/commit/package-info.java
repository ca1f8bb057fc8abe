/// What is notified of the commits of an index, for what is kept beside it.
package dateline.index.commit;
