/// Internal: articles on disk.
///
/// [dateline.index.ArticleWriter] puts articles into segments, [dateline.index.Snapshot] is one commit or
/// near-real-time view to be searched. [dateline.index.Layout] names the Lucene fields, [dateline.index.Schema] knows
/// the extra fields and their types, [dateline.index.IndexFormat] what a commit says about itself, and
/// [dateline.index.Check] whether an index is sound.
///
/// The flow: `Article` → `ArticleDocument` (analysis, one pass) → segment → commit with its user data → `Snapshot`.
package dateline.index;
