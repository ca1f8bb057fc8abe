/// Internal: articles on disk.
///
/// [dateline.index.ArticleWriter] writes articles into segments, [dateline.index.Snapshot] is one commit or
/// near-real-time view to be searched. [dateline.index.Layout] names the Lucene fields, [dateline.index.Schema] has
/// the extra fields and their types, [dateline.index.IndexFormat] is what a commit says about itself, and
/// [dateline.index.files] verifies and copies the files of an index.
///
/// Copies of one story are found at commit: `StoryMaintenance` notes the texts of articles that are added and deleted,
/// and `StoryUpdate` has them compared by `dateline.story` and stores the new labels. `StoryLabels` reads which story
/// an article is in.
///
/// The flow: `Article` → `ArticleDocument` (analysis, one pass) → segment → commit with its user data → `Snapshot`.
package dateline.index;
