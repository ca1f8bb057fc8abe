/// The pairs of copies of an index as a file beside its segments. Internal; begin with `CopyPairFile`.
package dateline.index.pairs;
