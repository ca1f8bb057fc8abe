package dateline.ingest.manifest;

/// The doc values of a manifest's entries.
enum Column {
    /// Which file of the manifest this is; files are numbered from 1.
    NUMBER,
    /// The file's size in bytes.
    SIZE,
    /// When the file was last changed, in milliseconds.
    MODIFIED,
    /// The hash of the file's content, 0 if it is not known.
    CONTENT,
    /// The hash of the options the file was read with.
    OPTIONS,
    /// The run that read the file to its end, 0 for none.
    READ,
    /// How many articles the file gave.
    ARTICLES,
    /// How many of the file's records were rejected.
    REJECTED,
    /// The number of the file an article came from, 0 for none.
    OWNER,
    /// The run that read the article.
    RUN
}
