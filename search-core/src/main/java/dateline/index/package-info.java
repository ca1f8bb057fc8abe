/// Internal: articles on disk.
///
/// [dateline.index.ArticleWriter] puts articles into segments, [dateline.index.Snapshot] is one commit or
/// near-real-time view to be searched. [dateline.index.Layout] names the Lucene fields, [dateline.index.Schema] knows
/// the extra fields and their types, [dateline.index.IndexFormat] what a commit says about itself, and
/// [dateline.index.Check] whether an index is sound.
///
/// Copies of one story are found at commit: [dateline.index.StoryMaintenance] notes the texts of articles that come and
/// go,
/// and [dateline.index.StoryUpdate] has them compared by `dateline.story` and labels the articles anew.
/// [dateline.index.StoryLabels] says which story an article is in.
///
/// The flow: `Article` → `ArticleDocument` (analysis, one pass) → segment → commit with its user data → `Snapshot`.
package dateline.index;
