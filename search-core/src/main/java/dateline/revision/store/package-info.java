/// Internal: earlier versions of articles, in a Lucene index of their own beside the articles.
package dateline.revision.store;
