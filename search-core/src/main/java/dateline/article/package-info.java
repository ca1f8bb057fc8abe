/// What an article is: the values that readers make, the index keeps and answers give back.
///
/// Everything here is immutable, checked when made, and needs `java.base` only.
package dateline.article;
