/// Readers: files of any kind in, articles out.
///
/// Begin with [dateline.ingest.ArticleReader]: given files, folders, patterns or the standard input, it yields one
/// [dateline.ingest.ReadResult] for each record, in the order of the input, and never throws because of what a file
/// holds. [dateline.ingest.Importer] puts what it yields into an index and reports on it.
///
/// ```java
/// try (ArticleReader reader = ArticleReader.open(List.of("news/", "more.jsonl.gz"))) {
///     while (reader.hasNext()) {
///         switch (reader.next()) {
///             case ReadResult.Accepted accepted -> index.add(accepted.article());
///             case ReadResult.Rejected rejected -> log(rejected.where() + ": " + rejected.reason());
///             case ReadResult.Skipped skipped -> log(skipped.where() + ": " + skipped.reason());
///         }
///     }
/// }
/// ```
///
/// The flow: a walk over the inputs finds files; a format is recognised by a file's first bytes and reads it as a
/// stream of raw records, or of further files when it is an archive; each raw record's fields become those of an
/// article.
///
/// @since 0.1
package dateline.ingest;
